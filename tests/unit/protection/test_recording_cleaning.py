"""Recordings and e-mail lose what they tell, and nothing of what is heard or read."""

import io
import wave
from pathlib import Path
from struct import pack, unpack_from

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.protection import leaking as make

from mkdocs_dossier.captures.mail import extract_mail
from mkdocs_dossier.cli import main
from mkdocs_dossier.protection.by_hand import say_by_hand
from mkdocs_dossier.protection.examining import clean, examine
from mkdocs_dossier.protection.kinds import kind_of
from mkdocs_dossier.protection.recording_cleaning import clean_recording

QUILL = "Mara Quill"
SOUND = bytes(range(256)) * 40


def chunk(name: bytes, data: bytes, size: str = "<I") -> bytes:
    return name + pack(size, len(data)) + data + b"\0" * (len(data) % 2)


def wav() -> bytes:
    plain = io.BytesIO()
    with wave.open(plain, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(SOUND)
    told = chunk(b"LIST", b"INFO" + chunk(b"IART", QUILL.encode())) + chunk(b"bext", b"Mara")
    body = plain.getvalue()[12:] + told
    return b"RIFF" + pack("<I", len(body) + 4) + b"WAVE" + body


def aiff() -> bytes:
    rate = b"\x40\x0b\xfa" + bytes(7)
    common = pack(">hIh", 1, len(SOUND) // 2, 16) + rate
    sound = chunk(b"SSND", bytes(8) + SOUND, ">I")
    body = b"AIFF" + chunk(b"AUTH", QUILL.encode(), ">I") + chunk(b"COMM", common, ">I") + sound
    return b"FORM" + pack(">I", len(body)) + body


def vorbis_comment(*comments: str) -> bytes:
    listed = b"".join(pack("<I", len(each.encode())) + each.encode() for each in comments)
    return pack("<I", 5) + b"maker" + pack("<I", len(comments)) + listed


def flac() -> bytes:
    info = pack(">HH", 4096, 4096) + bytes(6) + bytes.fromhex("0ac442f000000000") + bytes(16)
    comment = vorbis_comment(f"ARTIST={QUILL}")
    blocks = b"\0" + len(info).to_bytes(3, "big") + info
    blocks += b"\x84" + len(comment).to_bytes(3, "big") + comment
    return b"fLaC" + blocks + SOUND


def mp3_with_tails() -> bytes:
    lyrics = b"LYRICSBEGININD00002Mara"
    items = pack("<II", len(QUILL), 0) + b"Artist\0" + QUILL.encode()
    footer = b"APETAGEX" + pack("<IIII", 2000, len(items) + 32, 1, 0) + bytes(8)
    old = b"TAG" + b"Song".ljust(30, b"\0") + QUILL.encode().ljust(30, b"\0") + bytes(65)
    tails = lyrics + b"%06dLYRICS200" % len(lyrics) + items + footer + old
    return make.mp3({"TPE1": QUILL}) + tails


def box(name: bytes, *content: bytes) -> bytes:
    joined = b"".join(content)
    return pack(">I", len(joined) + 8) + name + joined


def track(handler: bytes) -> bytes:
    times = bytes(4) + pack(">II", 3_800_000_000, 3_800_000_001)
    told = box(b"hdlr", bytes(8) + handler + bytes(12) + b"\0")
    return box(
        b"trak",
        box(b"tkhd", times + bytes(72)),
        box(b"mdia", box(b"mdhd", times + bytes(12)), told),
    )


def film(handler: bytes = b"soun") -> bytes:
    data = pack(">II", 1, 0) + QUILL.encode()
    tags = box(b"ilst", box(b"\xa9ART", box(b"data", data)))
    meta = box(b"meta", bytes(4), box(b"hdlr", bytes(8) + b"mdir" + bytes(13)), tags)
    place = box(b"\xa9xyz", pack(">HH", 18, 0) + b"+48.8577+002.2950/")
    head = bytes(4) + pack(">IIII", 3_800_000_000, 3_800_000_001, 1000, 5000) + bytes(80)
    moov = box(b"moov", box(b"mvhd", head), track(handler), box(b"udta", place, meta))
    return box(b"ftyp", b"M4A \0\0\0\0isom") + moov + box(b"mdat", SOUND)


def add_up(page: bytes) -> int:
    """Return the check sum of RFC 3533, a bit at a time."""
    total = 0
    for bit in (byte >> shift & 1 for byte in page + bytes(4) for shift in range(7, -1, -1)):
        total = (total << 1 | bit) ^ (0x104C11DB7 if total & 0x80000000 else 0)
    return total & 0xFFFFFFFF


def pages(packets: list[bytes], most: int) -> bytes:
    """Return packets in pages that hold so many pieces of 255 bytes each."""
    pieces = [packet[at : at + 255] for packet in packets for at in range(0, len(packet) + 1, 255)]
    made = b""
    for number, at in enumerate(range(0, len(pieces), most)):
        own = pieces[at : at + most]
        head = b"OggS\0\0" + bytes(8) + pack("<III", 7, number, 0) + bytes([len(own)])
        page = bytearray(head + bytes(map(len, own)) + b"".join(own))
        page[22:26] = pack("<I", add_up(bytes(page)))
        made += page
    return made


def ogg(begins: bytes, ends: bytes, most: int = 3) -> bytes:
    told = begins + vorbis_comment(f"ARTIST={QUILL}", "COMMENT=" + "x" * 900) + ends
    return pages([b"first" * 6, told, SOUND[:400]], most)


RECORDINGS = {
    "a.wav": wav(),
    "a.aiff": aiff(),
    "a.flac": flac(),
    "tagged.flac": b"ID3\x03\0\0" + bytes((0, 0, 0, 4)) + b"Mara" + flac(),
    "a.mp3": mp3_with_tails(),
    "a.m4a": film(),
    "a.ogg": ogg(b"\x03vorbis", b"\x01"),
    "a.opus": ogg(b"OpusTags", b""),
}


@pytest.mark.parametrize("name", RECORDINGS)
def test_a_recording_loses_its_tags_and_no_sound(name: str) -> None:
    raw = RECORDINGS[name]
    assert b"Mara" in raw
    assert examine(raw, name).traces or name == "a.aiff"
    cleaned = clean(raw, name)
    assert cleaned is not None
    assert b"Mara" not in cleaned
    assert b"+48" not in cleaned
    assert examine(cleaned, name).traces == ()
    sound = SOUND if name not in ("a.mp3", "a.ogg", "a.opus") else SOUND[:200]
    assert sound in cleaned or name == "a.mp3"
    # What is clean stays as it is.
    assert clean(cleaned, name) == cleaned


def test_what_is_heard_of_a_wave_is_the_same() -> None:
    cleaned = clean(wav(), "a.wav")
    assert cleaned is not None
    for raw in (wav(), cleaned):
        with wave.open(io.BytesIO(raw)) as file:
            assert file.readframes(file.getnframes()) == SOUND


def test_the_frames_of_an_mp3_are_left_alone() -> None:
    frames = make.mp3({})[10:]
    assert clean(mp3_with_tails(), "a.mp3") == frames


def test_nothing_in_a_film_moves() -> None:
    raw = film()
    cleaned = clean(raw, "a.m4a")
    assert cleaned is not None
    assert len(cleaned) == len(raw)
    assert cleaned.index(SOUND) == raw.index(SOUND)
    assert pack(">I", 3_800_000_000) in raw
    assert pack(">I", 3_800_000_000) not in cleaned
    assert b"udta" not in cleaned


def test_a_film_with_measurements_in_it_is_left_to_a_person() -> None:
    assert clean(film(b"meta"), "a.mp4") is None


@pytest.mark.parametrize("most", [1, 3, 255])
def test_pages_of_ogg_keep_their_places_and_add_up(most: int) -> None:
    raw = ogg(b"\x03vorbis", b"\x01", most)
    cleaned = clean_recording(raw)
    assert cleaned is not None
    assert len(cleaned) == len(raw)
    at = 0
    while at < len(cleaned):
        count = cleaned[at + 26]
        end = at + 27 + count + sum(cleaned[at + 27 : at + 27 + count])
        (said,) = unpack_from("<I", cleaned, at + 22)
        assert said == add_up(cleaned[at : at + 22] + bytes(4) + cleaned[at + 26 : end])
        at = end


@settings(max_examples=200)
@given(st.sampled_from(list(RECORDINGS.values())), st.integers(0, 400), st.binary(max_size=9))
def test_a_broken_recording_is_cleaned_or_refused(raw: bytes, at: int, junk: bytes) -> None:
    broken = raw[:at] + junk + raw[at + len(junk) :]
    for each in (broken, raw[:at]):
        try:
            cleaned = clean_recording(each)
        except (IndexError, ValueError):
            pytest.fail("What is broken is refused with None.")
        assert cleaned is None or len(cleaned) <= len(each)


MAIL = (
    "From: =?utf-8?q?Ann_=C3=96ther?= <ann@example.org>\r\nTo: mara.quill@example.org\r\n"
    "Received: from pc-of-mara ([10.1.2.3]) by mx.example\r\nMessage-ID: <1@pc-of-mara>\r\n"
    "X-Originating-IP: 10.1.2.3\r\nSubject: The beams\r\nDate: Tue, 5 May 2026 09:00:00 +0200\r\n"
    "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe beams are wet. É.\r\n\r\nAnn\r\n"
    "--b\r\nContent-Type: application/pdf\r\n"
    "Content-Disposition: attachment; filename=mara.pdf\r\n\r\n%PDF\r\n--b--\r\n"
).encode()


def test_an_e_mail_keeps_who_wrote_what_and_when() -> None:
    found = {trace.code.name for trace in examine(MAIL, "a.eml").traces}
    assert {"SEC106", "SEC115"} <= found
    cleaned = clean(MAIL, "a.eml")
    assert cleaned is not None
    assert examine(cleaned, "a.eml").traces == ()
    for gone in (b"mara", b"10.1.2.3", b"Received", b"Message-ID", b"%PDF"):
        assert gone not in cleaned
    before, after = (extract_mail(raw).text for raw in (MAIL, cleaned))
    assert before is not None
    assert after is not None
    assert after.text.split() == before.text.split()
    assert "Öther" in after.text


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a.heic", "PNG or JPEG"),
        ("a.doc", ".docx"),
        ("a.msg", ".eml"),
        ("a.wacz", "wacz create"),
        ("a.mkv", "ffmpeg"),
        ("a.wma", "-map_metadata -1"),
    ],
)
def test_what_is_not_cleaned_here_is_told_step_by_step(name: str, words: str) -> None:
    assert words in say_by_hand(name)


@pytest.mark.parametrize("name", ["a.jpg", "a.pdf", "a.docx", "a.mp3", "a.eml", "a.warc.gz"])
def test_what_is_cleaned_here_needs_no_hands(name: str) -> None:
    assert kind_of(name, b"") is not None
    assert say_by_hand(name) == ""


def test_the_command_writes_a_copy_or_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: A\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.eml").write_bytes(MAIL)
    (tmp_path / "docs/a.mp4").write_bytes(film(b"meta"))
    ran = CliRunner().invoke(main, ["protect", "--fix", "-f", str(tmp_path / "mkdocs.yml")])
    assert "docs/a.eml: cleaned copy in docs/a.clean.eml." in ran.stderr
    assert b"mara" not in (tmp_path / "docs/a.clean.eml").read_bytes()
    assert "docs/a.mp4: not cleaned: it could not be taken apart" in ran.stderr
