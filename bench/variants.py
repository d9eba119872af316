"""Measures the conversion of scripts beside its peers: `make bench-variants`.

    python bench/variants.py [--gazette FILE.txt.xz] [--pages FOLDER]

Sentences: those of tests/data/variants; held_out.tsv was never used to tune,
held_out_second.tsv only after it had been measured. A sentence is wrong where a
character differs from the one a person wrote. Gazette: errors per 10,000 Chinese characters on
the numbers that bench/train_context.py keeps out. Speed: megabytes of UTF-8 a second on one core. Characters
that are a matter of style (臺 台, 佈 布) count as the same. zhconv-rs, whose licence is the GPL, is in the
dependency group `bench` alone and measured where it is installed.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from opencc import OpenCC
from train_context import is_kept_out, numbers

from bulletin.hanzi.characters import forget_lines
from bulletin.hanzi.convert import Converter
from bulletin.hanzi.variants import HONG_KONG, TAIWAN

ROOT = Path(__file__).parents[1]
DATA = ROOT / "tests/data/variants"
SENTENCES = (
    ("held_out.tsv", "Taiwan", "traditional_tw"),
    ("held_out_second.tsv", "Taiwan", "traditional_tw"),
    ("ambiguous.tsv", "Taiwan", "traditional_tw"),
    ("ambiguous.tsv", "Hong Kong", "traditional_hk"),
)
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af]")
# Forms that Taiwan and Hong Kong print side by side, and marks that only some converters set.
STYLE = str.maketrans(
    "臺佈佔裏着羣峯牀衞啓鈎汙爲綫畫鑒勳溼樑覈僱昇陞沉拚燬舖鉅逕菸恤蒐週唸周「」『』",
    "台布占裡著群峰床衛啟鉤污為線劃鑑勛濕梁核雇升升沈拼毀鋪巨徑煙卹搜周念周“”‘’",
)
# The gazette writes 答復 and 了解 where the Mainland's 答复 and 了解 are set as 答覆 and 瞭解.
GAZETTE_STYLE = STYLE | str.maketrans("覆瞭", "復了")

PASSES = 7

Convert = Callable[[str], str]
Sentence = tuple[str, str]
"""Simplified, and what a person wrote for it."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One converter's row."""

    name: str
    taiwan: Convert
    hong_kong: Convert


def main(arguments: Sequence[str]) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--gazette", type=Path, help="Taiwan's gazette as train_context.py takes it")
    parser.add_argument("--pages", type=Path, help="a built site, for the speed over whole pages")
    options = parser.parse_args(arguments)
    rows = list(converters())
    for name, place, column in SENTENCES:
        print_sentences(f"{name} ({place})", read_sentences(DATA / name, column), rows)
    if options.gazette:
        texts = [text for index, text in enumerate(numbers(options.gazette)) if is_kept_out(index)]
        print_gazette("".join(texts), rows)
    if options.pages:
        print_pages(options.pages)


def converters() -> Iterable[Measured]:
    """Ours first, then the peers that are there."""
    yield Measured("ours", Converter(TAIWAN).convert, Converter(HONG_KONG).convert)
    yield Measured("OpenCC, whole lines", OpenCC("s2tw").convert, OpenCC("s2hk").convert)
    try:
        from rjieba import cut  # noqa: PLC0415
    except ImportError:
        pass
    else:
        by_word = [by_words(cut, OpenCC(config).convert) for config in ("s2tw", "s2hk")]
        yield Measured("OpenCC, jieba's words", *by_word)
    try:
        from zhconv_rs import zhconv  # noqa: PLC0415
    except ImportError:
        print("zhconv-rs is not installed and not measured", file=sys.stderr)
    else:
        yield Measured("zhconv-rs", lambda text: zhconv(text, "zh-hant"), lambda text: zhconv(text, "zh-hk"))


def by_words(cut: Callable[[str], list[str]], convert: Convert) -> Convert:
    """A converter that sees one word at a time."""
    known: dict[str, str] = {}

    def converted(text: str) -> str:
        words = cut(text)
        known.update((word, convert(word)) for word in set(words) - known.keys())
        return "".join([known[word] for word in words])

    return converted


def read_sentences(path: Path, column: str) -> list[Sentence]:
    """The sentences of a table that have a form in `column`."""
    lines = [
        line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
    ]
    header = lines[0].split("\t")
    rows = [dict(zip(header, line.split("\t"), strict=False)) for line in lines[1:]]
    return [(row["simplified"], row[column]) for row in rows if row.get(column)]


def print_sentences(title: str, sentences: Sequence[Sentence], rows: Iterable[Measured]) -> None:
    """How many sentences each converter gets wrong, and which characters of ours."""
    print(
        f"\n{title}: {len(sentences)} sentences, {sum(count_han(right) for _, right in sentences)} characters"
    )
    is_hong_kong = "Hong Kong" in title
    for row in rows:
        convert = row.hong_kong if is_hong_kong else row.taiwan
        wrong = [(text, right) for text, right in sentences if styled(convert(text)) != styled(right)]
        print(f"  {row.name:24}{len(wrong):5} wrong")
        if row.name == "ours":
            for text, right in wrong:
                print(f"    {right}\n    {convert(text)}")


def print_gazette(text: str, rows: Iterable[Measured]) -> None:
    """Errors per 10,000 characters, and the speed on one core."""
    simplified = OpenCC("tw2s").convert(text)
    print(f"\ngazette, numbers kept out: {count_han(text)} characters")
    for row in rows:
        start = time.process_time()
        converted = row.taiwan(simplified)
        seconds = time.process_time() - start
        pairs = zip(converted.translate(GAZETTE_STYLE), text.translate(GAZETTE_STYLE), strict=True)
        rate = 1e4 * sum(own != right for own, right in pairs) / count_han(text)
        speed = len(simplified.encode()) / 1e6 / seconds
        print(f"  {row.name:24}{rate:6.1f} errors per 10,000 {speed:8.1f} MB/s")


def print_pages(folder: Path) -> None:
    """The speed of making twins of whole pages."""
    from site_plugins.variants.links import Place  # noqa: PLC0415
    from site_plugins.variants.tree import simplified_pages  # noqa: PLC0415
    from site_plugins.variants.twin import make_twin  # noqa: PLC0415

    pages = {path: (folder / path).read_text(encoding="utf-8") for path in simplified_pages(folder)}
    converter = Converter(TAIWAN)
    converter.convert("词库和模型读入一次：余志华只有一处干的地方")
    size = sum(len(page.encode()) for page in pages.values()) / 1e6

    def twins() -> None:
        forget_lines()
        for path, page in pages.items():
            make_twin(page, Place(path, TAIWAN, ""), converter)

    whole, text = OpenCC("s2tw").convert, "\n".join(pages.values())
    print(f"\n{len(pages)} whole pages, {size:.1f} MB, the best of {PASSES} passes")
    for name, work in (("ours, as twins", twins), ("OpenCC, as if all were text", lambda: whole(text))):
        print(f"  {name:28}{size / fastest(work):6.1f} MB/s")


def fastest(work: Callable[[], object]) -> float:
    """The least seconds of one core that the work takes: other programs only make it slower."""
    seconds = []
    for _ in range(PASSES):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return min(seconds)


def styled(text: str, style: Mapping[int, int] = STYLE) -> str:
    """The text with matters of style evened out."""
    return text.translate(style)


def count_han(text: str) -> int:
    """How many Chinese characters there are."""
    return len(HAN.findall(text))


if __name__ == "__main__":
    main(sys.argv[1:])
