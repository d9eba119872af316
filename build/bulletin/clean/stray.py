"""Lines that are none of a text: what web pages put around it, ruling lines drawn with characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from msgspec.structs import replace

from bulletin.forms import signs
from bulletin.forms.links import link_of
from bulletin.hanzi.tables import read_table
from bulletin.lines import Line, Lines

# ———————  *******  ━━━━━  ========  ◆■◆■◆  ❙❚❘❙❚
SEPARATOR = re.compile(
    rf"(?:{signs.ANY}\s*){{5,}}|(?:[{signs.EMOJI}]\s*)+"
    r"|([-—–―─━═=＝*＊_＿~～.·…＊#])\1{4,}|(?:[*＊☆★◇◆·•.…]\s*){3,}|[-—–·\s]*(?:END|end|完)[-—–·\s]*"
)
ENDS_SENTENCE = re.compile(r"[。！？!?；;：:…”’』」）)】》]$")
# 相关阅读 over · 再生水价格如何定？
RELATED = re.compile(
    r"【?(?:(?:相关|推荐|更多|延伸|热门|最新|精彩)(?:阅读|新闻|报道|文章|资讯|信息|推荐)|新闻(?:推荐|排行)|(?:阅读|点击|热点|热门)排行榜?)】?\s*[:：]?"
)
# 首页　新闻　行业瞭望　功在当代 利在千秋, above the title
BREADCRUMB = re.compile(r"首[页頁](?:[ \u3000]*[>＞»/|｜–—-][ \u3000]*|[ \u3000]+)\S.{0,80}")
HOME, HERE = ("首页", "首頁"), "正文"
HOME_ITEM = re.compile(r"(?:网站|網站)?首[页頁]")
MOST_APART = 5
MOST_MENU, LONGEST_ITEM = 120, 16
"""Lines of the menu of a site, and characters of one of them."""
MOST_CRUMBS = 12
"""Lines of a page above its title."""
# 往期推荐 at the foot of a post, over titles of others
PAST = re.compile(r"[【▼\s]*往期(?:精彩|精选|热门)?(?:推荐|回顾|精选|精彩|文章|内容)[】▼\s]*[:：]?")
# 继续滑动看下一个, over the buttons of the program that showed the post
PROGRAM_FOOT = re.compile(r"(?:继续|向上)滑动看下一个|预览时标签不可点|轻[触点]阅读原文|微信扫一扫.{0,8}")
RELATED_BEGINS = frozenset("【▼相推更延热最精新阅点往继向预轻微")
"""What RELATED, FOOT, PAST and PROGRAM_FOOT begin with."""
POINT = re.compile(r"[·•‧・>»●-]\s*\S.*(?<![。；;])")
# 发布时间：2021-09-10　来源：多彩贵州网　字号：[大 中 小] says where the article comes from, and when
# 2024年第4期　省科技信息室　2024年4月30日　浏览次数：356 says which issue it is
SOURCE = re.compile(r"(?:[来來]源|时间|時間|日期)\s*[:：]|第\s*\d{1,4}\s*期\s.*(?:浏览|点击|阅读|访问)")
# ▲TOP   ↑回到頂端
TO_TOP = re.compile(
    r"[▲△↑⬆^]\s*(?:TOP|Top|top|回?到?[頂顶][端部]?)"
    r"|(?:[▲△↑⬆^🔝]\ufe0f?\s*)?[返回]+到?(?:目[录錄]|页首|頁首|顶部|頂端|頂部)|BACK TO TOP"
)
# 字体：[ 大 中 小 ]　分享：
SWITCHES = re.compile(
    r"(?=\W*[字分])\W*(?:字[体號号]\s*[:：]\W*(?:大\W*中\W*小\W*)?)?(?:分享(?:到)?\s*[:：]\W*)?"
)
# 共6条 第1/1页 首页 上一页 下一页 尾页   下载报告（PDF，4.2MB）
PAGER = re.compile(
    r"共\s*\d+\s*[条页篇].{0,40}(?:[末尾]页|下一页).{0,12}"
    r"|(?:点击)?下载(?:报告|全文|附件|原文)\s*[（(](?:PDF|Word|DOCX?|pdf)[^（）()]{0,20}[）)]"
)
# 阅读 2183   赞 26在看 11, under a post
COUNTS = re.compile(
    r"(?:(?:阅读|閱讀|浏览|点赞|赞|在看|分享|收藏|留言|评论|转发)[ \u3000]*\d[\d.,]*万?\+?[ \u3000]*)+"
)
# 全文约2100字，预计阅读需6分钟
READING = re.compile(r"(?:全文|本文)?(?:共|约|共计)?\s*[\d,]+\s*字[^。]{0,6}阅读[^。]{0,6}\d+\s*分钟")
BUTTON = re.compile("|".join(form.pattern for form in (TO_TOP, COUNTS, SWITCHES, PAGER, READING)))
# 5 十二月, in a box beside each post of a blog
POSTED = re.compile(r"[0-3]?\d[ \u3000]*[一二三四五六七八九十]{1,2}月")
FEWEST_POSTED = 3
LONGEST_FURNITURE = 60
HAN = re.compile(r"[\u3400-\u9fff]")
STOP = re.compile(r"[，。；]")
# 更多精彩资讯请在应用市场下载客户端。……转载请联系：…, and all below it, at the end of a page
FOOT = re.compile(r"更多精彩(?:资讯|内容|新闻)请")
MOST_FOOT = 6
"""Lines of the foot of a site's page."""
# ↑↑↑ 点击上方“科创新区发布”，一键关注
FOLLOW = re.compile(r"\W*点击.{0,12}(?:蓝字|[上下]方).{0,30}(?:关注|订阅).{0,24}")
LONG_LINE_EM = 16.0
"""A line as wide may go on in the next."""


