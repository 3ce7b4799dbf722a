"""Owns workers that go wrong, for the tests: `python -m tests.figure.odd_worker HOW`."""

import sys
import threading

from stretchcoach.figure.messages import (
    Ask,
    FilmReply,
    FrameReply,
    NoFilmReply,
    PictureReply,
    line,
    read_request,
)
from stretchcoach.ports.figures import Drawing


def main() -> None:
    how = sys.argv[1]
    if how == "dies at once":
        sys.exit(3)
    for text in sys.stdin.buffer:
        request = read_request(text)
        if not isinstance(request, Ask):
            continue
        match how:
            case "hangs":
                threading.Event().wait()
            case "dies when asked":
                sys.exit(1)
            case "talks nonsense":
                sys.stdout.buffer.write(b"hello\n")
            case "breaks off":
                reply = FilmReply(request.number, (4, 4), (0, 0, 4, 4), ((0, 10),), False, 64)
                sys.stdout.buffer.write(line(reply) + bytes(10))
                sys.stdout.buffer.flush()
                sys.exit(0)
            case "rests":
                sys.stdout.buffer.write(line(PictureReply(request.number, None)))
                sys.stdout.buffer.flush()
                sys.exit(0)
            case _:
                answer(request)
        sys.stdout.buffer.flush()


def answer(ask: Ask) -> None:
    """Answer as a good worker does, with made-up pixels."""
    out = sys.stdout.buffer
    if isinstance(ask.wanted, Drawing):
        out.write(line(PictureReply(ask.number, None)))
    elif ask.wanted.start == "nowhere":
        out.write(line(NoFilmReply(ask.number)))
    else:
        film = FilmReply(ask.number, (4, 4), (1, 1, 2, 2), ((0, 10), (1, 20)), True, 64)
        out.write(line(film) + bytes(64))
        for number in range(2):
            out.write(line(FrameReply(ask.number, number, 16, number == 1)) + bytes([number]) * 16)


if __name__ == "__main__":
    main()
