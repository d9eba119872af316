"""Presses the texts of articles, small each, with a sample of all of them before each one.

Deflate writes a text by what came before it. So the sample is deflated once and stands in a file of its own;
what follows it in the same stream is one article. The browser reads the sample's bytes and the article's as
one stream of `DecompressionStream("deflate-raw")` and drops the sample's text.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence

RAW = -zlib.MAX_WBITS
SAMPLE_SIZES = (0, 500, 1000, 2000, 4000, 8000, 16000, 32000)
"""Bytes of text; deflate looks back over 32 KB."""
ARTICLES_A_READER_OPENS = 24
"""The sample is as long as pays for a reader who sees the results of two or three queries."""
TRIALS = 50


class Press:
    """Presses texts with one sample before each."""

    def __init__(self, sample: bytes) -> None:
        self.sample_size = len(sample)
        self._stream = zlib.compressobj(9, zlib.DEFLATED, RAW, 9)
        self.pressed_sample = self._stream.compress(sample) + self._stream.flush(zlib.Z_SYNC_FLUSH)

    def press(self, text: bytes) -> bytes:
        """The text pressed, to be read after the sample's bytes."""
        stream = self._stream.copy()
        return stream.compress(text) + stream.flush()

    def unpress(self, pressed: bytes) -> bytes:
        """The text that `press` got."""
        return zlib.decompress(self.pressed_sample + pressed, RAW)[self.sample_size :]


def best_press(texts: Sequence[bytes]) -> Press:
    """The press whose sample, taken evenly from the texts, costs a reader the least together with them."""
    trials = texts[:: -(-len(texts) // TRIALS)] if texts else []
    presses = [Press(sample_of(texts, size)) for size in SAMPLE_SIZES]
    return min(presses, key=lambda press: _cost(press, trials))


def sample_of(texts: Sequence[bytes], size: int) -> bytes:
    """The texts at even distances in the whole that fill `size` bytes."""
    if not texts or not size:
        return b""
    mean = max(1, sum(map(len, texts)) // len(texts))
    distance = max(1, len(texts) * mean // size)
    return b"".join(texts[distance // 2 :: distance])[:size]


def _cost(press: Press, trials: Sequence[bytes]) -> float:
    mean = sum(len(press.press(text)) for text in trials) / max(1, len(trials))
    return len(press.pressed_sample) + mean * ARTICLES_A_READER_OPENS