def separator(lines: Lines) -> Lines:
    """A line that is one sign again and again is a ruling line; the line below it remembers that."""
    gone = {index for index, line in enumerate(lines) if SEPARATOR.fullmatch(line.text)}
    return tuple(
        replace(line, ruled=True) if index - 1 in gone else line
        for index, line in enumerate(lines)
        if index not in gone
    )


def web_furniture(lines: Lines) -> Lines:
    """分享到微信, 返回顶部: what a web page puts around an article."""
    related = frozenset((*_crumbs(lines), *_related(lines), *_buttons(lines), *_posted(lines)))
    kept: list[Line] = []
    gap = 0.0
    for index, line in enumerate(lines):
        if (
            index in related
            or (index < MOST_CRUMBS and BREADCRUMB.fullmatch(line.text))
            or ("点击" in line.text and FOLLOW.fullmatch(line.text))
            or (_is_furniture(line.text) and not _is_told(lines[index - 1] if index else None, line))
        ):
            gap = max(gap, line.gap)
        else:
            kept.append(replace(line, gap=gap) if gap > line.gap >= 0 else line)
            gap = 0.0
    return tuple(kept)


def _crumbs(lines: Lines) -> Iterator[int]:
    """首页 / 校园采风 / 正文, each on a line of its own above the title, and a menu over the path to it."""
    path = next((i for i, line in enumerate(lines[:MOST_MENU]) if BREADCRUMB.fullmatch(line.text)), 0)
    menu = lines[:path]
    if menu and HOME_ITEM.fullmatch(menu[0].text) and all(_is_item(line) for line in menu):
        yield from range(path + 1)
    texts = [line.text for line in lines[:MOST_CRUMBS]]
    first = next((i for i, text in enumerate(texts) if text in HOME), len(texts))
    near = texts[first : first + MOST_APART]
    yield from range(first, first + near.index(HERE) + 1) if HERE in near else ()


def _is_item(line: Line) -> bool:
    return len(line.text) <= LONGEST_ITEM and not STOP.search(line.text)


