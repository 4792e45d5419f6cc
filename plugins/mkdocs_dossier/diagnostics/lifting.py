"""The sentence that says what lifts a rule of safety, for each code that has one."""

NEVER_LIFTED = " No option lifts this."
ACKNOWLEDGED = (
    " Somebody who has looked at it can accept it under `acknowledged:` in sources/protection.yml."
)
ADDED = " A maintainer may add the site to `content_security_policy` in mkdocs.yml."


def lifted_by(policy: str) -> str:
    """Return the sentence for a rule that the configuration can lift, by such a policy."""
    return f' A maintainer may lift this in mkdocs.yml: dossier: allow: ["{policy}"].'
