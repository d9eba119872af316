from __future__ import annotations

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.errors import SeedError
from bulletin.read.encoding import decode

SIMPLIFIED = (
    "政策法规\r\n\r\n江苏大数据发展水平领跑全国\r\n"
    "近日，江苏省发布了2021年大数据发展报告。\r\n（来源：江苏省科技厅）\r\n"
)
TRADITIONAL = (
    "政策法規\r\n\r\n江蘇大數據發展水平領跑全國\r\n"
    "近日，江蘇省發布了2021年大數據發展報告。\r\n（來源：江蘇省科技廳）\r\n"
)
PLAIN = st.text(
    st.sampled_from("科技情报动态第期各地行业新闻，。、“”：（）0123456789\n中国发展创新数据产业工作会议"),
    min_size=8,
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_simplified_text_is_read_in_every_encoding(encoding: str) -> None:
    assert decode(SIMPLIFIED.encode(encoding), "x.txt") == SIMPLIFIED


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "big5", "cp950", "gb18030", "utf-16", "utf-16-le"]
)
def test_traditional_text_is_read_in_every_encoding(encoding: str) -> None:
    assert decode(TRADITIONAL.encode(encoding), "x.txt") == TRADITIONAL


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("政策法规", "gbk"),
        ("行业新闻", "gbk"),
        ("政策法規", "big5"),
        ("科技簡訊", "big5"),
        ("第5期", "gbk"),
        ("數據\r\n", "big5"),
        ("数据\r\n", "utf-16-le"),
        ("数据\r\n", "utf-16-be"),
        ("2021 No. 5\n", "utf-16-le"),
    ],
)
def test_a_text_of_a_few_characters_is_read(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x.txt") == text


def test_signs_that_only_hong_kong_uses_are_read() -> None:
    text = "香港科技簡訊，第五期。各地動態：嘅咗喺啲\n" * 3
    assert decode(text.encode("big5hkscs"), "x.txt") == text


def test_characters_outside_gbk_are_read() -> None:
    text = "江苏省科技情报研究所发布报告，作者：㐂𠮷。\n"
    assert decode(text.encode("gb18030"), "x.txt") == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5", "utf-16-le"])
def test_a_character_cut_by_the_end_of_the_file_is_dropped(encoding: str) -> None:
    text = TRADITIONAL.strip("\r\n）")
    assert decode(text.encode(encoding)[:-1], "x.txt") == text[:-1]


@pytest.mark.parametrize(
    ("encoding", "text"), [("utf-8", SIMPLIFIED), ("gbk", SIMPLIFIED), ("big5", TRADITIONAL)]
)
def test_one_damaged_byte_in_a_long_text_stays_visible(encoding: str, text: str) -> None:
    data = (text * 40).encode(encoding)
    place = len(text.encode(encoding))
    read = decode(data[:place] + b"\xff" + data[place:], "x.txt")
    assert read.count("\ufffd") == 1
    assert read.startswith(text)


def test_a_long_head_without_chinese_does_not_decide() -> None:
    text = "-" * 100_000 + TRADITIONAL
    assert decode(text.encode("big5"), "x.txt") == text


@pytest.mark.parametrize("padding", [b"\x1a", b"\0" * 300, b"\x1a" + b"\0" * 99])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_what_old_programs_write_behind_a_text_is_dropped(encoding: str, padding: bytes) -> None:
    assert decode(SIMPLIFIED.encode(encoding) + padding, "x.txt") == SIMPLIFIED


def test_the_zeros_of_utf_16_are_no_padding() -> None:
    text = "目前，后退\n一"
    assert decode(text.encode("utf-16-be"), "x.txt") == text


def test_two_texts_of_different_encodings_in_one_file_are_read() -> None:
    mixed = SIMPLIFIED.encode() + b"\r\n" + SIMPLIFIED.encode("gb18030") + b"\r\n" + SIMPLIFIED.encode()
    assert decode(mixed, "x.txt") == "\r\n".join([SIMPLIFIED] * 3)


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"", "x.txt") == ""


def test_binary_data_are_refused() -> None:
    noise = random.Random(5).randbytes(4000)  # noqa: S311
    with pytest.raises(SeedError, match=r"^x\.bin: .*not text"):
        decode(noise, "x.bin")
    with pytest.raises(SeedError, match=r"^x\.bin: .*not text"):
        decode(b"\x7fELF\x02\x01\x01" + bytes(200), "x.bin")
    with pytest.raises(SeedError, match=r"^x\.bin: .*not text"):
        decode(bytes(range(1, 32)) * 20, "x.bin")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("과학기술 정보 동향 제오호 대한민국 데이터 산업 발전 보고서", "euc-kr"),
        ("Le numérique a été créé à Genève, où l'économie évolue très tôt.", "latin-1"),
        ("Новости науки и техники, выпуск пятый", "cp1251"),
    ],
)
def test_another_encoding_is_named_as_the_fault(text: str, encoding: str) -> None:
    with pytest.raises(SeedError, match=r"^x\.txt: the encoding is none of .*; save the file as UTF-8$"):
        decode(text.encode(encoding), "x.txt")


@given(PLAIN)
def test_what_is_written_is_read(text: str) -> None:
    assert decode(text.encode("utf-8"), "x.txt") == text
    assert decode(codecs.BOM_UTF16_LE + text.encode("utf-16-le"), "x.txt") == text
    assert decode(text.encode("gb18030"), "x.txt") == text
