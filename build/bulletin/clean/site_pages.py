"""Head and foot of a site's page in what a reader copied or printed of it: menus above, buttons below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.forms.credits import credit_of
from bulletin.forms.links import FILE_ENDING
from bulletin.forms.masthead import DATE, NUMBER
from bulletin.lines import Line, Lines

# 您的位置：首页 > 政务公开 > 政策解读   当前位置: 主页 > 行业资讯 >
PATH = re.compile(r"(?:您|你)?(?:现在|当前|目前)?的?(?:所在)?的?位置\s*[:：]\s*\S.{0,80}")
# 发布时间：2014-12-04 04:48:09　内容来源：办公室, under the title of a page
META = re.compile(r"(?:发布|更新|录入)(?:时间|日期)\s*[:：]|(?:浏览|点击|阅读)(?:次数|量|数)?\s*[:：]")
# 今天是：2023年6月12日 星期一, of whoever looks at the page
TODAY = re.compile(r"今[天日]是?\s*[:：]?")
# 发布于2021年11月6日由石宝山人, over the title of a post
POSTED_BY = re.compile(r"(?:发布|发表)于\s*\d{4}年\d{1,2}月\d{1,2}日\s*由\s*\S{1,12}")
# 首 页 | 机构设置 | 工作动态 | 震情信息
MENU = re.compile(r"(?:网站)?首\s?页(?:\s*[|｜丨]\s*[\u4e00-\u9fff ]{2,11}){3,}\s*[|｜丨]?")
WELCOME = re.compile(r"欢迎(?:访问|光临|来到|进入).*")
LONGEST_ITEM, FEWEST_ITEMS = 8, 3
MOST_HEAD = 120
LONGEST_SENTENCE = 40
"""A line as long with a stop in it is of a text."""
# 【打印本页】【关闭窗口】   上一篇：食用菌产业一周要闻（第13期）   友情链接
BUTTONS = re.compile(
    r"[\[【（(\s]*(?:我要)?(?:打印|关闭|收藏|返回)(?:本页|窗口|正文|此页|顶部|列表)?[\]】）)\s]*"
    r"(?:[\[【（(|\s]*(?:打印|关闭|收藏|返回)(?:本页|窗口|正文|此页|顶部|列表)?[\]】）)\s]*){0,3}"
    r"|(?:上|下)一[篇条](?:文章)?(?:\s*[:：].*|上一篇.*|下一篇.*)|友情链接\s*[:：]?|(?:推荐|热点|热门)内容"
    r"|相关(?:文件|政策|解读|文章|新闻)\s*[:：].{0,80}"
    # 最新公告, over the titles of other pages   附件下载：动态第5期.pdf（1.2MB）
    r"|(?:最新|最近|热点|热门|相关|推荐|本站|站内)(?:公告|通知|文章|新闻|排行|资讯|阅读|内容|更新|推荐|信息|动态)(?:\s*TOP\s*\d*)?"
    rf"|附件(?:下载)?\s*[:：]?\s*\S.{{0,60}}{FILE_ENDING}(?:\s*[（(][^（）()]{{1,12}}[）)])?"
    # 关于我们｜网站声明｜站点地图
    r"|(?:(?:关于|联系)我们|网站声明|[站网]站?点?地图|隐私[声保][明护]|法律声明|版权声明|使用帮助|帮助中心|设为首页"
    r"|加入收藏|招聘信息|广告服务)(?:[ \u3000]*[｜|·丨][ \u3000]*[\u4e00-\u9fff]{2,6}){1,8}"
)
# 20140103重点项目简报第1期总第33期.doc, the last line of a page
FILE = re.compile(rf"[^\s，。；：]{{4,60}}{FILE_ENDING}")
MOST_BELOW_FILE = 1
"""送：市委、市政府领导 may stand below it."""
# 附件：, over the names of files
ATTACHED = re.compile(r"(?:相关)?附件(?:下载|列表)?\s*[:：]?")
# 共享此文章：   发表评论   顶一下 (3) 75%: below it readers speak
READERS = re.compile(
    r"(?:共享|分享)(?:此|本)文章?\s*[:：]?|(?:标签|標籤|[Tt]ags?)\s*[:：]\s*#.*|(?:最新|网友|发表)(?:评论|回复).{0,12}|顶一下\s*\(.*"
)
# 2 条评论   全部评论（12）, over what they say
COMMENTS = re.compile(
    r"(?:全部|网友|最新)?\s*\d{1,4}\s*[条則则]评论|(?:全部|网友|最新)评论\s*[（(]\d{1,4}[）)]"
)
MOST_FOOT = 80
"""Lines of the foot of a page, comments and links to other pages among them."""
FOOT_WITHIN = 1 / 3
"""The share of a page above which no foot begins."""


def site_frame(lines: Lines) -> Lines:
    """The lines between the path to the page, with the menus above it, and the buttons below the text."""
    first, last = _head_end(lines), _foot(lines)
    return lines[first:last]


def _head_end(lines: Lines) -> int:
    """Index after the path to the page, or of its title, where only menus are above; 0 where there are none.

    The title stands over the line that says when it was published; below it, where that says by whom.
    """
    head = lines[:MOST_HEAD]
    path = next((i + 1 for i, line in enumerate(head) if PATH.fullmatch(line.text)), 0)
    meta = next((i for i, line in enumerate(head) if META.search(line.text) and credit_of(line.text)), 0)
    posted = next((i for i, line in enumerate(head) if POSTED_BY.fullmatch(line.text)), 0)
    items = lines[: posted or max(meta - 1, 0)]
    end = path or (len(items) if _are_items(items) else 0) or _named_in_menu(head)
    if path and meta - 1 > path and not any(map(_tells, lines[path : meta - 1])):
        end = meta - 1  # a column of other pages, between the path and the title
    told = any(map(_tells, lines[: max(end - 1, 0) if path else end]))
    return 0 if told else end


def _are_items(lines: Lines) -> bool:
    """Only the names of other pages."""
    return len(lines) >= FEWEST_ITEMS and all(len(line.text) <= LONGEST_ITEM for line in lines)


def _named_in_menu(head: Lines) -> int:
    """Index of the name of the page, an item of the menu on top too, where only items are between; or 0."""
    top = next((i for i, line in enumerate(head) if MENU.fullmatch(line.text)), len(head))
    names = {
        "".join(name.split()) for line in head[top : top + 1] for name in re.split(r"[|｜丨]", line.text)
    }
    below = range(top + 1, len(head))
    named = next((i for i in below if "".join(head[i].text.split()) in names), 0)
    between = tuple(line for line in head[top + 1 : named] if not WELCOME.fullmatch(line.text))
    return named if _are_items(between) else 0


def _tells(line: Line) -> bool:
    """A line of a text, of a masthead or a credit."""
    dated = DATE.search(line.text) and not TODAY.search(line.text)
    return _is_of_text(line) or bool(NUMBER.search(line.text) or dated or credit_of(line.text))


def _foot(lines: Lines) -> int:
    """Index of the first line of the foot: of the last ones of their kinds the one that stands above all."""
    begin = int(len(lines) * FOOT_WITHIN)
    foot = min(_feet(lines, max(begin, len(lines) - MOST_FOOT)), default=len(lines))
    first = foot
    while first > begin and FILE.fullmatch(lines[first - 1].text):
        first -= 1
    headed = begin < first < foot and ATTACHED.fullmatch(lines[first - 1].text)
    return first - 1 if headed else foot


def _feet(lines: Lines, begin: int) -> Iterator[int]:
    end = next((i for i in range(begin, len(lines)) if COMMENTS.fullmatch(lines[i].text)), len(lines))
    yield from (end,) if end < len(lines) else ()
    for index in range(begin, end):
        text, below = lines[index].text, lines[index + 1 : end]
        readers = READERS.fullmatch(text) and not any(
            line.text == text or credit_of(line.text) for line in below
        )
        buttons = BUTTONS.fullmatch(text) and not any("。" in line.text for line in below)
        attached = len(below) <= MOST_BELOW_FILE and FILE.fullmatch(text)
        yield from (index,) if readers or buttons or attached else ()


def _is_of_text(line: Line) -> bool:
    return len(line.text) >= LONGEST_SENTENCE and "。" in line.text
