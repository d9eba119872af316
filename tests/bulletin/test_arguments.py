from __future__ import annotations

import re

import pytest

from bulletin.arguments import ARGPARSE, parse
from bulletin.convert import STAGES
from bulletin.messages import ENGLISH, say_for

CHINESE = say_for({"LANG": "zh_CN.UTF-8"})
# Sentences of argparse and of ours hold no English word but the names that are typed.
TYPED = re.compile(
    r"--?[a-z-]+|bulletin|convert|show|variants|Markdown|SEED|FOLDER|FILE|STAGE|COMMAND|ID|N|content|txt|json|html"
    rf"|{'|'.join(STAGES)}|other"
)
WRONG = {
    (): "缺少参数：COMMAND",
    ("paint",): "参数 COMMAND：没有 'paint' 这一选项",
    ("convert",): "缺少参数：SEED",
    ("convert", "a.txt", "--paint"): "无法识别的参数：--paint",
    ("convert", "a.txt", "--id"): "参数 --id：需要一个值",
    ("convert", "a.txt", "--force=other"): "参数 --force：此处不接受值 'other'",
    ("convert", "a.txt", "--jobs", "other"): "参数 --jobs：'other' 不是有效的值（应为整数）",
    ("show", "a.txt", "--after", "other"): "参数 --after：没有 'other' 这一选项",
}


@pytest.mark.parametrize(("argv", "sentence"), WRONG.items(), ids=str)
def test_wrong_arguments_are_told_in_the_readers_language(
    argv: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(argv, CHINESE)
    told = capsys.readouterr()
    assert ended.value.code == 2
    assert sentence in told.err
    assert told.out == ""


@pytest.mark.parametrize("argv", [("--help",), ("convert", "--help"), ("show", "--help")], ids=str)
def test_the_help_is_in_one_language(argv: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(argv, CHINESE)
    told = capsys.readouterr().out
    assert ended.value.code == 0
    assert "用法：" in told
    assert re.findall("[A-Za-z]+", TYPED.sub("", told)) == []


def test_english_is_left_as_argparse_says_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["show", "a.txt", "--after"], ENGLISH)
    assert "argument --after: expected one argument" in capsys.readouterr().err


def test_each_sentence_of_argparse_is_known_once() -> None:
    assert len(set(ARGPARSE)) == len(ARGPARSE)
