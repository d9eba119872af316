from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest

import bulletin
from bulletin.enrich.region_parts import Where
from bulletin.hanzi.tables import read_table
from bulletin.lines import Role
from bulletin.messages import ENGLISH, Say, Term, say_for, visible
from bulletin.report import Severity
from bulletin.review.seed import REMOVED, UNUSED
from bulletin.write.plan import Change

PACKAGE = Path(bulletin.__file__).parent
# What is said without standing in a call as a literal.
CLOSED_SETS = {word.value for closed_set in (Change, Severity, Role, Where) for word in closed_set}
# The templates of the review.
IN_TEMPLATES = {
    message
    for path in PACKAGE.rglob("*.jinja")
    for message in re.findall(r"\bsay\(\s*\"([^\"]*)\"", path.read_text(encoding="utf-8"))
}
# Call: which of its arguments are messages.
SAID = {"say": (0,), "_say": (0,), "Term": (0,), "add": (2,), "error": (1, 2), "_refuse": (0, 1)}
ERROR = re.compile(r"(?:Bulletin|Seed|FrontMatter|Glossary|Write)Error")


def _literals(node: ast.expr, names: dict[str, list[ast.expr]]) -> Iterator[ast.expr]:
    """The literals that an argument can be: itself, what its name is bound to, both branches of a choice."""
    if isinstance(node, ast.IfExp):
        yield from _literals(node.body, names)
        yield from _literals(node.orelse, names)
    elif isinstance(node, ast.Name):
        for bound in names.get(node.id, []):
            yield from _literals(bound, names)
    elif isinstance(node, ast.Constant | ast.JoinedStr):
        yield node


def _bindings(tree: ast.AST) -> dict[str, list[ast.expr]]:
    names: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        for target in node.targets if isinstance(node, ast.Assign) else ():
            if isinstance(target, ast.Name):
                names.setdefault(target.id, []).append(node.value)
            elif isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                for name, value in zip(target.elts, node.value.elts, strict=True):
                    if isinstance(name, ast.Name):
                        names.setdefault(name.id, []).append(value)
    return names


def _arguments(call: ast.Call, names: dict[str, list[ast.expr]]) -> list[ast.expr]:
    """The positional arguments, `*NAME` laid out where NAME is bound to a tuple."""
    laid_out: list[ast.expr] = []
    for argument in call.args:
        bound = names.get(argument.value.id, []) if _is_starred_name(argument) else []
        laid_out += bound[0].elts if bound and isinstance(bound[0], ast.Tuple) else [argument]
    return laid_out


def _is_starred_name(node: ast.expr) -> bool:
    return isinstance(node, ast.Starred) and isinstance(node.value, ast.Name)


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _said_in(path: Path) -> Iterator[tuple[str, ast.expr]]:
    """`(place, literal)` of everything that a module says."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    shared = _bindings(ast.Module([node for node in module.body if isinstance(node, ast.Assign)], []))
    scopes = [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef)]
    for scope in (*scopes, module):
        names = shared | _bindings(scope)
        for call in ast.walk(scope):
            if isinstance(call, ast.Call):
                name = (
                    call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
                )
                places = (1, 2) if ERROR.fullmatch(name) else SAID.get(name, ())
                arguments = _arguments(call, names)
                for argument in (arguments[place] for place in places if place < len(arguments)):
                    for literal in _literals(argument, names if scope is not module else shared):
                        yield f"{path.relative_to(PACKAGE)}:{literal.lineno}", literal


SAID_LITERALS = [said for path in sorted(PACKAGE.rglob("*.py")) for said in _said_in(path)]
MESSAGES = (
    {REMOVED, UNUSED}
    | CLOSED_SETS
    | IN_TEMPLATES
    | {
        literal.value
        for _, literal in SAID_LITERALS
        if isinstance(literal, ast.Constant) and isinstance(literal.value, str) and literal.value
    }
)
TABLE = {row["english"]: row["chinese"] for row in read_table("messages.tsv")}


def _holes(message: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(message) if name}


def test_no_message_is_finished_before_it_is_said() -> None:
    assert [place for place, literal in SAID_LITERALS if isinstance(literal, ast.JoinedStr)] == []


def test_every_message_can_be_said_in_chinese() -> None:
    assert len(MESSAGES) > 50
    assert sorted(MESSAGES - TABLE.keys()) == []


def test_the_table_has_no_message_that_nobody_says() -> None:
    assert sorted(TABLE.keys() - MESSAGES) == []


@pytest.mark.parametrize("english", sorted(TABLE))
def test_a_message_has_the_same_holes_in_both_languages(english: str) -> None:
    assert _holes(TABLE[english]) == _holes(english)


def test_the_table_is_sorted_and_says_what_it_is() -> None:
    text = resources.files("bulletin").joinpath("data", "messages.tsv").read_text(encoding="utf-8")
    assert [row["english"] for row in read_table("messages.tsv")] == sorted(TABLE)
    assert "Columns" in text
    assert "Used by" in text


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh-Hans"),
        ({"LANG": "zh"}, "zh-Hans"),
        ({"LANG": "zh_TW.UTF-8"}, "zh-Hant"),
        ({"LANG": "zh_HK.Big5-HKSCS"}, "zh-Hant"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "C", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh-Hans"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh-Hans"),
    ],
)
def test_the_language_is_that_of_the_terminal(environment: dict[str, str], language: str) -> None:
    assert say_for(environment).language == language


def test_what_fills_a_hole_is_data_and_stays_as_it_is() -> None:
    say = say_for({"LANG": "zh_TW.UTF-8"})
    said = say("“{title}” has no text", title="this is a folder {title} 发展")
    assert said == "「this is a folder {title} 发展」沒有正文"


def test_a_term_in_a_hole_is_said_too() -> None:
    say = Say("zh-Hans", {"{what} is gone": "{what}没有了", "title": "标题"})
    assert say("{what} is gone", what=Term("title")) == "标题没有了"
    assert say("{what} is gone", what="title") == "title没有了"


def test_a_message_without_values_may_hold_braces() -> None:
    assert ENGLISH("{{ }} and {name}") == "{{ }} and {name}"


def test_what_turns_the_direction_of_a_terminal_is_shown_by_its_code() -> None:
    assert visible("a\u202eb\x1bc") == "a\\x202eb\\x1bc"
