"""Credit lines with a label: 来源：…, （摘自…）, lines of several fields."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from bulletin.forms.credit import NO_SOURCE, TIME, Credit, day_in, names_in, without_writers
from bulletin.forms.links import host_of
from bulletin.forms.masthead import DATE
from bulletin.hanzi.numbers import with_common_era

LABEL = (
    r"(?:文章|稿件|资料|数据|信息|消息|本文|新闻|内容|材料|素材|原文|转载|译文|文献|摘编|文字|原稿|报道)?"
    r"(?:来源|出处)(?:于|自|期刊|刊物)?|稿源|信源|文源|数据支持|[Ss]ources?|SOURCE|(?:供稿|来稿|报送)单位|(?:资料|稿件|素材|图文|文图|信息)提供|via|Via|VIA"
    r"|来自(?=\s*[:：])|(?:(?:综合)?摘[编录]?自|选自|节[选录]自|综[编合述]自|整理自|转自|转载自|据|原载|原文刊于|原载于|(?:综合)?编译自|摘?译自)"
)
# 来源：, over the name or the address of the source
BARE_SOURCE = re.compile(r"(?:文章|稿件|资料|信息|消息)?来源\s*[:：]")
COLON = re.compile(r"[:：丨|｜]")
# 稿件来源/江岸日报; but 信源/信道编码 and 数据来源/处理方法 are two things
STROKE = r"(?<=[件章文闻]来源)[/／]"
# （来源：江苏省科技厅）   来源: 皖江科技信息   【来源】新华社   资料来源：国家统计局   ——摘编自《求是》
LABELLED = re.compile(
    rf"(?:[—–\-]{{1,4}}\s*)?[（(【\[〔［]?\s*(?P<label>{LABEL})\s*(?:[】\]］]\s*[:：]?|[:：丨|｜]|{STROKE})\s*(?P<rest>\S.*?)\s*[）)】\]〕］]?"
)
# （摘自《人民日报》2021年11月3日）   ——摘编自新华网
TAKEN = re.compile(
    r"(?:[—–\-]{1,4}\s*)?[（(【]?\s*(?:本文|原文|全文)?"
    r"(?:(?:综合)?摘[编录]?自|选自|节[选录]自|综[编合述]自|整理自|转自|转载自|(?:原载|刊载)于?|(?:综合)?编译自|摘?译自)\s*[:：]?\s*(?P<rest>\S.*?)\s*[）)】]?"
)
# （本栏目内容均选自《矿业周刊》11月第1期）
SHARED = re.compile(
    r"[（(]?\s*(?:以上|以下|本)(?:栏目?|版块?|板块|部分|专栏)?(?:内容|文章|信息|稿件|各条|资讯)?(?:均|都|全部)"
    r"(?:选自|摘自|来自|转自|编译自|摘编自|摘译自|来源于|据)\s*[:：]?\s*(?P<rest>[^。；]{2,40}?)[。）)]{0,2}"
)
# （来自福州晚报）
FROM = re.compile(
    r"[（(〔［]\s*来自\s*(?P<rest>[^（）()。，；：]{2,24}(?:[网報报社台刊]|杂志|频道|公众号|客户端|网站))\s*[）)〕］]"
)
# 来自：“国际教育参考”公众号　阅读1.2万
COUNT = re.compile(
    r"[ \u3000|｜/，,]*(?:阅读|浏览|点击)(?:量|数|次数)?\s*[:：（(]?\s*[\d.]+万?\+?次?\s*[）)]?$"
)
# 《域外之声》2023年第15期   《人民日报》第4版
PAPER = re.compile(
    r"(?P<paper>[\u4e00-\u9fff]{0,5}《[^《》]{2,24}》)\s*"
    r"[（(]?[\d年第期版月日上下半辑卷号册合刊、，, A-Z·.—–~～-]*[）)]?"
)
REFERENCE = re.compile(r"[\[［]\d")
MARKED = re.compile(r"《[^《》]{2,40}》")
# 5月10日—13日   6月7日
DAYS = re.compile(r"\d{1,2}\s*月\s*\d{1,2}\s*日?(?:\s*[—–\-~～至]+\s*(?:\d{1,2}\s*月\s*)?\d{1,2}\s*日)?")
# 《海湾环境观察》5月25日一期
OF_DAY = re.compile(r"(?<=日)(?:一期|号|刊)(?![\u4e00-\u9fff])")
# 16:50   07版   第A3版   2018年第4期   第12卷第3期   2023年第28周   （ChinaXiv-202110.00032V1）
NUMBER_OF_PAPER = re.compile(
    r"\d{1,2}:\d{2}(?::\d{2})?|第?\s*[A-Z]?\d{1,2}(?:[—–-]\d{1,2})?\s*[版页頁]|头版|(?:(?:19|20)\d\d\s*年?\s*[，,]?\s*)?"
    r"(?:[总第]{0,2}\s*\d{1,4}\s*[卷辑]\s*)?[总第]{1,2}\s*\d{1,4}\s*[期号周]|第[一二三四五六七八九十]版|(?:19|20)\d\d年(?!\w)"
    r"|[（(][A-Z][A-Za-z]*[-:：/ ]?[\d.:/-]*\d{4}[\dA-Za-z.:/-]*(?:[）)]|$)"
)
# Swiss Alpine Monitor，https://alpinemonitor.example.ch/news/4471，检索日期：2025-02-19
# https://www.uibk.ac.at/en/newsroom/2024 2024-05-07
ADDRESS = re.compile(
    r"(?:\A|(?<=\S)[，,;；\s]+(?:(?:原文)?(?:链接|网址|地址)\s*[:：]\s*)?)(?P<url>https?://[!-~]+?)(?=[，,;；。\s]|$)"
)
# 2019年6月号   2023年秋季號   2025年3月上
MONTH_OF_PAPER = re.compile(
    r"(?:19|20)\d\d\s*年?\s*(?:(?:\d{1,2}月|[春夏秋冬]季?)[号號刊]|\d{1,2}月[上中下](?:旬|半月)?刊?)"
)
# OpenAI Blog, 2023-11-06; The Decoder, 2023-11-09
SEVERAL = re.compile(r"\s*[;；]\s*")
# 来源：市宣传部时间：2023-03-07: what is before 时间 may be the source's
OF_TIME = (
    r"(?:发[布稿表文]|發[布佈表]|更新|刊[发登]|上[传线报]|录入|编辑|创建|提交|撰写|报[道送]|出版|添加|推送|成文|公[布开]"
    r"|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,2})?"
)
# 2021-08-28 16:50 来源：浙江日报 作者：张三      来源：人民网  发布时间：2018-06-06
FIELD = re.compile(
    rf"(?:(?P<source>{LABEL})|(?P<time>{OF_TIME}(?:时间|時間|日期)|[Dd]ate)|(?P<author>作者|供稿人?|记者|記者|撰稿|采写|信息员|通讯员|编译|編譯|摘编|整理|翻译|翻譯|译者|譯者|文(?=\s*[/／])|文)|"
    r"(?P<editor>责任编辑|責任編輯|责编|编辑|編輯|审核|校对)|(?P<other>(?:检索|统计|数据)截止(?:日期?|时间)|浏览(?:次数|量)?|点击(?:次数|数|量|率)?|阅读(?:量|数)?|字号|字体|分享|摄影|供图|制图|发布[者人]|发布单位|上传[者人]?|录入[者人]?|编辑[者人]|浏览))\s*(?:[:：丨｜|]|(?<=文)[/／])\s*"
)
FIELD_ENDS = " \u3000|｜，,;；"
# 来源/农资市场内参　整理/严青
SLASH = re.compile(r"(?<![^ \u3000（(])(来源|作者|文|图|整理|编译|撰稿|采写|编辑|责编|时间|日期)\s*[/／]\s*")
SLASHED = re.compile(rf"[（(]?来源\s*[/／][^/／]+(?:[ \u3000]{SLASH.pattern}[^/／]+)+[）)]?")
# 发布机构：工业和信息化部　发布日期：2024年5月8日
ISSUED = re.compile(
    r"(?:发布|发文|印发)(?:机构|机关|单位)\s*[:：]\s*(?P<names>[^\s：:]{2,30})[ \u3000]+"
    rf"(?:发布|发文|印发)(?:日期|时间)\s*[:：]\s*(?P<date>{TIME})"
)
# 撰稿：金泰浩　（4月11日）
DAY_IN_BRACKETS = re.compile(r"[ \u3000]*[（(]\d{1,2}月\d{1,2}日[）)]?$")
# 来源：这两个字写在著录单上只是一个字段，放到数字环境里却
IN_SENTENCE = re.compile(
    r"^(?:这[个些两里]|那[个些])|[\u4e00-\u9fff](?:只是|不是|就是)[\u4e00-\u9fff]|[却了]$"
)
NAME_SIGN = re.compile(r"[。！？]|[，,].*[，,]")
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
# 《燕赵热力》，2023年第3期，第41—45页
PAGE_OF_PAPER = re.compile(
    r"[，,\s]*(?:第?\s*[A-Z]{0,2}\d{1,3}\s*版(?:\s*综合)?|第\s*\d{1,4}\s*[—–~～-]\s*\d{1,4}\s*[页頁])(?=[，,\s）)]|$)"
)


def taken(text: str) -> Credit | None:
    """What stands behind a label or after 摘自."""
    match = FROM.fullmatch(text) or TAKEN.fullmatch(text) or LABELLED.fullmatch(text)
    # 资料来源：[1] Bundesregierung. Zukunftsstrategie[R]. Berlin: BMBF, 2023. lists what was read.
    return _named(REMARKED.sub("", match["rest"])) if match and not REFERENCE.match(match["rest"]) else None


def shared(text: str) -> Credit | None:
    """What all articles of a section are from, said once for all of them."""
    match = SHARED.fullmatch(text.strip())
    return _named(match["rest"]) if match else None


def issued(text: str) -> Credit | None:
    """The office that made a document known, and the day, both under their labels."""
    match = ISSUED.fullmatch(text)
    return Credit(names_in(match["names"]), day_in(DATE.search(match["date"]))) if match else None


def fields(text: str) -> Credit | None:
    """A line of fields: 来源：… 时间：… 作者：… in any order, at least a source and one more."""
    text = SLASH.sub(r"\1：", text) if SLASHED.fullmatch(text) else text
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
    byline = editor = url = ""
    for match, after in zip(places, [*places[1:], None], strict=True):
        value = bare[match.end() : after.start() if after else None].strip(FIELD_ENDS)
        value = value if value.startswith("http") else value.strip(f"{FIELD_ENDS}/")
        if match["source"]:
            said = _named(value)
            names, date = (said.names, date or said.date) if said else (names_in(value), date)
            url = said.url if said else ""
        elif match["time"]:
            date = day_in(DATE.search(value)) or date
        elif match["author"]:
            byline = "" if NO_SOURCE.fullmatch(value) else DAY_IN_BRACKETS.sub("", REMARKED.sub("", value))
        elif match["editor"]:
            editor = value
    return Credit(names, date, byline, editor, url)


def _named(rest: str) -> Credit | None:
    """The rest of a source line: names, maybe a date, a page or number of a periodical, the writers."""
    rest = IN_JOURNAL.sub("", COUNT.sub("", rest))
    # 《血管导管相关感染预防与控制指南（2021版）》
    if MARKED.fullmatch(rest):
        return Credit(names_in(rest))
    if address := ADDRESS.search(rest):
        beside = (rest[: address.start()] + rest[address.end() :]).strip(FIELD_ENDS)
        return _addressed(address["url"], _named(beside) if beside else Credit(), first=not address.start())
    rest, byline = without_writers(rest)
    rest = PAGE_OF_PAPER.sub(" ", with_common_era(rest))
    parts = SEVERAL.split(rest)
    if len(parts) > 1 and all(map(DATE.search, parts)):
        return _together(parts)
    if NAME_SIGN.search(rest):
        return None
    rest = MONTH_OF_PAPER.sub(" ", rest)
    paper = PAPER.fullmatch(rest.strip())
    if paper and not DATE.search(rest):
        return Credit(names_in(paper["paper"]), byline=byline)
    date = DATE.search(rest)
    if date:
        rest = rest.replace(date[0], " ")
    rest = NUMBER_OF_PAPER.sub(" ", DAYS.sub(" ", OF_DAY.sub("", rest)))
    names = names_in(re.sub(r"[（(]\s*[）)]", "", rest))
    spoken = any(map(IN_SENTENCE.search, names))
    return Credit(names, day_in(date), byline) if (names or date) and not spoken else None


def _addressed(url: str, said: Credit | None, *, first: bool) -> Credit | None:
    """The credit that stands around an address; where it names nobody, who publishes there is the source."""
    if said is None or not first or (said.names and not said.url):
        return replace(said, url=url) if said else None
    return replace(said, names=(host_of(url), *said.names), url=said.url or url)


def _together(parts: Sequence[str]) -> Credit | None:
    """Several sources, each with its day: the first one's is that of the credit."""
    said = [_named(part) for part in parts]
    names = tuple(name for one in said if one for name in one.names)
    return Credit(names, next((one.date for one in said if one), None)) if names else None
