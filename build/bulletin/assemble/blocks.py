"""Groups of lines -> the blocks of an article, whole and without printer's dirt."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from bulletin.forms.bylines import byline_of
from bulletin.forms.citations import note_of
from bulletin.forms.credit import Credit
from bulletin.forms.credits import credit_of
from bulletin.forms.datelines import DATELINE
from bulletin.forms.departments import of_house
from bulletin.forms.masthead import DATE
from bulletin.forms.names import SIGNATURE
from bulletin.forms.parts import QUESTION
from bulletin.forms.placed import placed_source_of
from bulletin.forms.sentences import ends_sentence
from bulletin.forms.tails import OWN_REPORT, split_lead, split_tail
from bulletin.forms.writers import with_names_apart
from bulletin.hanzi.join import close_up, join
from bulletin.hanzi.numbers import with_arabic_dates
from bulletin.lines import FRAMED, Role, Span, Tagged
from bulletin.model import Article, Block, Box, Caption, Heading, ListItem, Note, Paragraph, Source, Table
from bulletin.report import Report, Severity

# 内窥镜手术机器人(9.840, 0.13, 1.34%)等: a share price that a web page put behind a company's name
SHARE_PRICE = re.compile(r"[（(]\s*[-+]?\d+\.\d+\s*[,，]\s*[-+]?\d+\.\d+\s*[,，]\s*[-+]?\d+\.\d+%\s*[）)]")
# https://finance.example.com/realstock/company/sz300024/nc.shtml; sz399… and sh000… are indexes
SHARE_PAGE = re.compile(
    r"(?:stock|quote|company|gupiao).*?/(?!sz399|sh000)(?:sz|sh|bj|hk)\d{5,6}\b", re.IGNORECASE
)
# 表1　5个项目   专栏 5 工业大数据
# 1.1 海地   2　尾矿再利用: the number of a heading, without a sign
SPACED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})[ \t\xa0\u3000]+(?=\S)")
# 拐骗儿童 自行补充侦查 心理修复   标签：欧盟 通用模型 行为准则
WORDS = re.compile(
    r"(?:(?:标签|關鍵詞|关键词)[:：]\s*)?[\u4e00-\u9fff“”]{2,14}(?:[ \u3000]+[\u4e00-\u9fff“”]{2,14}){2,}"
)
# 本报海口11月7日电　一批从海南…: however wide the gap behind it is printed
LED = re.compile(rf"(?P<dateline>{DATELINE.pattern}(?:[（(][^（）()]{{2,30}}[）)])?)[ \t\xa0\u3000]+(?=\S)")
LABEL = re.compile(r"(?P<label>(?:附?[表图圖]|专栏|專欄)\s*\d{1,2}(?:[-.－—]\d{1,2})?)[ \t\u3000]+(?=\S)")
FULL_LINE_EM = 0.75
BESIDE = (Role.CAPTION, Role.TABLE_ROW)
"""What may stand inside a paragraph that goes on after it."""


class Group(Struct, frozen=True):
    """Lines that belong together; the first one has the role."""

    tags: tuple[Tagged, ...]

    @property
    def role(self) -> Role:
        """Role of the group."""
        return self.tags[0].role

    @property
    def level(self) -> int:
        """Heading level; 1 for a title that carries the article's number."""
        return self.tags[0].level

    @property
    def rule(self) -> str:
        """The rule that gave the role."""
        return self.tags[0].rule

    @property
    def confidence(self) -> float:
        """How sure the rule is."""
        return self.tags[0].confidence

    @property
    def text(self) -> str:
        """The lines as running text, spaces as printed."""
        text = self.tags[0].line.text
        if len(self.tags) == 1:
            return text
        widest = max([tag.line.x1 for tag in self.tags])
        for before, tag in zip(self.tags, self.tags[1:], strict=False):
            text = join(text, tag.line.text, cut=widest - before.line.x1 < FULL_LINE_EM)
        return text

    @property
    def is_framed(self) -> bool:
        """Its first line stands in a frame."""
        return self.tags[0].line.style == FRAMED

    @property
    def span(self) -> Span:
        """Where the group stands."""
        first = self.tags[0].line.span
        return first if len(self.tags) == 1 else first.to(self.tags[-1].line.span)


class Blocks(Struct, frozen=True):
    """The blocks of an article, and the credits that stood behind a last sentence."""

    blocks: tuple[Block, ...]
    sources: tuple[Source, ...] = ()
    byline: str = ""


