"""Lines that say where an article comes from: its sources."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from bulletin.forms import bracketed, contributors, labelled, periodicals, reports, signs, timed
from bulletin.forms.credit import TIME, Credit, day_of, ends_as_source
from bulletin.forms.writers import is_person
from bulletin.hanzi.fold import simplified

MOST = 60
"""No credit line is longer."""
MOST_WITH_ADDRESS = 250
KEPT = 1 << 10
"""Credits that are remembered."""
# Every credit line has a word that says so, or is in brackets, or has a day or a number at an end.
# Each of these begins with a character, not a class of them: then a search goes over all others in one step.
HINT = re.compile(
    r"摘|自|据|载|稿|编|综|信源|文源|提供|source|Source|SOURCE|报送单位|来源|出处|原文信息|文献信息|论文信息|V[Ii][Aa]|v[Ii][Aa]"
    r"|日(?:(?<=\d日)|(?<=\d\s日))|期(?:(?<=\d期)|(?<=\d\s期))|19\d\d[-./年]\d|20\d\d[-./年]\d"
)
BEGINNING = re.compile(r"[（(《].*[）)》版]$|(?:19|20)\d\d[./-]|【?[日时发更]")
# 大众日报　2023-11-06　记者　王原
DAYED = re.compile(r"(?:19|20)\d\d[-./年]\d")
DASHED_PAPER = re.compile(
    r"[—–-]{1,4}\s*(?:(?P<paper>《[^《》]{2,24}》(?:[^（）()，。；]*|[（(][^（）()，。；]*\d\s*[版期号][）)]))"
    rf"|(?P<dated>[^\s，。；：！？（）()\d]{{2,20}}[ \u3000]+{TIME})"
    r"|(?P<journal>[^\s，。；：！？（）()\d《》]{2,20})[，,]\s*(?:19|20)\d\d年第\d{1,3}期"
    r"(?:[，,]\s*第?\d+(?:[—–~～-]\d+)?页)?)"
)
BRACKETED_LABEL = re.compile(
    r"[【〔［\[](?P<label>来源|時間|时间|日期|作者|编辑|发布时间|编译|翻译|摘编|整理|撰稿|供稿|译者)[】〕］\]]\s*[:：]?\s*"
)
LONGEST_PERSON = 3
PAGE_ENDS = frozenset("]】页文印藏闭口享多>»…")
# 来源：市水利局　浏览次数：215次　字号：[大 中 小]　打印本页   来源：工业和信息化部网站 阅读全文 >>
OF_PAGE = re.compile(
    r"收藏(?<=》收藏)$|[ \u3000|｜]+(?:【?(?:字号|字体)\s*[:：].*"
    r"|[\[【]?(?:打印(?:本页|正文)?|收藏(?:本文)?|关闭(?:窗口)?|分享(?:到.*)?)[\]】]?"
    r"|[阅閱][读讀](?:全文|原文|更多)[ >»…]*)$"
)
# 发布日期：2023-05-31            信息来源：省交通运输厅, as pdftotext -layout prints a line
WIDE = re.compile(r" {3,}")
INNER_SPACE = re.compile(r"(?<=[《（(])[ \u3000]+|[ \u3000]+(?=[》）)])")
# 2023年 9 月号, as PDFs space it
NUMBER_SPACE = re.compile(r"(?<=\d) (?=[年月日期号版])|(?<=[年月第]) (?=\d)")
SIGN_OVER_CREDIT = re.compile(rf"(?:{signs.ANY}|·)\s*(?=《|{labelled.LABEL}\s*[:：])")
# 【中国水运报　5月10日】   【南美矿业译丛　2019-11-02】
DAY_AT_END = re.compile(r"(?:日|[^】]{2}[ \u3000]\s*(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2})】$")
IN_SQUARE = re.compile(r"\d|据|源|自")
SQUARE_OPEN, SQUARE_END = frozenset("〔［["), frozenset("〕］]")
FOLLOWS = frozenset("综綜据據根")
ENDS = frozenset("0123456789日稿")
# Without a colon, a credit line begins with a year, a dash, a bracket or the first character of a label.
BEGINNINGS = frozenset(
    "12—–-（(【[〔［《文稿资資数數信本新内来來出vVsS摘选選节轉转據据根综綜整原編编譯译供報报"
)
LABELLED_DAY = re.compile(rf"(?:{labelled.LABEL}|[資资]料[來来]源)\s*[:：][^。]{{2,50}}日。$")
LABELLED_NAMES = re.compile(rf"(?:{labelled.LABEL})\s*[:：]\s*(?P<names>[^。；：:]{{2,60}})。")
BETWEEN = re.compile(r"[，、]\s*")
# 第112号   2023年第3期   第5—8页
OF_PERIODICAL = re.compile(r"(?:(?:19|20)\d\d年)?(?:第?\d{1,4}(?:[—–-]\d{1,4})?[期号卷页版]|\d{1,2}月刊?)")
LATIN = re.compile(r"[!-~]")
# 记者 宋知夏   《晨光日报》记者
REPORTER = re.compile(r"(?:本[报刊网])?(?:特约|见习)?记者[ \u3000]*[\u4e00-\u9fff·]{2,4}")
REPORTER_APART = re.compile(r"(?:^|(?<=、))记者、(?P<who>[\u4e00-\u9fff·]{2,4})(?=、|$)")
PAPER_OF_REPORTER = re.compile(r"^《?(?P<paper>[^《》]{2,})》?(?:特约|见习)?记者$")
FOLLOWED_BY = re.compile(
    r"(?P<said>[（(]\s*(?:据|根据|综合|摘自)[^（）()]{4,40}?)[ \u3000，,；;]+"
    r"(?P<who>[\u4e00-\u9fff·]{2,4})\s*(?P<did>编译|编写|摘译|摘编|整理|译)\s*[）)]"
)
# 来源：粤港贸易月刊；数据：岭南海贸数据
WITH_DATA = re.compile(r"[；;，,]\s*(?:部分)?(?:数据|資料|资料|數據)(?:来源|來源|提供)?\s*[:：]\s*")
# 信息来源：荷兰三角洲研究院. SHALLOW-NL kicks off. 2024-03-28.
LATIN_TITLE = re.compile(
    r"(?<=[\u4e00-\u9fff])[.．]\s+[A-Z][^\u4e00-\u9fff]*?(?:[.,，]\s*(?=(?:19|20)\d\d|https?://)|$)"
)
# 中国教师报，2023-10-11（03）
PAGE_BEHIND_DAY = re.compile(r"(?<=[\d-]\d[\d日])\s*[（(]0?\d{1,2}[）)](?=[ \u3000]|$)")
# 文源 Source: 译讯；语言生活
BILINGUAL_LABEL = re.compile(r"(?:文源|[来來]源|出[处處])\s*[/／]?\s*[Ss]ources?\s*[:：]\s*")
# What a credit line in Traditional Chinese says.
TRADITIONAL = re.compile(r"[轉載據譯編綜發佈報號處時間來單節錄選]")


def credit_of(text: str) -> Credit | None:
    """The credit of a line that is only a source line; None for any other line."""
    text = text.strip()
    text = WIDE.sub("  ", text) if "   " in text else text
    text = OF_PAGE.sub("", text) if text[-1:] in PAGE_ENDS or "字" in text else text
    if " " in text:
        # 《 人民日报 》（ 2019年11月01日　01 版）
        text = INNER_SPACE.sub("", text) if "《 " in text or "（ " in text else text
        text = NUMBER_SPACE.sub("", text)
    # 〔国资监管前线　5月29日〕
    square = text[:1] in SQUARE_OPEN and text[-1:] in SQUARE_END and not BRACKETED_LABEL.match(text)
    # [ 海外观察 ] is a section, [河口生态研究，第16卷] a source; so is 【中国水运报　5月10日】.
    if (square and (text[0] != "[" or IN_SQUARE.search(text))) or (
        text[:1] == "【" and len(text) <= MOST and DAY_AT_END.search(text)
    ):
        text = f"（{text[1:-1]}）"
    # 資料來源：中央社，2022年8月18日。
    text = text[:-1] if text[-1:] == "。" and len(text) <= MOST and _is_stopped(text) else text
    if not text or len(text) > MOST_WITH_ADDRESS:
        return None
    if len(text) > MOST and not ("http" in text or len(LATIN.findall(text)) * 2 > len(text)):
        return None
    begins = text[0] in BEGINNINGS or text[-1] in ENDS or labelled.COLON.search(text)
    if not begins and not (("20" in text or "19" in text) and DAYED.search(text)):
        return None
    # ▲《环球时报》8月8日   ·　来源：宣传处　发布时间：2018-07-01
    text = SIGN_OVER_CREDIT.sub("", text, count=1) if text[0] not in BEGINNINGS else text
    # ——《经济参考报》2022年8月31日   ——重庆市教委网站　2023-04-06
    if text[0] in "—–-" and (dashed := DASHED_PAPER.fullmatch(text)):
        said = dashed["paper"] or dashed["dated"] or f"摘自《{dashed['journal']}》"
        text = said if said.endswith(("）", ")")) else f"（{said}）"
    # ——综合《姑苏晚报》、江苏档案信息网4月报道   ——据“兰台之家”公众号5月8日文章
    if text[0] in "—–-" and (told := text.lstrip("—–- \u3000"))[:1] in FOLLOWS and told[-1] not in "）)":
        text = f"（{told}）"
    return (_of_traditional(text) if TRADITIONAL.search(text) else None) or _read(text)


def _is_stopped(text: str) -> bool:
    """資料來源：中央社，2022年8月18日。   信息出处：科研政策速报，第112号。: a full stop behind a credit."""
    if not labelled.COLON.search(text):
        return False
    if text.endswith("日。") and LABELLED_DAY.match(text):
        return True
    match = LABELLED_NAMES.fullmatch(text)
    parts = BETWEEN.split(match["names"]) if match else []
    said = [part for part in parts if not OF_PERIODICAL.fullmatch(part)]
    return bool(said) and all(ends_as_source(part.rstrip("》")) for part in said)


def _of_traditional(text: str) -> Credit | None:
    """轉載自《香港醫護通訊》第212期: read as its Simplified form is, and said in its own characters."""
    plain = simplified(text)
    credit = _read(plain)
    if not credit:
        return None

    def printed(said: str) -> str:
        start = plain.find(said)
        return text[start : start + len(said)] if start >= 0 else said

    names = tuple(map(printed, credit.names))
    return replace(credit, names=names, byline=printed(credit.byline), editor=printed(credit.editor))


@lru_cache(KEPT)
def _read(text: str) -> Credit | None:
    """The credit by the first form that fits; several stages ask for that of the same line."""
    if not (text[-1:].isdecimal() or BEGINNING.match(text) or HINT.search(text)):
        return None
    # 【来源】中原种业网 【时间】2023年7月3日
    text = (
        BRACKETED_LABEL.sub(r"\g<label>：", text)
        if text[0] in "【〔［[" and text[-1] not in "】〕］]"
        else text
    )
    text = BILINGUAL_LABEL.sub("来源：", text, count=1) if "ource" in text else text
    text = LATIN_TITLE.sub("，", WITH_DATA.sub("；", text)).rstrip("，")
    text = PAGE_BEHIND_DAY.sub("", text)
    # （据边境执法局网站10月24日消息　刘畅编译）
    told = FOLLOWED_BY.fullmatch(text)
    if told and is_person(told["who"]) and (credit := _read(f"{told['said']}）")) and credit.names:
        return replace(credit, byline=told["who"] + told["did"])
    credit = next((credit for form in FORMS if (credit := form(text)) is not None), None)
    credit = _without_reporter(credit) if credit and "记者" in text else credit
    credit = _without_writer(credit) if credit and len(credit.names) > 1 else credit
    return replace(credit, day=credit.day or day_of(text)) if credit and credit.date is None else credit


def _without_reporter(credit: Credit) -> Credit:
    """（记者　宋知夏　《晨光日报》7月7日）: who reports is no source of its own."""
    said = REPORTER_APART.sub(r"记者 \g<who>", "、".join(credit.names)).split("、")
    reporters = [name for name in said if REPORTER.fullmatch(name)]
    names = [PAPER_OF_REPORTER.sub(r"\g<paper>", name) for name in said if name not in reporters]
    byline = credit.byline or "、".join(reporters)
    return replace(credit, names=tuple(names), byline=byline)


def _without_writer(credit: Credit) -> Credit:
    """摘自：《农村经济》2022年第4期，李禾文: the last of several names is who wrote it."""
    *names, last = credit.names
    person = len(last) == LONGEST_PERSON and is_person(last) and not ends_as_source(last)
    if (
        not person
        or credit.byline
        or not all(ends_as_source(name) or len(name) > LONGEST_PERSON for name in names)
    ):
        return credit
    return replace(credit, names=tuple(names), byline=last)


FORMS = (
    labelled.issued,
    labelled.fields,
    periodicals.addressed,
    periodicals.cited,
    labelled.taken,
    bracketed.of_agency,
    periodicals.stroked,
    periodicals.carried,
    periodicals.via,
    reports.followed,
    reports.reported,
    reports.reported_on,
    reports.told_alone,
    contributors.compiled,
    contributors.about_writer,
    contributors.written_from,
    periodicals.numbered,
    periodicals.referenced,
    contributors.written_for,
    contributors.sent_in,
    contributors.contributed,
    contributors.glued,
    timed.timed,
    timed.channelled,
    timed.bracketed_day,
    timed.barred,
    timed.daily,
    periodicals.cited_journal,
    periodicals.issue_of,
    timed.time_first,
    timed.latin_after,
    timed.day_only,
    bracketed.of_paper,
    bracketed.dated,
    bracketed.dotted,
    bracketed.bracketed,
)
"""The forms of a credit line; the first that fits reads it."""
