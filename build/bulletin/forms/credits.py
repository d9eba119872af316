"""Lines that say where an article comes from: its sources."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from bulletin.forms import origins, signs
from bulletin.forms.credit import NO_SOURCE, TIME, Credit, day_in, day_of, ends_as_source, names_in
from bulletin.forms.masthead import DATE
from bulletin.forms.writers import is_person, words_of
from bulletin.hanzi.fold import simplified
from bulletin.hanzi.numbers import with_common_era

MOST = 60
"""No credit line is longer."""
MOST_WITH_ADDRESS = 250
KEPT = 1 << 10
"""Credits that are remembered."""
LABEL = (
    r"(?:文章|稿件|资料|数据|信息|消息|本文|新闻|内容|材料|素材|原文|转载|译文|文献|摘编|文字|原稿|报道)?"
    r"(?:来源|出处)(?:于|自|期刊|刊物)?|稿源|信源|数据支持|[Ss]ources?|SOURCE|(?:供稿|来稿|报送)单位|(?:资料|稿件|素材|图文|文图|信息)提供|via|Via|VIA"
    r"|来自(?=\s*[:：])|(?:摘自|摘编自|选自|节选自|综合自|整理自|转自|转载自|据|原载|原文刊于|原载于|编译自|摘?译自)"
)
# 来源：, over the name or the address of the source
BARE_SOURCE = re.compile(r"(?:文章|稿件|资料|信息|消息)?来源\s*[:：]")
# Every credit line has a word that says so, or is in brackets.
HINT = re.compile(
    r"[摘自据载稿编综]|信源|提供|[Ss]ource|SOURCE|报送单位|来源|出处|[Vv][Ii][Aa]|^[（(《].*[）)》版]$|^(?:19|20)\d\d[./-]|\d\s?[日期]|\d$|(?:19|20)\d\d[-./年]\d|^【?[日时发更]"
)
COLON = re.compile(r"[:：丨|｜]")
# 大众日报　2023-11-06　记者　王原
DAYED = re.compile(r"(?:19|20)\d\d[-./年]\d")
DASHED_PAPER = re.compile(
    r"[—–-]{1,4}\s*(?:(?P<paper>《[^《》]{2,24}》(?:[^（）()，。；]*|[（(][^（）()，。；]*\d\s*[版期号][）)]))"
    rf"|(?P<dated>[^\s，。；：！？（）()\d]{{2,20}}[ \u3000]+{TIME}))"
)
BRACKETED_LABEL = re.compile(
    r"[【〔［\[](?P<label>来源|時間|时间|日期|作者|编辑|发布时间|编译|翻译|摘编|整理|撰稿|供稿|译者)[】〕］\]]\s*[:：]?\s*"
)
LONGEST_PERSON = 3
PAGE_ENDS = frozenset("]】页文印藏闭口享")
# 来源：市水利局　浏览次数：215次　字号：[大 中 小]　打印本页
OF_PAGE = re.compile(
    r"(?<=》)收藏$|[ \u3000|｜]+(?:【?(?:字号|字体)\s*[:：].*"
    r"|[\[【]?(?:打印(?:本页|正文)?|收藏(?:本文)?|关闭(?:窗口)?|分享(?:到.*)?)[\]】]?)$"
)
INNER_SPACE = re.compile(r"(?<=[《（(])[ \u3000]+|[ \u3000]+(?=[》）)])")
SIGN_OVER_CREDIT = re.compile(rf"(?:{signs.ANY}|·)\s*(?=《|{LABEL}\s*[:：])")
# 来自：“国际教育参考”公众号　阅读1.2万
COUNT = re.compile(
    r"[ \u3000|｜/，,]*(?:阅读|浏览|点击)(?:量|数|次数)?\s*[:：（(]?\s*[\d.]+万?\+?次?\s*[）)]?$"
)
# Without a colon, a credit line begins with a year, a dash, a bracket or the first character of a label.
IN_SQUARE = re.compile(r"\d|据|源|自")
SQUARE_OPEN, SQUARE_END = frozenset("〔［["), frozenset("〕］]")
ENDS = frozenset("0123456789日稿")
BEGINNINGS = frozenset(
    "12—–-（(【[〔［《文稿资資数數信本新内来來出vVsS摘选選节轉转據据根综綜整原編编譯译供報报"
)
# 稿件来源/江岸日报; but 信源/信道编码 and 数据来源/处理方法 are two things
STROKE = r"(?<=[件章文闻]来源)[/／]"
# （来源：江苏省科技厅）   来源: 皖江科技信息   【来源】新华社   资料来源：国家统计局   ——摘编自《求是》
LABELLED = re.compile(
    rf"(?:[—–\-]{{1,4}}\s*)?[（(【\[〔［]?\s*(?P<label>{LABEL})\s*(?:[】\]］]\s*[:：]?|[:：丨|｜]|{STROKE})\s*(?P<rest>\S.*?)\s*[）)】\]〕］]?"
)
# （摘自《人民日报》2021年11月3日）   ——摘编自新华网
TAKEN = re.compile(
    r"(?:[—–\-]{1,4}\s*)?[（(【]?\s*(?:本文|原文|全文)?"
    r"(?:摘自|摘编自|选自|节选自|综合自|整理自|转自|转载自|(?:原载|刊载)于?|编译自|摘?译自)\s*[:：]?\s*(?P<rest>\S.*?)\s*[）)】]?"
)
# （西部交通周刊 2021-11-03）   （新华网 6月3日）   《人民日报》（2018年06月06日 07版）
DATED = re.compile(
    rf"[（(]\s*(?P<name>(?:[^（）()，。；：\d]|(?<=[A-Z] )\d{{1,4}}(?![\d年月日])){{2,24}}?)"
    rf"[\s，,/／]*(?P<date>{TIME}|\d{{1,2}}\s*月\s*\d{{1,2}}\s*日)"
    rf"(?:\s*第?\s*[A-Z]?\d{{1,2}}\s*版)?"
    r"(?:[\s，,]*(?P<by>(?:作者|记者|通讯员)\s*[:：]?\s*[^（）()]{2,30}?)"
    r"|[\s，,]+(?P<translator>[\u4e00-\u9fff]{2,4}(?:编译|译|整理|摘编)))?\s*[）)]"
    rf"|(?P<paper>《[^《》]{{2,24}}》)\s*[（(]?\s*(?P<day>{TIME})(?:[\s，,]*第?\s*[A-Z]?\d{{1,2}}\s*版)?\s*[）)]?"
    r"(?:[ \u3000]+(?P<writers>(?:作者|记者|文|撰文)\s*[:：]?\s*[\u4e00-\u9fff·]{2,4}"
    r"(?:[ 、\u3000]+[\u4e00-\u9fff·]{2,4}){0,3}))?"
)
# （中国电力报 9.9）   （路透社，9.6；阿拉丁，9.10）   （Mining Weekly，9.8）
DOTTED_NAME = r"(?:[\u4e00-\u9fff]{3,16}|[A-Z][A-Za-z .&'-]{1,30}?)[\s，,]+\d{1,2}[./]\d{1,2}"
DOTTED = re.compile(rf"[（(]\s*(?P<names>{DOTTED_NAME}(?:\s*[；;、]\s*{DOTTED_NAME})*)\s*[）)]")
DOTTED_DAY = re.compile(r"[\s，,]+(?P<month>\d{1,2})[./](?P<number>\d{1,2})")
MONTHS = 12
# （2023-05-09　新华网）
DAY_FIRST = re.compile(rf"[（(]\s*(?P<date>{TIME})[\s，,]*(?P<name>[^（）()，。；：\d]{{2,24}})\s*[）)]")
# （2019年10月31日中共十九届四中全会通过）   （2013年12月10日在中央经济工作会议上的讲话）
OCCASION = re.compile(
    r"^[在于]|(?:通过|批准|公布|印发|发布|发表|施行|实施|修订|修正|废止|讲话|演讲|致辞|发言|报告|批示)$"
)
# 本报南京11月5日电（记者 张三）   新华社北京2021年11月5日电   中新网上海11月5日电
DATELINE = re.compile(
    r"[（(【]?(?![据據])(?P<agency>本报|本刊|本网|新华社|人民网|新华网|中新社|中新网|央广网|中国新闻网|[\u4e00-\u9fff]{2,8}[报社网])\s*"
    r"(?P<place>[\u4e00-\u9fff]{2,8}?)?\s*(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日\s*[电電讯訊]"
)
# 据《印度尼西亚商报》2月26日报道   《星暹日报》3月8日消息   秘鲁《公言报》3月5日报道   据路透社2月14日报道
TOLD = re.compile(
    r"(?:(?:据|據)?[\u4e00-\u9fff]{0,8}《(?P<paper>[^《》]{2,16})》|(?:据|據)(?P<agency>[\u4e00-\u9fff]{2,10}[社网报台]))"
    r"(?:网站|客户端)?\s*(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"(?:消息|报道|報道|报导|讯|訊|电|電)(?=[，,：:。 \u3000])"
)
# 记者 马爱农 通讯员 齐放
WRITERS = re.compile(
    r"(?:^|\s|　|[，,])(?:本[报刊网])?(?:记者|記者|通讯员|作者|撰文)\s*[:：]?\s*\S.*$"
    r"|[，,；;\s]\s*(?:编译|翻译|整理|摘编|审校|校对|分析|撰写|执笔|统计|制图)\s*[:：].*$"
    r"|[，,；;\s]\s*(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff][ \u3000][\u4e00-\u9fff]"
    r"|[\u4e00-\u9fff]{2,12}[部处室科组心所院馆])"
    r"\s*(?:编译|編譯|摘译|摘編|摘编|编写|整理|翻译|(?<=[\u4e00-\u9fff]{2})译)$"
    r"|\s+[\u4e00-\u9fff]{2,4}\s+(?:文|图|摄)(?:[/、\s]*(?:文|图|摄影?))*$"
    r"|[，,；;]\s*(?:作者|译者)(?:系|为|单位)[^，。；]{2,30}$"
)
# 《域外之声》2023年第15期   《人民日报》第4版
PAPER = re.compile(
    r"(?P<paper>[\u4e00-\u9fff]{0,5}《[^《》]{2,24}》)\s*"
    r"[（(]?[\d年第期版月日上下半辑卷号册合刊、，, A-Z·.—–~～-]*[）)]?"
)
# 5月10日—13日   6月7日
DAYS = re.compile(r"\d{1,2}\s*月\s*\d{1,2}\s*日?(?:\s*[—–\-~～至]+\s*(?:\d{1,2}\s*月\s*)?\d{1,2}\s*日)?")
# 16:50   07版   第A3版   2018年第4期   第12卷第3期
NUMBER_OF_PAPER = re.compile(
    r"\d{1,2}:\d{2}(?::\d{2})?|第?\s*[A-Z]?\d{1,2}(?:[—–-]\d{1,2})?\s*[版页頁]|头版|(?:(?:19|20)\d\d\s*年?\s*[，,]?\s*)?"
    r"(?:[总第]{0,2}\s*\d{1,4}\s*[卷辑]\s*)?[总第]{1,2}\s*\d{1,4}\s*[期号]|(?:19|20)\d\d年(?!\w)"
)
# 2019年6月号   2023年秋季號   2025年3月上
MONTH_OF_PAPER = re.compile(
    r"(?:19|20)\d\d\s*年?\s*(?:(?:\d{1,2}月|[春夏秋冬]季?)[号號刊]|\d{1,2}月[上中下](?:旬|半月)?刊?)"
)
# OpenAI Blog, 2023-11-06; The Decoder, 2023-11-09
SEVERAL = re.compile(r"\s*[;；]\s*")
# （《国际城市观察》2024年第1期）   （《人民日报》2021年11月3日）   （《岭江日报》7月12日3版，略有删节）
BRACKETED_PAPER = re.compile(
    r"[（(]\s*(?P<paper>《[^《》]{2,24}》)(?P<rest>[\d年第期版月日上下半辑卷号册页刊、，, A-Z·.—–~-]*)"
    r"(?:[，,；;。 \u3000](?:本刊)?(?:有|略有|稍有|作者有)?(?:删节|删改|改动|编辑|节选|摘编|摘录|缩写))?[）)]"
)
# （《安徽日报》10月15日第9版、《科技日报》10月16日第6版）   （《新华日报》10月9日第14版，原题《……》，有删节）
WHEN = r"(?:(?:19|20)\d\d\s*[年.-]|\d{1,2}月\d{1,2}日|第?[A-Z]?\d{1,3}[版期])"
# （《四川日报》7月11日5版、红星新闻 7月11日）   （《中国青年报》7月11日6版；澎湃新闻7月11日）
PAPERS = re.compile(rf"[（(]\s*《[^《》]{{2,20}}》\s*{WHEN}[^（）()。]*[）)]")
DATED_PAPER = re.compile(
    rf"《(?P<paper>[^《》]{{2,20}})》(?=\s*{WHEN})|(?<=[、，；;])\s*(?P<plain>[\u4e00-\u9fff]{{2,14}})(?=\s*{WHEN})"
)
# （9月6日《桂海商报》）
DAY_AND_PAPER = re.compile(
    r"[（(]\s*(?:\d{1,2}\s*月\s*)?\d{1,2}\s*日\s*[，,]?\s*(?P<paper>《[^《》]{2,24}》)\s*[）)]"
)
# （新华社里约热内卢6月4日电）   （据新华社长沙5月11日电）   （科技日报东京 4 月 12 日电）
AGENCY = re.compile(
    r"[（(]\s*[据據]?\s*(?P<agency>新华社|中新社|中新网|新华网|人民网|央视网|中央社|法新社|路透社|美联社|[\u4e00-\u9fff]{1,3}社|[\u4e00-\u9fff]{2,6}[报報])"
    r"\s*[\u4e00-\u9fff·]{2,10}\s*(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日\s*[电電讯訊]\s*[）)]"
    # （中央通訊社／臺北）
    r"|[（(]\s*(?P<wire>[新中][华華新央]社|[\u4e00-\u9fff]{2,4}通[讯訊]社)\s*[/／]\s*[\u4e00-\u9fff·]{2,6}[电電]?\s*[）)]"
)
# （新华社）   （光明日报、央视网）
NAMED = re.compile(r"[（(]\s*(?P<names>[^（）()，。：！？\d]{2,24})\s*[）)]")
# 来源：市宣传部时间：2023-03-07: what is before 时间 may be the source's
OF_TIME = (
    r"(?:发[布稿表文]|發[布佈表]|更新|刊[发登]|上[传线报]|录入|编辑|创建|提交|撰写|报[道送]|出版|添加|推送|成文|公[布开]"
    r"|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,2})?"
)
# 2021-08-28 16:50 来源：浙江日报 作者：张三      来源：人民网  发布时间：2018-06-06
FIELD = re.compile(
    rf"(?:(?P<source>{LABEL})|(?P<time>{OF_TIME}(?:时间|時間|日期)|[Dd]ate)|(?P<author>作者|供稿人?|记者|記者|撰稿|通讯员|编译|編譯|摘编|整理|翻译|翻譯|译者|譯者|文(?=\s*[/／])|文)|"
    r"(?P<editor>责任编辑|責任編輯|责编|编辑|編輯|审核|校对)|(?P<other>(?:检索|统计|数据)截止(?:日期?|时间)|浏览(?:次数|量)?|点击(?:次数|数|量|率)?|阅读(?:量|数)?|字号|字体|分享|摄影|供图|制图|发布[者人]|发布单位|上传[者人]?|录入[者人]?|编辑[者人]|浏览))\s*(?:[:：丨｜|]|(?<=文)[/／])\s*"
)
NAME_SIGN = re.compile(r"[。！？]|[，,].*[，,]")
# （下同）（省科技厅负责）（记者 王安）（据新华社）
SPOKEN = re.compile(
    r"此件|仅供|负责|责任|牵头|配合|[填上申举]报$|待续|[下上][转接]|详见|删[节改减]|原文|全文|同上|另文|记者|摄|如下|以下|简称|附后|等部|各|本[市省县区报刊]?$|^据|同志|[一二三四五六七八九十]是"
)
AND = re.compile(r"[和与及]")
# 《政治学研究》2021年第1期，原文约1.4万字，本刊有删节
REMARKED = re.compile(
    r"[，,；;\s]+原题(?:为|[:：])?\s*《[^《》]*》|[ \u3000]+原文(?:题[目名]|标题)\s*[:：].*$"
    r"|[，,；;]\s*(?:原文|原题|本刊|题目|标题|内容)?[^，,；;（）()]{0,12}(?:有删[节改减]|有改动|万字|千字|编者[所加]加?)[^，,；;（）()]{0,4}"
)
# 中国医院药学杂志.2022,42(14):1489
IN_JOURNAL = re.compile(
    r"[.．,，]\s*(?:19|20)\d\d\s*[,，;；]\s*\d{1,4}\s*[（(]\d{1,4}[）)]?"
    r"(?:\s*[:：]\s*\d+(?:[-—–~]\d+)?)?\.?$"
)
# 中国知识产权报，2022-07-08，第3版   《中国科学报》 2022-04-12 第4版 综合
PAGE_OF_PAPER = re.compile(r"[，,\s]*第?\s*[A-Z]{0,2}\d{1,3}\s*版(?:\s*综合)?(?=[，,\s）)]|$)")
LATIN = re.compile(r"[!-~]")
# 记者 宋知夏   《晨光日报》记者
REPORTER = re.compile(r"(?:本[报刊网])?(?:特约|见习)?记者[ \u3000]*[\u4e00-\u9fff·]{2,4}")
REPORTER_APART = re.compile(r"(?:^|(?<=、))记者、(?P<who>[\u4e00-\u9fff·]{2,4})(?=、|$)")
PAPER_OF_REPORTER = re.compile(r"^《?(?P<paper>[^《》]{2,})》?(?:特约|见习)?记者$")
# What a credit line in Traditional Chinese says.
TRADITIONAL = re.compile(r"[轉載據譯編綜發佈報號處時間來單]")


def credit_of(text: str) -> Credit | None:
    """The credit of a line that is only a source line; None for any other line."""
    text = text.strip()
    text = OF_PAGE.sub("", text) if text[-1:] in PAGE_ENDS or "字" in text else text
    # 《 人民日报 》（ 2019年11月01日　01 版）
    if "《 " in text or "（ " in text:
        text = INNER_SPACE.sub("", text)
    # 〔国资监管前线　5月29日〕
    square = text[:1] in SQUARE_OPEN and text[-1:] in SQUARE_END and not BRACKETED_LABEL.match(text)
    # [ 海外观察 ] is a section, [河口生态研究，第16卷] a source.
    if square and (text[0] != "[" or IN_SQUARE.search(text)):
        text = f"（{text[1:-1]}）"
    if len(text) > MOST and not ("http" in text or len(LATIN.findall(text)) * 2 > len(text)):
        return None
    if not text or len(text) > MOST_WITH_ADDRESS:
        return None
    begins = text[0] in BEGINNINGS or text[-1] in ENDS or COLON.search(text)
    if not begins and not (("20" in text or "19" in text) and DAYED.search(text)):
        return None
    # ▲《环球时报》8月8日   ·　来源：宣传处　发布时间：2018-07-01
    text = SIGN_OVER_CREDIT.sub("", text, count=1) if text[0] not in BEGINNINGS else text
    # ——《经济参考报》2022年8月31日   ——重庆市教委网站　2023-04-06
    if text[0] in "—–-" and (dashed := DASHED_PAPER.fullmatch(text)):
        said = dashed["paper"] or dashed["dated"]
        text = said if said.endswith(("）", ")")) else f"（{said}）"
    return _read(text) or (_of_traditional(text) if TRADITIONAL.search(text) else None)


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
    if not HINT.search(text):
        return None
    # 【来源】中原种业网 【时间】2023年7月3日
    text = (
        BRACKETED_LABEL.sub(r"\g<label>：", text)
        if text[0] in "【〔［[" and text[-1] not in "】〕］]"
        else text
    )
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


def _taken(text: str) -> Credit | None:
    match = TAKEN.fullmatch(text) or LABELLED.fullmatch(text)
    return _named(REMARKED.sub("", match["rest"])) if match else None


def _of_paper(text: str) -> Credit | None:
    if day_first := DAY_AND_PAPER.fullmatch(text):
        return Credit(names_in(day_first["paper"]))
    if match := BRACKETED_PAPER.fullmatch(text):
        return Credit(names_in(match["paper"]), day_in(DATE.search(match["rest"])))
    if not PAPERS.fullmatch(text):
        return None
    papers = [match["paper"] or match["plain"] for match in DATED_PAPER.finditer(text)]
    writers = WRITERS.search(text.rstrip("）) "))
    byline = writers[0].strip(" \u3000，,；;") if writers else ""
    return Credit(tuple(dict.fromkeys(papers)), byline=byline)


def _of_agency(text: str) -> Credit | None:
    match = AGENCY.fullmatch(text)
    return Credit((match["agency"] or match["wire"],)) if match else None


def _dotted(text: str) -> Credit | None:
    """（中国电力报 9.9）: the month and the day of what surely is a paper."""
    match = DOTTED.fullmatch(text)
    parts = re.split(r"[；;、]", match["names"]) if match else []
    days = [day for part in parts if (day := DOTTED_DAY.search(part))]
    names = tuple(name for part in parts for name in names_in(DOTTED_DAY.sub("", part)))
    if not days or not all(0 < int(day["month"]) <= MONTHS for day in days):
        return None
    # （乡镇，9.6；街道，9.7） are no sources, （路透社，9.6；阿拉丁，9.10） are.
    if not any(name.isascii() or ends_as_source(name) for name in names):
        return None
    return Credit(names, day=(int(days[0]["month"]), int(days[0]["number"])))


def _dated(text: str) -> Credit | None:
    if (day_first := DAY_FIRST.fullmatch(text)) and not OCCASION.search(day_first["name"]):
        return Credit(names_in(day_first["name"]), day_in(DATE.search(day_first["date"])))
    match = DATED.fullmatch(text)
    if not match:
        return None
    date = DATE.search("".join((match["date"] or match["day"]).split()))
    byline = match["by"] or match["translator"] or match["writers"] or ""
    return Credit(names_in(match["name"] or match["paper"]), day_in(date), byline)


def _bracketed(text: str) -> Credit | None:
    """（新华社）, （IEC官网，标准信息研究所编译）"""
    writers = WRITERS.search(text.rstrip("）) "))
    match = NAMED.fullmatch(f"{text[: writers.start()]}）" if writers else text)
    names = names_in(match["names"]) if match else ()
    # （安 若谷 某县级市退休干部）: a person, and what he is
    first, *rest = words_of(names[0]) if names else ("",)
    told = bool(names) and all(map(is_source_name, names)) and not (rest and is_person(first))
    return Credit(names, byline=writers[0].strip(" \u3000，,；;") if writers else "") if told else None


def is_source_name(name: str) -> bool:
    """Whether a name (新华社, 光明日报) ends as those of publications and offices do, and says no more."""
    # 省委和省政府 are two that a sentence speaks of, 人力资源和社会保障局 is one.
    two = any(ends_as_source(name[: part.start()]) for part in AND.finditer(name))
    return ends_as_source(name) and not two and not SPOKEN.search(name)


def _fields(text: str) -> Credit | None:
    """A line of fields: 来源：… 时间：… 作者：… in any order, at least a source and one more."""
    if not COLON.search(text):
        return None
    bare = text.strip("（）()【】")
    places = list(FIELD.finditer(bare))
    # 发布者：颜望　发布时间：2026-03-26　浏览次数：10 of a page names no source.
    of_page = any(match["time"] for match in places) and any(match["other"] for match in places)
    if not places or not (of_page or any(match["source"] for match in places)):
        return None
    lead = bare[: places[0].start()].strip(" \u3000[]［］【】，,")
    if lead and not re.fullmatch(TIME, lead):
        return None
    if len(places) == 1 and not lead:
        return None
    names: tuple[str, ...] = ()
    date = day_in(DATE.search(lead))
    byline = editor = ""
    for match, after in zip(places, [*places[1:], None], strict=True):
        value = bare[match.end() : after.start() if after else None].strip(" \u3000|｜/，,;；")
        if match["source"]:
            said = _named(value)
            names, date = (said.names, date or said.date) if said else (names_in(value), date)
        elif match["time"]:
            date = day_in(DATE.search(value)) or date
        elif match["author"]:
            byline = "" if NO_SOURCE.fullmatch(value) else REMARKED.sub("", value)
        elif match["editor"]:
            editor = value
    return Credit(names, date, byline, editor)


def _named(rest: str) -> Credit | None:
    """The rest of a source line: names, maybe a date, a page or number of a periodical, the writers."""
    rest = IN_JOURNAL.sub("", COUNT.sub("", rest))
    writers = WRITERS.search(rest)
    if writers:
        rest = rest[: writers.start()]
    rest = PAGE_OF_PAPER.sub(" ", with_common_era(rest))
    parts = SEVERAL.split(rest)
    if len(parts) > 1 and all(map(DATE.search, parts)):
        return _together(parts)
    if NAME_SIGN.search(rest):
        return None
    rest = MONTH_OF_PAPER.sub(" ", rest)
    paper = PAPER.fullmatch(rest.strip())
    if paper and not DATE.search(rest):
        return Credit(names_in(paper["paper"]), byline=writers[0].strip(" \u3000，,；;") if writers else "")
    date = DATE.search(rest)
    if date:
        rest = rest.replace(date[0], " ")
    rest = NUMBER_OF_PAPER.sub(" ", DAYS.sub(" ", rest))
    names = names_in(re.sub(r"[（(]\s*[）)]", "", rest))
    byline = writers[0].strip(" \u3000，,；;") if writers else ""
    return Credit(names, day_in(date), byline) if names or date else None


def _together(parts: Sequence[str]) -> Credit | None:
    """Several sources, each with its day: the first one's is that of the credit."""
    said = [_named(part) for part in parts]
    names = tuple(name for one in said if one for name in one.names)
    return Credit(names, next((one.date for one in said if one), None)) if names else None


FORMS = (
    _fields,
    origins.addressed,
    origins.cited,
    _taken,
    _of_agency,
    *origins.FORMS,
    _of_paper,
    _dated,
    _dotted,
    _bracketed,
)
"""The forms of a credit line; the first that fits reads it."""