def blocks_of(
    groups: Sequence[Group], report: Report, issued: dt.date | None = None, *, placed: bool = False
) -> Blocks:
    """The blocks that the groups of one article's text are.

    Where `placed`, names in brackets behind the last sentence are the source.
    """
    blocks: list[Block] = []
    box: list[Block] | None = None
    sources: tuple[Source, ...] = ()
    byline = ""
    boxes: list[tuple[Group, list[Block]]] = []
    groups = _rejoined(groups)
    several = sum(group.role is Role.LIST_ITEM and bool(split_tail(group.text)[1]) for group in groups) > 1
    for group in groups:
        role = group.role
        if role is Role.BOX_TITLE:
            box = []
            boxes.append((group, box))
            blocks.append(Box(_labelled(group.text), (), group.span))
            continue
        framed = boxes[-1][0].is_framed if boxes else False
        if (role is Role.HEADING and group.rule == "heading-number") or (framed and not group.is_framed):
            box = None
        into = blocks if box is None else box
        if role is Role.TABLE_ROW:
            _add_row(into, group)
            continue
        text, credit = _credited(group, groups, placed=placed)
        if credit:
            own = OWN_REPORT.fullmatch(credit)
            found = None if own else credit_of(credit) or placed_source_of(credit)
            found = of_house(found or Credit(byline=byline_of(credit) or ""), credit)
            day = found.dated(issued)
            note = note_of(credit, found, day)
            sources += tuple(Source(name, date=day, note=note) for name in found.names)
            byline = byline or found.byline
        if credit and several and role is Role.LIST_ITEM:
            text = group.text  # 简讯三则: each says where it is from
        elif credit:
            report.cut(credit, group.span, "credit")
        into.append(_block(group, text, report))
    return Blocks(tuple(_filled(blocks, boxes)), sources, byline)


def _credited(group: Group, groups: Sequence[Group], *, placed: bool) -> tuple[str, str]:
    """The text of a group, and the credit that stands before the first or behind the last sentence."""
    said = group.text
    # 问：怎么找到靠得住的种苗？（湖南新化村委会）: who asks is no source
    if group.role not in (Role.PARAGRAPH, Role.LIST_ITEM) or QUESTION.match(said):
        return said, ""
    credit, text = split_lead(said) if group is groups[0] else ("", said)
    return (text, credit) if credit else split_tail(text, placed=placed and group is groups[-1])


def _rejoined(groups: Sequence[Group]) -> list[Group]:
    """The groups, paragraphs that a figure or table parted made whole again; what parted them comes after."""
    result: list[Group] = []
    at = -1
    for group in groups:
        parted = 0 <= at < len(result) - 1 and group.role is Role.PARAGRAPH
        if parted and result[at].rule == "paragraph-open":
            whole = (*result[at].tags[:1], *result[at].tags[1:], *group.tags)
            result[at] = Group((replace(whole[0], rule=group.rule), *whole[1:]))
        else:
            result.append(group)
            at = at if group.role in BESIDE else len(result) - 1
    return result


def _block(group: Group, text: str, report: Report) -> Block:
    if group.role is Role.HEADING:
        number = SPACED.match(text)
        rest = close_up(text[number.end() :] if number else text, keep_han_spaces=True)
        text = f"{number['number']}\u3000{rest}" if number else rest
        return Heading(text, max(1, group.level), group.span)
    if group.role is Role.CAPTION:
        return Caption(_labelled(text), group.span)
    if dateline := LED.match(text):
        text = f"{dateline['dateline']}\u3000{text[dateline.end() :]}"
    # 省残疾人联合会　省妇女联合会 sign side by side; so stand words under 【关键词】.
    apart = group.rule == SIGNATURE or (len(group.tags) == 1 and WORDS.fullmatch(text) is not None)
    plain = without_prices(close_up(with_names_apart(text), keep_han_spaces=apart), group.span, report)
    return ListItem(plain, group.span) if group.role is Role.LIST_ITEM else Paragraph(plain, group.span)


def _labelled(text: str) -> str:
    """A caption or the title of a box, its number parted from what it names: 表1 5个 is not 表15个."""
    label = LABEL.match(text)
    if not label:
        return close_up(text, keep_han_spaces=True)
    rest = close_up(text[label.end() :], keep_han_spaces=True)
    return f"{''.join(label['label'].split())}\u3000{rest}"


def without_prices(text: str, span: Span, report: Report) -> str:
    """The text without share prices, where a link to a share's page in the seed tells what they are."""
    found = SHARE_PRICE.findall(text) if "%" in text else []
    if not found:
        return text
    if not any(SHARE_PAGE.search(item.text) for item in report.removed):
        message = "is {price} a share price that a web page left? nothing proves it, so it stays"
        report.add("share-price-doubtful", Severity.WARNING, message, span, price=found[0])
        return text
    for price in found:
        report.cut(price, span, "share-price")
    return SHARE_PRICE.sub("", text)


def _add_row(blocks: list[Block], group: Group) -> None:
    row = tuple(close_up(cell) for cell in group.tags[0].line.cells)
    last = blocks[-1] if blocks else None
    if isinstance(last, Table) and len(last.rows[0]) == len(row):
        blocks[-1] = Table((*last.rows, row), last.span.to(group.span))
    else:
        blocks.append(Table((row,), group.span))


def _filled(blocks: Iterable[Block], boxes: list[tuple[Group, list[Block]]]) -> Iterable[Block]:
    """The blocks, each box with what it holds; a box that holds nothing is a heading."""
    inside = {group.span: content for group, content in boxes}
    for block in blocks:
        if not isinstance(block, Box):
            yield block
        elif inside[block.span]:
            content = tuple(item for item in inside[block.span] if not isinstance(item, Box | Note))
            yield replace(block, blocks=content)
        else:
            yield Heading(block.title, 1, block.span)


def ends_whole(article: Article) -> bool:
    """True where the article's text ends as texts do, or as a notice with its day; False where cut off."""
    texts = [block for block in article.blocks if not isinstance(block, Note)]
    last = texts[-1] if texts else None
    if not isinstance(last, Paragraph | Heading):
        return True
    return ends_sentence(last.text) or DATE.fullmatch(with_arabic_dates(last.text)) is not None
