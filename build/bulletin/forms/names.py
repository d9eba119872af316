"""Names of sections and titles of articles without the marks and numbers that bulletins put before them."""

from __future__ import annotations

import re

from bulletin.forms import signs

NAMELESS = "nameless-source"
"""Rule of a credit that names nobody: 来源： and nothing behind it, （本刊讯）."""
SHARED_SOURCE = "shared-source"
"""Rule of a line that says where all articles of a section are from."""
SIGNATURE = "signature"
"""The rule of the lines that sign a letter or notice."""
UNTITLED = "untitled"
"""The rule of the first paragraph of an article that has no title."""
SECTION_IS_ARTICLE = "section-is-article"
"""The rule for a section line with a text right under it: it is the article's title as well."""

# ◆ 各地动态   【政策法规】   一、政策要闻   〇一　政策要闻   第一部分 综述
DECORATION = re.compile(
    rf"^(?:(?:{signs.ANY}|[·>＞»\s])+|{signs.PART_NUMBER}[·:：.]?|[Ⅰ-Ⅻ]{{1,3}}[ \u3000、．.]+"
    rf"|{signs.CAPITAL}|{signs.STEM}|(?:栏目|板块|单元)[一二三四五六七八九十\d]{{1,2}}\s*[:：、]"
    rf"|{signs.PAGE}|第[一二三四五六七八九十\d]{{1,3}}{signs.PARTS}\s*[:：]?|[一二三四五六七八九十]{{1,3}}[、．]"
    r"|〇[一二三四五六七八九](?:[、．]|[ \u3000])"
    r"|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[ \u3000\t]+(?=[\u4e00-\u9fff])|0\d[ \u3000\t]+"
    r"|\d{1,2}\s*[｜|丨]|\d{1,2}(?:\.\d{1,2})+(?:[、．.]|[ \u3000\t]))\s*"
)
COUNTED = re.compile(rf"^\d{{1,2}}(?:[、．]|\.{signs.NO_FIGURE})\s*(?=\S)")
AROUND = re.compile(rf"^(?:{signs.ANY}|[·\s])+|(?:{signs.ANY}|[·\s])+$")
# —— 国内要闻 ——   ==== 园区速览 ====
BETWEEN_RULES = re.compile(
    rf"(?P<rule>{signs.RULE})(?P=rule)*\s*(?P<name>(?!{signs.RULE})\S.*?)\s*(?P=rule)+"
)
# 行业要闻　INDUSTRY NEWS   要闻 NEWS
LATIN_BEHIND = re.compile(
    r"(.*[\u4e00-\u9fff])(?:\s*[/｜|·]\s*[A-Z][A-Za-z&' -]{2,}|\s*[A-Z][A-Za-z&' -]{4,}|\s+NEWS)"
)
# 简　讯
SPACED = re.compile(r"[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff：·、—])+")
BRACKETS = re.compile(r"[【〖\[〔［〈『｜|]\s*(.+?)\s*[】〗\]〕］〉』｜|]")
# 襄樊市农村民居抗震设防试点启动[2005-4-6], a title in a list of news
DAY_BEHIND = re.compile(
    r"(?<=[\u4e00-\u9fff”》])\s*[\[［〔（(](?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}[\]］〕）)]$"
)
# （兄弟省市）
ROUND = re.compile(r"[（(]\s*([\u4e00-\u9fff、]{2,10})\s*[）)]")
# 1. 山东推进智慧农机补贴   01 标题   （3）标题   1、标题   （二）标题   2　标题   1-1　…   【1】标题   [001]
ARTICLE_NUMBER = re.compile(
    rf"(?:【\d{{1,2}}】|[\[［〔]0\d{{1,2}}[\]］〕]|\d\u20e3|\d{{1,3}}\s*(?:[．、｜|]|\.{signs.NO_FIGURE})"
    r"|0\d(?!\d)|[（(]?\d{1,2}[）)]|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}[、．]"
    r"|[Ⅰ-Ⅻ]{1,3}\s*[、．.]|\d{1,2}(?:\.\d{1,2}){2}\.?(?!\d)"
    r"|\d{1,2}\.\d{1,2}[ \u3000\t]+"
    r"|(?:[A-H]?\d{1,2}|\d{1,2}[-－–—]\d{1,2})[ \u3000\t]+"
    r"(?=[\u4e00-\u9fff“《「]|(?:19|20)\d\d年)(?![年月日]))\s*(?=\S)"
)
# ——四川重庆共建便捷充电服务网侧记
DASHED = re.compile(r"(?:[—–\-―─━]{1,4}|…{1,2})\s*(?P<text>[^—–\-―─━…].*)")
PAGE_BEHIND = re.compile(signs.PAGE_BEHIND)


def section_name(text: str) -> str:
    """A section line without its marks; the line itself where it is nothing else: 第一部分, ◆◆◆."""
    return _without_marks(text) or text


def told_section(text: str) -> str:
    """What a line that is known for a section's is called: without 1、, which may also count titles."""
    return section_name(COUNTED.sub("", text))


def _without_marks(text: str) -> str:
    # No letter is a sign.
    text = text if text[:1].isalpha() and text[-1:].isalpha() else AROUND.sub("", text)
    text = PAGE_BEHIND.sub("", text) if text.endswith("版") else text
    text = between["name"] if (between := BETWEEN_RULES.fullmatch(text)) else text
    bracketed = BRACKETS.fullmatch(text) or ROUND.fullmatch(text)
    name = DECORATION.sub("", bracketed[1] if bracketed else text).strip(" \u3000:：<>＜＞«»/／")
    if latin := LATIN_BEHIND.fullmatch(name):
        name = latin[1]
    return "".join(name.split()) if SPACED.fullmatch(name) else name


# 【Nature】钙钛矿组件户外运行三年   [美国] 联邦机构公布方案
TAG = re.compile(
    r"(?:【(?P<source>[^【】]{2,30})】|[\[［〔](?P<place>[^\[\]［］〔〕]{1,20})[\]］〕])\s*(?=\S)"
)
RUN_IN_STYLE = "run-in title"
"""The style of a line that is a title parted from the text it ran into."""
RUN_IN_TITLE = re.compile(rf"(?:\d{{1,2}}[.．、]\s*|{signs.ANY}\s*)?【(?P<title>[^【】]+)】")
# <冷氣機滴水事宜>
FRAMED_TITLE = re.compile(r"[<＜〈‹]\s*(?P<title>[^<>＜＞〈〉‹›]{2,40}?)\s*[>＞〉›]")
# ※ 青年返鄉，缺的真的是錢嗎？
TITLE_MARK = re.compile(rf"(?:{signs.ANY}|·(?=[\u4e00-\u9fff])|•(?=\s))\s*(?=\S)")


def unsigned(text: str) -> str:
    """A line without the sign before it: ▶ 1. 标题."""
    match = TITLE_MARK.match(text)
    return text[match.end() :] if match else text


def title_text(text: str, *, numbered: bool) -> str:
    """A title line without its sign, and without its number where the bulletin numbers its articles."""
    if framed := FRAMED_TITLE.fullmatch(text):
        return framed["title"]
    if numbered and (match := ARTICLE_NUMBER.match(text)):
        return text[match.end() :]
    plain = unsigned(text)
    match = ARTICLE_NUMBER.match(plain) if numbered else None
    return plain[match.end() :] if match else plain