def _related(lines: Lines) -> Iterator[int]:
    """相关阅读, and the titles of other pages below it, each behind a point; not a box of sentences."""
    near = [index for index, line in enumerate(lines) if line.text.lstrip()[:1] in RELATED_BEGINS]
    for index in near:
        line = lines[index]
        if RELATED.fullmatch(line.text):
            titles = list(takewhile(lambda i: _is_other_page(lines[i].text), range(index + 1, len(lines))))
            yield from (index, *titles) if titles else _foot(lines, index)
        elif FOOT.match(line.text) and len(lines) - index <= MOST_FOOT:
            yield from range(index, len(lines))
        elif PAST.fullmatch(line.text) or PROGRAM_FOOT.fullmatch(line.text):
            yield from _foot(lines, index)


def _foot(lines: Lines, first: int) -> Iterator[int]:
    """The line and all below it, where none of those is a sentence."""
    below = range(first + 1, len(lines))
    yield from (first, *below) if all(_is_short(lines[i]) for i in below) else ()


def _is_other_page(text: str) -> bool:
    """· 高铁本周完成铺轨, or another such heading."""
    return POINT.fullmatch(text) is not None or RELATED.fullmatch(text) is not None


def _buttons(lines: Lines) -> Iterator[int]:
    """分享 / 收藏 / 点赞 / 在看, the last lines of a post, each one word: its buttons."""
    _, words, fillers = _furniture()
    last = list(
        takewhile(lambda i: fillers.fullmatch(lines[i].text) is not None, range(len(lines) - 1, -1, -1))
    )
    if len(last) > 1 and any(words.fullmatch(lines[i].text) for i in last):
        yield from last


def _posted(lines: Lines) -> Iterator[int]:
    days = [i for i, line in enumerate(lines) if line.text.endswith("月") and POSTED.fullmatch(line.text)]
    yield from days if len(days) >= FEWEST_POSTED else ()


def _is_short(line: Line) -> bool:
    told = line.text.endswith(("。", "。”")) and HAN.search(line.text)
    return len(line.text) <= LONGEST_FURNITURE and not told


def _is_furniture(text: str) -> bool:
    if BUTTON.fullmatch(text):
        return True
    if "://" in text and link_of(text):
        return False
    labels, words, _ = _furniture()
    told = len(text) <= LONGEST_FURNITURE and (labels.search(text) or words.fullmatch(text))
    return bool(told) and not SOURCE.search(text)


def _is_told(above: Line | None, line: Line) -> bool:
    """追回医保基金4120 / 万元。群众可关注公众号查询。: a sentence of several lines speaks of it.

    免责声明：本报告所载信息…… goes on in the next line, too: it belongs to the foot of the issue.
    """
    if not STOP.search(line.text):
        return False
    begins = _furniture()[0].match(line.text) is not None
    return is_broken(line) or (not begins and above is not None and is_broken(above))


def is_broken(line: Line) -> bool:
    """A full line that ends inside a sentence."""
    return line.x1 - line.x0 >= LONG_LINE_EM and not line.closed and not ENDS_SENTENCE.search(line.text)


@cache
def _furniture() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Labels, wherever they stand; a whole line of words and fillers, a word among them; one of either."""
    forms: dict[str, list[str]] = {form: [] for form in ("label", "word", "filler")}
    rows = read_table("web_furniture.tsv")
    for row in rows:
        forms[row["form"]].append(re.escape(row["phrase"]))
    begins = "".join(sorted({re.escape(row["phrase"][0]) for row in rows}))
    label, word, filler = ("|".join(sorted(forms[form], key=len, reverse=True)) for form in forms)
    other = r"[^\u4e00-\u9fff]"
    return (
        re.compile(label),
        re.compile(rf"(?=[{begins}]|{other})(?:{filler}|{other})*(?:{word})(?:{word}|{filler}|{other})*"),
        re.compile(rf"(?:{filler}|{word})+"),
    )
