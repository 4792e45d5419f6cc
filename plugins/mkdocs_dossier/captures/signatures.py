"""SSH signatures of receipts, made and checked by ``ssh-keygen -Y`` (OpenSSH 8.2 and later).

A signature is over the receipt's canonical JSON without the signature, in the namespace
``dossier-receipt``, so that one made for anything else never counts. Who may sign for whom stands
in an ``allowed_signers`` file (ssh-keygen(1), "ALLOWED SIGNERS"), by the attester's name.
"""

import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path
from shutil import which

from mkdocs_dossier.captures.receipts import PATH, as_line
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import Receipt
from mkdocs_dossier.model.place import Place

NAMESPACE = "dossier-receipt"
SECONDS = 120
"""A person may have to type a passphrase or touch a token."""


def payload(receipt: Receipt) -> bytes:
    """Return the bytes that a signature of ``receipt`` is over."""
    return as_line(replace(receipt, signature="")).encode()


def sign_receipt(receipt: Receipt, key: Path) -> tuple[Receipt, tuple[Diagnostic, ...]]:
    """Sign a receipt.

    Args:
        receipt: whose signature, if any, is replaced.
        key: file of the private key, or of the public one when an agent has the private one.

    Returns:
        The signed receipt; the given one with a ``CAP022`` if signing failed.
    """
    done = run(["-Y", "sign", "-n", NAMESPACE, "-f", str(key)], payload(receipt))
    if done is None or done.returncode:
        return receipt, (unsigned(Place(PATH), done),)
    return replace(receipt, signature=done.stdout.decode("ascii", "replace")), ()


def check_signature(
    receipt: Receipt, allowed_signers: Path, place: Place
) -> tuple[Diagnostic, ...]:
    """Check that a receipt is signed by someone who may sign.

    Args:
        receipt: signed or not.
        allowed_signers: file of who may sign.
        place: of the receipt, for the diagnostics.
    """
    if receipt.signature:
        return verify_receipt(receipt, allowed_signers, place)
    sentence = f"The receipt of “{receipt.attester}” for “{receipt.key}” is not signed."
    hint = "This report has a file of allowed signers: attest again with --sign KEY."
    return (Diagnostic(Cap.CAP021, place, sentence, hint),)


def verify_receipt(receipt: Receipt, allowed_signers: Path, place: Place) -> tuple[Diagnostic, ...]:
    """Check a receipt's signature.

    Args:
        receipt: a signed one.
        allowed_signers: file of who may sign.
        place: of the receipt, for the diagnostics.

    Returns:
        Nothing if the attester signed just this receipt.
    """
    with tempfile.TemporaryDirectory() as folder:
        signature = Path(folder, "receipt.sig")
        signature.write_text(receipt.signature, encoding="utf-8")
        who = ["-f", str(allowed_signers), "-I", receipt.attester, "-n", NAMESPACE]
        done = run(["-Y", "verify", *who, "-s", str(signature)], payload(receipt))
    if done is None:
        return (unsigned(place, done),)
    if done.returncode:
        sentence = f"The signature of “{receipt.attester}” does not hold for this receipt."
        hint = "Attest again, or add the attester's key to the allowed signers."
        return (Diagnostic(Cap.CAP021, place, sentence, hint),)
    return ()


def run(arguments: list[str], content: bytes) -> "subprocess.CompletedProcess[bytes] | None":
    """Run ``ssh-keygen``; ``None`` if it is not there or does not end."""
    tool = which("ssh-keygen")
    if tool is None:
        return None
    try:
        return subprocess.run(  # noqa: S603 - a list, never a shell; values follow their options
            [tool, *arguments], input=content, capture_output=True, timeout=SECONDS, check=False
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None


def unsigned(place: Place, done: "subprocess.CompletedProcess[bytes] | None") -> Diagnostic:
    """Return the diagnostic that the tool failed, with its own last words."""
    if done is None:
        sentence = "ssh-keygen is not installed, or did not end."
        return Diagnostic(Cap.CAP022, place, sentence, "Install OpenSSH.")
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    sentence = f"ssh-keygen could not sign: {said[-1][:200] if said else 'it gives no reason'}"
    return Diagnostic(Cap.CAP022, place, sentence, "Check the path of the key.")
