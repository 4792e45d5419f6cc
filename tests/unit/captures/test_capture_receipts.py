import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.captures.cached import digest_of
from mkdocs_dossier.captures.receipts import read_receipts, write_receipts
from mkdocs_dossier.captures.signatures import payload, sign_receipt, verify_receipt
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import Receipt
from mkdocs_dossier.model.place import Place, Span

DIGEST = digest_of(b"one")
RECEIPT = Receipt(
    key="memo",
    capture=DIGEST,
    quotation=digest_of(b"two"),
    locator="par. 8",
    positions=(Span(3, 9), Span(12, 20)),
    date="2020-02-13",
    attester="ann@example.org",
    tool="dossier 0.1",
)
SPANS = st.tuples(st.integers(0, 99), st.integers(1, 99)).map(lambda p: Span(p[0], p[0] + p[1]))
RECEIPTS = st.builds(
    Receipt,
    key=st.sampled_from(["a", "b", "é"]),
    capture=st.just(DIGEST),
    quotation=st.binary(max_size=2).map(digest_of),
    locator=st.sampled_from(["", "p. 1"]),
    positions=st.lists(SPANS, min_size=1, max_size=3).map(tuple),
    date=st.just("2020-01-31"),
    attester=st.sampled_from(["Ann Ray", "b"]),
    tool=st.just("dossier 0.1"),
)
NEEDS_SSH = pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="needs OpenSSH")


def codes(diagnostics: tuple[Diagnostic, ...]) -> list[Cap]:
    return [each.code for each in diagnostics if isinstance(each.code, Cap)]


@given(st.lists(RECEIPTS, max_size=6), st.randoms())
def test_receipts_are_read_as_written_in_one_order(receipts: list[Receipt], random: Random) -> None:
    text = write_receipts(tuple(receipts))
    read, diagnostics = read_receipts(text)
    assert diagnostics == ()
    assert set(read) == set(receipts)
    shuffled = list(receipts) * 2
    random.shuffle(shuffled)
    assert write_receipts(tuple(shuffled)) == text


def line(**changes: object) -> str:
    value = json.loads(write_receipts((RECEIPT,)))
    value.update(changes)
    return json.dumps(value)


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        "[" * 100_000,
        "{}",
        line(words="the secret words"),
        line(capture="abc"),
        line(quotation=DIGEST.upper()),
        line(key="two words"),
        line(locator="a locator that is so long that it could well hold words of the source"),
        line(date="13 February"),
        line(date="2020-13-01"),
        line(attester=""),
        line(attester="two\nlines"),
        line(tool=1),
        line(signature="words of the source"),
        line(positions=[]),
        line(positions=[[3]]),
        line(positions=[[3, "9"]]),
        line(positions=[[9, 3]]),
        line(positions=[[-1, 3]]),
        line(positions=[[True, 3]]),
        line(positions=[[0, 1]] * 101),
    ],
)
def test_what_is_no_receipt_is_a_finding_at_its_line(text: str) -> None:
    receipts, (diagnostic,) = read_receipts(f"\n{text}\n{line()}\n")
    assert receipts == (RECEIPT,)
    assert diagnostic.code is Cap.CAP020
    assert diagnostic.place == Place("sources/receipts.jsonl", 2)
    assert "secret words" not in diagnostic.sentence


def test_the_payload_is_the_receipt_without_its_signature() -> None:
    assert payload(RECEIPT) == payload(replace(RECEIPT, signature="x"))
    assert payload(RECEIPT) != payload(replace(RECEIPT, positions=(Span(3, 9),)))
    assert json.loads(payload(RECEIPT))["signature"] == ""


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(path)], check=True)
    return path


@pytest.fixture
def allowed(tmp_path: Path, key: Path) -> Path:
    path = tmp_path / "allowed_signers"
    public = key.with_suffix(".pub").read_text(encoding="utf-8")
    path.write_text(f'ann@example.org namespaces="dossier-receipt" {public}', encoding="utf-8")
    return path


@NEEDS_SSH
def test_a_signed_receipt_holds_and_survives_the_file(key: Path, allowed: Path) -> None:
    signed, diagnostics = sign_receipt(RECEIPT, key)
    assert diagnostics == ()
    (read,), diagnostics = read_receipts(write_receipts((signed,)))
    assert diagnostics == ()
    assert verify_receipt(read, allowed, Place("r")) == ()


@NEEDS_SSH
@pytest.mark.parametrize(
    "changed",
    [
        {"date": "2020-02-14"},
        {"attester": "bob@example.org"},
        {"attester": "*"},
        {"positions": (Span(3, 8), Span(12, 20))},
        {"quotation": DIGEST},
        {"signature": ""},
        {"locator": ""},
    ],
)
def test_a_changed_receipt_does_not_hold(
    key: Path, allowed: Path, changed: dict[str, object]
) -> None:
    signed, _ = sign_receipt(RECEIPT, key)
    forged = Receipt(**{**{n: getattr(signed, n) for n in Receipt.__slots__}, **changed})
    assert codes(verify_receipt(forged, allowed, Place("r"))) == [Cap.CAP021]


@NEEDS_SSH
def test_a_signature_for_another_purpose_does_not_count(
    key: Path, allowed: Path, tmp_path: Path
) -> None:
    allowed.write_text(allowed.read_text().replace(' namespaces="dossier-receipt"', ""))
    content = tmp_path / "content"
    content.write_bytes(payload(RECEIPT))
    command = ["ssh-keygen", "-q", "-Y", "sign", "-n", "file", "-f", str(key), str(content)]
    subprocess.run(command, check=True, capture_output=True)
    signature = Path(f"{content}.sig").read_text(encoding="utf-8")
    stolen = replace(RECEIPT, signature=signature)
    assert codes(verify_receipt(stolen, allowed, Place("r"))) == [Cap.CAP021]


@NEEDS_SSH
def test_a_key_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    same, diagnostics = sign_receipt(RECEIPT, tmp_path / "none")
    assert same == RECEIPT
    assert codes(diagnostics) == [Cap.CAP022]


def test_without_the_tool_there_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert codes(sign_receipt(RECEIPT, Path("key"))[1]) == [Cap.CAP022]
    assert codes(verify_receipt(RECEIPT, Path("allowed"), Place("r"))) == [Cap.CAP022]
