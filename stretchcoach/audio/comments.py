"""Owns the comments inside FLAC and Ogg Vorbis files: chapters are put among them once a file is written.

The encoder's library writes a title and no chapters. Formats: RFC 9639 for FLAC, RFC 3533 and the Vorbis I
specification for Ogg; chapters are named as in the Vorbis comment field proposal "Chapter Extension".
"""

import shutil
import struct
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO, Final

from stretchcoach.audio.cue_sheet import chapter_title, chapters
from stretchcoach.core.timeline import Timeline
from stretchcoach.phrasebook import ENGLISH, Phrasebook

FLAC_COMMENTS: Final = 4
FLAC_LAST: Final = 0x80
FLAC_HEAD: Final = 4
PAGE: Final = struct.Struct("<4sBBqIIIB")
"""The head of an Ogg page: mark, version, flags, granule, stream, number, checksum, lacing values' count."""
CONTINUED: Final = 1
UNFINISHED: Final = -1
"""The granule of a page on which no packet ends."""
VORBIS_COMMENTS: Final = b"\x03vorbis"
MOST_LACING: Final = 255
CRC_POLYNOMIAL: Final = 0x04C11DB7


def add_chapters(path: Path, kind: str, timeline: Timeline, words: Phrasebook = ENGLISH) -> None:
    """Put the steps of a session as chapters into a file of kind "FLAC" or "OGG"; raises OSError."""
    added = chapter_comments(timeline, words)
    half = path.with_name(f"{path.name}.chapters")
    try:
        with path.open("rb") as old, half.open("wb") as new:
            _rewrite_flac(old, new, added) if kind == "FLAC" else _rewrite_ogg(old, new, added)
            shutil.copyfileobj(old, new)
        half.replace(path)
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)


def chapter_comments(timeline: Timeline, words: Phrasebook = ENGLISH) -> list[str]:
    """Return where each chapter begins and what it is called."""
    comments = []
    for number, segment in enumerate(chapters(timeline), 1):
        comments += [f"CHAPTER{number:03d}={_time(segment.start)}"]
        comments += [f"CHAPTER{number:03d}NAME={chapter_title(segment, words)}"]
    return comments


def _time(position: timedelta) -> str:
    milliseconds = position // timedelta(milliseconds=1)
    seconds = milliseconds // 1000
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{milliseconds % 1000:03d}"


def _with_comments(block: bytes, added: Sequence[str]) -> bytes:
    """Return a list of comments (who encoded, how many, each with its length) with more of them."""
    encoder = 4 + int.from_bytes(block[:4], "little")
    count = int.from_bytes(block[encoder : encoder + 4], "little") + len(added)
    more = b"".join(_counted(comment.encode()) for comment in added)
    end = encoder + 4
    for _ in range(count - len(added)):
        end += 4 + int.from_bytes(block[end : end + 4], "little")
    return block[:encoder] + count.to_bytes(4, "little") + block[encoder + 4 : end] + more + block[end:]


def _counted(text: bytes) -> bytes:
    return len(text).to_bytes(4, "little") + text


def _rewrite_flac(old: BinaryIO, new: BinaryIO, added: Sequence[str]) -> None:
    """Write the metadata anew, the comments with more among them."""
    new.write(old.read(4))
    last = False
    while not last:
        head = old.read(FLAC_HEAD)
        if len(head) < FLAC_HEAD:
            raise OSError(0, "the file ends too soon")
        last, kind = bool(head[0] & FLAC_LAST), head[0] & ~FLAC_LAST
        block = old.read(int.from_bytes(head[1:], "big"))
        if kind == FLAC_COMMENTS:
            block = _with_comments(block, added)
        new.write(head[:1] + len(block).to_bytes(3, "big") + block)


def _rewrite_ogg(old: BinaryIO, new: BinaryIO, added: Sequence[str]) -> None:
    """Write the pages of the header packets anew, as many as there were: those that follow stay valid."""
    first, _, _ = _read_page(old)
    new.write(first)
    lacing, body, pages, stream = b"", b"", 0, 0
    while sum(value < MOST_LACING for value in lacing) < 2:  # noqa: PLR2004 - comments and codebooks
        page, more, stream = _read_page(old)
        lacing, body, pages = lacing + more, body + page[PAGE.size + len(more) :], pages + 1
    comments, codebooks = _packets(lacing, body)
    start = len(VORBIS_COMMENTS)
    changed = comments[:start] + _with_comments(comments[start:], added)
    for page in _pages((changed, codebooks), pages, stream):
        new.write(page)


def _read_page(file: BinaryIO) -> tuple[bytes, bytes, int]:
    """Return a page, its lacing values and its stream; raises OSError."""
    head = file.read(PAGE.size)
    if len(head) < PAGE.size or not head.startswith(b"OggS"):
        raise OSError(0, "the file is no Ogg file")
    stream, count = PAGE.unpack(head)[4], head[-1]
    lacing = file.read(count)
    return head + lacing + file.read(sum(lacing)), lacing, stream


def _packets(lacing: bytes, body: bytes) -> list[bytes]:
    """Return the packets that the lacing values tell apart."""
    packets, length, begin = [], 0, 0
    for value in lacing:
        length += value
        if value < MOST_LACING:
            packets.append(body[begin : begin + length])
            begin, length = begin + length, 0
    return packets


def _pages(packets: Sequence[bytes], count: int, stream: int) -> Iterator[bytes]:
    """Give the packets on so many pages, from the stream's page 1 on; raises OSError without room."""
    lacing = b"".join(
        bytes([MOST_LACING] * (len(packet) // MOST_LACING) + [len(packet) % MOST_LACING])
        for packet in packets
    )
    body, flags = b"".join(packets), 0
    if not count <= len(lacing) <= count * MOST_LACING:
        raise OSError(0, "there is no room for the chapters")
    for number in range(1, count + 1):
        take = min(MOST_LACING, len(lacing) - (count - number))
        own, lacing = lacing[:take], lacing[take:]
        part, body = body[: sum(own)], body[sum(own) :]
        granule = 0 if min(own) < MOST_LACING else UNFINISHED
        head = PAGE.pack(b"OggS", 0, flags, granule, stream, number, 0, len(own))
        page = head + own + part
        yield page[:22] + _checksum(page).to_bytes(4, "little") + page[26:]
        flags = CONTINUED if own[-1] == MOST_LACING else 0


def _checksum(page: bytes) -> int:
    """Return the checksum of a page whose own is zero: CRC-32, not reflected, begun with zero."""
    register = 0
    for byte in page:
        register ^= byte << 24
        for _ in range(8):
            register = (register << 1) ^ (CRC_POLYNOMIAL if register & 0x80000000 else 0)
            register &= 0xFFFFFFFF
    return register
