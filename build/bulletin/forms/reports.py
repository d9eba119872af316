"""Credit lines without a label that name the paper, agency or site whose report the article follows."""

from __future__ import annotations

import re

from bulletin.forms.credit import DAY_OR_TIME, TIME, Credit, day_in, ends_as_source, names_in
from bulletin.forms.masthead import DATE

LONG_NAME = 8
"""淮畔市农科院热线记录 names somebody, 录音 does not."""
# （据《中国教育报》5月11日报道）   （综合新华社、人民网报道）   （据新华社消息）   （国际部据越通社消息编写）
# （据5月10日《大众日报》）   【综合：日本经济新闻、共同社】
REPORTED = re.compile(
    r"(?:[（(]|【(?=综合\s*[:：]))\s*(?:(?:本刊|本报|(?P<office>[\u4e00-\u9fff]{1,8}[部处科室组办]))?"
    rf"(?:综合(?![处科股室部司局办组])|根据|據|据))\s*[:：]?\s*(?:(?P<first>{DAY_OR_TIME})\s*(?=《))?"
    rf"(?P<names>[^（）()，。；：！？]{{2,40}}?)\s*(?P<date>{DAY_OR_TIME})?"
    r"(?:\s*[—–~至-]{1,2}\s*(?:\d{1,2}\s*月)?\s*\d{1,2}\s*日|(?:、\d{1,2}\s*日){1,3}|\s*\d{1,2}\s*月(?=报道))?\s*等?\s*"
    r"(?P<says>(?:(?:有关|相关)?(?:媒体|资料|材料|(?=报道)))?(?:综合)?(?:报道|報道|报导|報導|消息|(?<![通资快简])讯|電|电|稿|整理|公布|通报|来稿|综合|文章))?(?:编写|编译|改写|整理|综合|压缩|缩写|摘编)?\s*[）)】]"
)
# （据北海渔业与能源）, not （据公开资料）, （据当地居民）
TELLS = re.compile(
    r"(?:分析|预[测计]|估[计算]|[测计推]算|判断|规定|要求|资料|统计|数据|报告|介绍|记载|录音|文件|材料|调查"
    r"|居民|人士|家属|[者人员])$"
)
SHORTEST_PAPER = 4
# 《冀南工友》2024年第6期
NUMBER = re.compile(
    r"(?<=》)\s*(?:(?:19|20)\d\d\s*年?\s*)?(?:\d{1,2}\s*月\s*)?(?:第?\s*\d{1,3}\s*[期号版])?$"
)
# 据《欧洲港口观察》编译   综合《亚太药学论坛》、《银龄周刊》2024年4月号: without brackets, papers only
FOLLOWED = re.compile(
    r"[（(]?\s*(?:据|根据|综合)\s*(?P<papers>《[^《》]{2,24}》(?:\s*[、和与，]?\s*《[^《》]{2,24}》)*)"
    r"[\d年月日第期号卷 \-.]*"
    r"(?:等)?(?:编译|编写|改写|整理|摘编|综合|报道|(?<=[》号期])(?=\s*[）)]))\s*[）)]?"
    r"|[—–]{1,4}\s*(?:据|根据)\s*(?P<told>《[^《》]{2,24}》)[\d年月日第期号卷 \-.]*"
)
PAPER = re.compile(r"《([^《》]+)》")
# 据《景德镇日报》9月12日   据商务部网站8月30日   综合《消费日报》、中国轻工业网
TOLD_ALONE = re.compile(
    r"(?:据|根据|综合)\s*(?=《|[^《》]{2,24}(?:、|\d|$))(?P<said>[^\s，。；：！？（）()].{2,40}[^，。；：！？])"
)
DAY_BEHIND = re.compile(rf"\s*{DAY_OR_TIME}\s*")
# 据《渭北农工报》8月29日2版   据《欧陆合作经济》2024年夏季号编译   综合豫西工业在线、三门峡环保之窗报道
PAPER_NUMBER = re.compile(r"(?<=》)[\d年月日第总期号刊卷版春夏秋冬季A-Z ]+(?=$|[、；;])")
VERB = re.compile(r"(?<=[》号期版刊线网报窗社])等?(?:编译|编写|整理|摘编|报道|消息)$")
MEDIA = ("报", "网", "网站", "社", "电视台", "客户端", "公众号")
# 【挪威石油与能源部网站2023年6月20日报道】   （参考消息网9月30日报道）   【美国《海事周刊》6月28日一期文章】
HEADED = re.compile(
    rf"[【\[（(]\s*(?P<names>[^【】\[\]（）()，。；：\d]{{2,30}}?)\s*(?P<date>{DAY_OR_TIME})"
    r"\s*(?:(?:一期|[晚早]刊)?(?:报道|消息|讯|文章|社论|评论|专栏)\s*[】\])）]|(?:发布|公布)\s*[】\]])"
)
# 据江苏省知识产权局网站，2019年7月5日
REPORTED_ON = re.compile(rf"据\s*(?P<names>[^（）()，。；：！？]{{2,30}}?)\s*[，, \u3000]\s*(?P<date>{TIME})")
# 数据要素观察网｜2022年3月7日   东盟数字经济通讯｜2022年第9期
BARRED = re.compile(
    rf"(?P<names>[^\s，。；：！？（）()\d|｜丨]{{2,24}})\s*[|｜丨▏▎│¦]\s*(?P<date>{TIME}|(?:19|20)\d\d年第\d{{1,3}}期)"
)


def told_alone(text: str) -> Credit | None:
    """What the line names without brackets: papers in their marks, media, offices beside a day or others."""
    match = TOLD_ALONE.fullmatch(VERB.sub("", text))
    said = PAPER_NUMBER.sub("、", match["said"]) if match else ""
    names = names_in(DAY_BEHIND.sub("、", said)) if match else ()
    if not match or not names or not all(ends_as_source(name) or f"《{name}》" in text for name in names):
        return None
    dated = DAY_BEHIND.search(match["said"])
    sure = "《" in text or dated is not None or len(names) > 1 or names[0].endswith(MEDIA)
    return Credit(names, day_in(DATE.search(text))) if sure else None


def reported(text: str) -> Credit | None:
    """The paper or agency whose report the article follows."""
    match = REPORTED.fullmatch(text)
    if not match:
        return None
    names = names_in(NUMBER.sub("", match["names"]))
    # （据统计） and （根据录音整理） name nobody.
    told = (
        (match["says"] and "根据" not in text)
        or match["date"]
        or "《" in text
        or ("根据" in text and len(match["names"]) >= LONG_NAME)
        or (text[1] in "据據" and len(match["names"]) >= SHORTEST_PAPER and not TELLS.search(match["names"]))
        or (not match["office"] and (len(names) > 1 or all(map(ends_as_source, names))))
    )
    day = match["date"] or match["first"] or ""
    return Credit(names, day_in(DATE.search(day))) if told and names else None


def followed(text: str) -> Credit | None:
    """Periodicals between book marks that the article follows."""
    match = FOLLOWED.fullmatch(text)
    papers = PAPER.findall(match["papers"] or match["told"]) if match else []
    return Credit(tuple(papers), day_in(DATE.search(text))) if papers else None


def reported_on(text: str) -> Credit | None:
    """The site whose report the article follows, without brackets and with its day."""
    match = REPORTED_ON.fullmatch(text) or BARRED.fullmatch(text) or HEADED.fullmatch(text)
    return Credit(names_in(match["names"]), day_in(DATE.search(match["date"]))) if match else None
