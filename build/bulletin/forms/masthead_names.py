"""What a bulletin is called, and what else stands in its masthead: offices, imprints, mottoes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from bulletin.hanzi.fold import simplified

IMPRINT = re.compile(
    r".*(?:内部资料|內部資料|内部刊物|内部交流|免费交流|免费赠阅|免費贈閱|非[卖賣]品|仅供(?:内部)?参考|注意保存|准印证|刊号|ISSN|CN\s*\d\d-|"
    r"月刊|半月刊|周刊|旬刊|双月刊|季刊|电子版|网址[:：]|电话[:：]|邮箱[:：]|地址[:：]|主编[:：]|责编[:：]|签发[:：]|本期(?:导览|导读|要目|提要)[:：]).*"
)
PARTS = re.compile(r"[ \u3000]{2,}|[\u3000\t|｜]")
LONGEST_NAME = 30
# 安徽省应急管理厅指挥中心, on a line of its own or before the date
OFFICE = re.compile(
    r"[^\s:：]{2,26}(?:局|厅|部|委|办|办公室|委员会|中心|研究院|研究所|学会|协会|研究会|促进会|联合会|联盟|商会|总会|工会|秘书处|编辑部|公司|大学|图书馆|集团|[组处院所馆室]|(?<![百学专])科)(?:（[^（）]{2,16}）)?"
)
# RISC-V 双周简报 (2018-06-22)   科技爱好者周刊（第 120 期）   陆家嘴财经早餐
ISSUE = re.compile(
    r"周报|周刊|[会院校馆社所]讯(?!问)|月报|月刊|季刊|日报|旬报|简报|简讯|快报|通讯|通訊|動態|动态|电子报|電子報|早餐|早报|晚报|联播"
    r"|第\s*[\d〇一二三四五六七八九十]{1,5}\s*期|[\d一二三四五六七八九十]{1,2}月[上中下](?:旬|半月)?$"
)
# 每周网安资讯（4.28-5.6）｜勒索团伙攻击零售业, not one text
GATHERS = re.compile(
    rf"{ISSUE.pattern}|[资简]讯|一周|[每本][周日月]|盘点|速览|要闻|头条|早知道|汇总|回顾|热[点榜]$|[早晚晨日午][参报讯]"
)
# 科学研究动态监测快报, not a motto: 服务基层减负增效
ENDING = (
    r"(?:[报報刊]|动态|動態|[快简通资]讯|[专速快][递遞]|信息|参考|内参|要闻|文摘|摘编|参阅|情报|观察|前沿|导览"
    r"|通报|专辑)"
)
PERIODICAL = re.compile(rf"{ENDING}$")
# 科技动态, the second line of 防震减灾 / 科技动态
FRAGMENT = re.compile(
    r"(?:科技|学术|学科|信息|工作|监测|情报|产业|行业|研究|政策|领域|决策|经济|市场|技术|发展|改革|每[日周月]|[双半]?[周月])*"
    rf"[快简通专要]?{ENDING}"
)
LONGEST_FRAGMENT = 8
# 内部参阅 above the name   编号：2024-06
CLASSIFIED = re.compile(r"^(?:内部|机密|秘密|供领导|送阅|请阅|特急|编号[:：]|密级|份号|准印)")
# 如果邮件无法正常显示，请在浏览器中查看   返回首页　往期回顾   全文约2100字
CHROME = re.compile(r"邮件|浏览器|在线查看|往期回顾|返回首页|阅读需|订阅群|点击(?:上方|蓝字)|^原创")
HAN = re.compile(r"[\u3400-\u9fff]")
# 保险监管动态（双周刊）
PERIOD_BEHIND = re.compile(r"[（(](?:[双半]?[周月]|旬|季)刊[）)]$")
# 城轨周刊
NAMED_PERIOD = re.compile(r"[\u4e00-\u9fff]{2,12}(?:周刊|月刊|季刊|旬刊)")
# 城轨周刊 | 第21期：闸机不见了, without what the issue is about
HEADLINE = re.compile(r"(?<=.)[:：].+$")
# 安全头条丨CNNVD漏洞奖励计划发布   【火绒安全周报】某大学网站存在漏洞   在看 | 周报：某公司网站遭攻击
HEADLINED = (
    re.compile(r"(?P<name>[^：:。；，【】]{2,16})[:：]\s*\S"),
    re.compile(r"(?P<name>[^：:。；，【】丨｜|]{2,16}?)\s*[丨｜|]\s*\S"),
    re.compile(r"【?(?P<name>[^【】]{2,16})】\s*\S"),
    # 疑似某组织发起攻击——每周威胁情报动态
    re.compile(r".*(?:——|[|｜丨])\s*(?P<name>[^—|｜丨，。：（(]{2,16})"),
)
SIGNS = "（）()【】《》·|｜丨*，,—-_□■◆◇●○★☆ "
MOTTO = 3
"""Characters that each half of a motto has at least: 商通四海　信达两洋."""


class Name(Struct, frozen=True):
    """What is left of a line of the masthead without numbers and days: maybe the name of the bulletin."""

    text: str
    line: int
    """Which line of the masthead, from 0."""
    printed: str
    """The line as it is printed."""


def name_in(printed: str, rest: str) -> str:
    """What may be the name of the bulletin in a line, `rest` of which holds no number and no day."""
    rest = bare(PERIOD_BEHIND.sub("", bare(rest)))
    if rest.startswith("《") or "》" in rest:
        rest = bare(rest.partition("》")[0])
    if len(rest) > LONGEST_NAME:
        return _headlined(rest)
    told = IMPRINT.fullmatch(PERIOD_BEHIND.sub("", printed.strip())) and not NAMED_PERIOD.fullmatch(rest)
    return "" if told else rest


def _headlined(text: str) -> str:
    """The name beside the headlines of the issue, in the title of a post."""
    names = [match["name"].strip() for form in HEADLINED if (match := form.match(text))]
    return next((name for name in names if GATHERS.search(name)), "")


def bare(text: str) -> str:
    """The rest of a line without the signs around it; a bracket that is closed at its end stays so."""
    plain = text.strip(SIGNS)
    return plain + "）" if plain.count("（") > plain.count("）") else plain


def called(names: Sequence[Name]) -> str:
    """What the bulletin is called: 科学研究动态监测快报, not the institute above it that publishes it.

    A name may stand in two lines: 防震减灾 / 科技动态.
    """
    likely = [
        name for name in names if not (CLASSIFIED.search(name.text) or CHROME.search(name.text))
    ] or names
    likely = [name for name in likely if HAN.search(name.text)] or likely or list(names)
    likely = [name for name in likely if not _is_motto(name.printed)] or likely
    if not likely:
        return ""
    place = next((i for i, name in enumerate(likely) if PERIODICAL.search(simplified(name.text))), 0)
    first, found, above = likely[0], likely[place], likely[place - 1]
    short = len(found.text) <= LONGEST_FRAGMENT and FRAGMENT.fullmatch(simplified(found.text)) is not None
    if place and short and above.line + 1 == found.line and not _is_office(above.text):
        return above.text + found.text
    return found.text if _is_office(first.text) else first.text


def _is_office(text: str) -> bool:
    return OFFICE.fullmatch(simplified(text)) is not None


def _is_motto(printed: str) -> bool:
    """商通四海　信达两洋: two phrases of the same length that name no periodical."""
    halves = PARTS.split(printed.strip())
    paired = len(halves) == 2 and len(halves[0]) == len(halves[1]) >= MOTTO  # noqa: PLR2004
    return paired and not PERIODICAL.search(simplified(halves[1])) and not any(map(_is_office, halves))
