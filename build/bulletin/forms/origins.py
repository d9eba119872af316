"""Credit lines without a label: offices that sent an article in, reports it follows, times of sites."""

from __future__ import annotations

import re

from bulletin.forms.credit import TIME, Credit, day_in, ends_as_source, names_in
from bulletin.forms.links import host_of
from bulletin.forms.masthead import DATE
from bulletin.forms.writers import TEAM, is_person, words_of, writers_of

PEOPLE = r"[\u4e00-\u9fff·]{1,8}(?:[ 、\u3000]+[\u4e00-\u9fff·]{1,4}){0,4}?"
DAY = rf"(?:{TIME}|(?:\d{{1,2}}\s*月)?\s*\d{{1,2}}\s*日(?:\s*\d{{1,2}}[:：]\d{{2}})?)"
# （华中农林大学供稿）   （黄山市应急管理局报告）   （安全监察部　提供）   （县教育工会推荐　作者：李华栋）
SENT_IN = re.compile(
    r"[（(]\s*(?:(?:本稿|本文|稿件|图文|(?:以上|上述)[^，。]{1,8}?)?均?由\s*)?(?P<names>[^（）()，。；：！？]{2,30}?)\s*"
    r"(?P<did>供稿|投稿|来稿|報送|报送|上报|报告|发布|提供|推荐|整理|自编|自撰|编译|編譯|摘编|撰稿|执笔|(?<=[室组部科处\s])综合)"
    rf"(?:[ \u3000，,、]+(?:作者|执笔|撰稿|通讯员|文)\s*[:：]?\s*(?P<writers>{PEOPLE}))?"
    r"\s*[）)]"
)
MAGAZINE_SENT = re.compile(
    r"[（(]\s*(?:本[文稿]由\s*)?《(?P<paper>[^《》]{2,24})》(?:杂志社?|编辑部|周刊|期刊|报社)?\s*(?:供稿|提供)\s*[）)]"
)
BARE_SENT = re.compile(
    r"[\u4e00-\u9fff、]{2,24}"
    r"(?:[ \u3000]+|(?<=[处部科室局馆院会委厅所站])(?<!干部)|(?<=中心)|(?<=公司)|(?<=集团))供稿"
)
# 原创　卢建业　齐鲁经济评论　2023-05-20 18:30　发表于山东: as WeChat heads an article
CHANNELLED = re.compile(
    rf"原创[ \u3000]+(?:(?P<writer>[\u4e00-\u9fff·]{{2,6}})[ \u3000]+)?(?P<names>[^\s，。；：]{{2,20}})"
    rf"[ \u3000]+(?P<date>{TIME})(?:[ \u3000]*发表于\S{{2,6}})?"
)
# （市教育局推荐　县教育局供稿）: what the first of two offices did
DID = re.compile(r"(?:供稿|报送|报告|提供|推荐)(?=[ \u3000、])")
# （锦江中学　文/蒋岚）
WRITTEN_BY = re.compile(r"图?文\s*[/／:：]\s*")
# （供稿：市税务局）   供稿：芜湖市城市管理局　陈晨   （县税务局　彭丽）   （石桥镇 张晓梅、李强）
CONTRIBUTED = re.compile(
    r"[（(]?\s*供\s*稿\s*[:：]\s*(?P<sent>[^（）()，。；：！？]{2,40}?)"
    r"(?:[ \u3000]+(?:审[稿核]|责编|责任编辑|编辑)\s*[:：]\s*"
    r"(?P<editor>[^\s（）()]{2,10}|[^\s（）()][ \u3000]+[^\s（）()]))?\s*[）)]?"
    r"|[（(]\s*(?P<by>[^（）()，。；：！？《》\s]{2,20}[ \u3000]+(?:图?文\s*[/／:：]\s*)?"
    r"[\u4e00-\u9fff·]{1,4}(?:[ 、\u3000]+[\u4e00-\u9fff·]{1,4}){0,3})\s*[）)]"
)
# （本部整理）
OURS = (
    *("本会", "本协会", "本学会", "本商会", "本公司", "本局", "本办", "本处", "本科室"),
    *("本部", "本刊", "本站", "本网", "本报", "本中心", "本所", "本院", "本馆", "本室"),
    *("编辑部", "本刊编辑部", "办公室"),
)
# （馆内自编）
OWN = ("自编", "自撰")
LONG_NAME = 8
"""淮畔市农科院热线记录 names somebody, 录音 does not."""
WROTE = ("编译", "編譯", "摘编", "撰稿", "执笔")
# （调研报告） and （图片由企业提供） name nobody
WEAK = ("上报", "报告", "发布", "提供", "整理")
PLACES = ("馆", "组", "站", "所", "社", "科", "省", "市", "区", "县", "乡", "镇", "村")
# （据《中国教育报》5月11日报道）   （综合新华社、人民网报道）   （据新华社消息）   （国际部据越通社消息编写）
REPORTED = re.compile(
    rf"[（(]\s*(?:(?:本刊|本报|(?P<office>[\u4e00-\u9fff]{{1,8}}[部处科室组办]))?(?:综合(?![处科股室部司局办组])|根据|據|据))\s*[:：]?\s*(?P<names>[^（）()，。；：！？]{{2,40}}?)\s*(?P<date>{DAY})?"
    r"(?:\s*[—–~至-]{1,2}\s*(?:\d{1,2}\s*月)?\s*\d{1,2}\s*日)?\s*等?\s*"
    r"(?P<says>(?:(?:有关|相关)?(?:媒体|资料|材料|(?=报道)))?(?:综合)?(?:报道|報道|报导|報導|消息|(?<![通资快简])讯|電|电|稿|整理|公布|通报|来稿|综合))?(?:编写|编译|改写|整理|综合)?\s*[）)]"
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
# 【挪威石油与能源部网站2023年6月20日报道】
HEADED = re.compile(
    rf"[【\[]\s*(?P<names>[^【】\[\]，。；：\d]{{2,30}}?)\s*(?P<date>{TIME})\s*(?:报道|消息|讯|发布|公布)\s*[】\]]"
)
# 据江苏省知识产权局网站，2019年7月5日
REPORTED_ON = re.compile(rf"据\s*(?P<names>[^（）()，。；：！？]{{2,30}}?)\s*[，, \u3000]\s*(?P<date>{TIME})")
# （张敏编译自《欧洲高教译丛》）   （张敏、李强摘译自《自然》2020年第3期）
COMPILED = re.compile(
    r"[（(]\s*(?P<writers>[\u4e00-\u9fff·、 \u3000]{2,20}?)\s*(?:编译|編譯|摘编|摘译|摘譯|整理|翻译)自\s*"
    r"(?P<paper>《[^《》]{2,40}》|[^（）()《》，。]{2,24})[\d年第期版月日号、，, —-]*[）)]"
)
# 薛知微 摘编自CSIRO官网，2021-08-20
COMPILED_BARE = re.compile(
    rf"(?P<writers>[\u4e00-\u9fff]{{2,4}})[ \u3000]+(?:编译|摘编|摘译|整理|翻译)自\s*"
    rf"(?P<paper>《[^《》]{{2,40}}》|[^（）()《》，,。\s]{{2,24}})(?:[ \u3000，,]*(?P<date>{TIME}))?"
)
# （作者系某高校副校长。摘自《中国高校科技》2022年第3期，有删节）   （作者系某体育学院教授）
ABOUT = re.compile(
    r"[（(]\s*(?P<about>作者(?:系|为|单位|[:：]\s*[\u4e00-\u9fff·]{2,4}\s*[，,])"
    r"[^（）()。；;]{2,40}?)"
    r"(?:[。；;，,]\s*(?:摘自|选自|转自|原载)\s*(?P<paper>《[^《》]{2,40}》)[^（）()]*)?[）)]"
)
# 编译：何川　　据《非洲医疗观察》5月号
WRITTEN_FROM = re.compile(
    rf"[（(]?\s*(?P<writers>(?:编译|编写|翻译|摘译|整理|作者|撰文|文)\s*[:：/／]\s*{PEOPLE})"
    r"[ \u3000，,；;]+(?:据|摘自|编译自|译自|摘译自|原载|选自)\s*[:：]?\s*(?P<paper>《[^《》]{2,40}》)"
    r"(?P<rest>[\d年第期版月日上下半辑卷号刊 ]*)\s*[）)]?"
)
# （浙商国企评论　第5期）
NUMBERED = re.compile(
    r"[（(]\s*(?P<names>[^（）()，。；：\d]{2,24}?)[ \u3000，,]*"
    r"(?:(?:19|20)\d\d年)?(?:第\s*\d{1,3}\s*卷)?第\s*\d{1,3}\s*期\s*[）)]"
)
# （WTO秘书处，G/TBT/N/USA/2057）
REFERENCED = re.compile(
    r"[（(]\s*(?P<names>[^（）()，。；：]{2,24}?)\s*[，,]\s*[A-Z]+[/ -][A-Z\d/. —-]*\d\s*[）)]"
)
# 数据要素观察网｜2022年3月7日   东盟数字经济通讯｜2022年第9期
BARRED = re.compile(
    rf"(?P<names>[^\s，。；：！？（）()\d|｜丨]{{2,24}})\s*[|｜丨▏▎│¦]\s*(?P<date>{TIME}|(?:19|20)\d\d年第\d{{1,3}}期)"
)
# 新华社　3月13日 18:05   国家能源局网站　3月14日 15:00   江苏发布　2021-11-05   宁夏新闻网讯　2023-11-01
# 大众日报　2023-11-06　记者　王原   健康中国观察　2022-07-30　阅读（2073）
TIMED = re.compile(
    rf"(?P<names>[^\s，。；：！？（）()\d]{{2,20}})[ \u3000\t]+(?P<date>{DAY})(?<=\d[:：]\d\d)"
    r"|(?P<medium>[^\s，。；：！？（）()\d]{1,16}?(?:网|網|报|報|社|台|发布|客户端|在线|公众号|频道))"
    rf"(?:[讯訊]|编译|報道|报道)?[ \u3000\t]+(?P<day>{TIME})(?:[ \u3000\t]*第?[A-Z]?\d{{1,2}}版)?"
    r"(?:[ \u3000\t]+(?P<writers>(?:记者|作者|通讯员)[ \u3000:：]*\S.{0,20}))?"
    rf"|(?P<site>[^\s，。；：！？（）()\d]{{2,16}})[ \u3000\t]+(?P<told>{TIME})[ \u3000\t]+"
    r"(?:阅读|浏览|点击)(?:量|数|次数)?\s*[:：（(]?\s*[\d.]+万?\+?\s*[）)]?"
)
# 《南方水产科学》2019年第6期（节选）   《瞭望》2024年第16期   《湖南日报》4月9日
# 2024年4月29日《中药材导报》第2版
ISSUE_OF = re.compile(
    r"(?P<name>《[^《》]{2,24}》)\s*\d{1,2}\s*月\s*\d{1,2}\s*日(?:\s*第?\s*[A-Z]?\d{1,2}\s*版)?"
    rf"|(?P<when>{TIME})\s*(?P<paper>《[^《》]{{2,24}}》)(?:\s*第?\s*[A-Z]?\d{{1,2}}\s*版)?"
    r"|(?P<journal>《[^《》]{2,24}》)\s*(?:19|20)\d\d\s*年?\s*第\s*\d{1,3}\s*[期号](?:\s*第?\d{1,3}页)?"
    r"\s*(?:[（(][^（）()]{0,6}(?:节选|摘编|删节|删改|改动|整理)[）)])?"
)
# 中华医院管理杂志，2022,38(6):441-444   中国医院药学杂志．2022；42（14）：1489-1493
CITED_JOURNAL = re.compile(
    r"(?P<name>[\u4e00-\u9fff（）]{3,24}?)\s*[,，.．。]\s*(?:19|20)\d\d\s*[,，;；]\s*\d{1,4}\s*[（(]\s*\d{1,4}\s*[）)]"
    r"\s*[:：]\s*[A-Za-z]?\d{1,5}(?:\s*[-—–~]\s*\d{1,5})?\s*[.．。]?"
)
WHO = ("记者", "作者", "通讯员", "责任编辑", "责编", "编辑")
MEDIA = ("网", "报")
"""Endings beside those of the table, folded."""
# 2021年06月08日 08:00　　泉声网　　记者 邵一鸣   2024-10-19　粮油市场周讯　责任编辑　苗　青
TIME_FIRST = re.compile(
    rf"(?P<date>{TIME})[ \u3000\t]*(?P<names>[^\s，。；：！？（）()\d]{{2,16}})"
    r"(?:[ \u3000\t]+(?:(?P<writers>(?:记者|作者|通讯员)[ \u3000:：]*\S.{0,20})"
    r"|(?:责任编辑|责编|编辑)[ \u3000:：]*(?P<editor>\S.{0,20})))?"
)
# 【日期】2018-06-04   发布时间：2018-06-06
DAY_ONLY = re.compile(
    rf"(?P<told>{TIME})(?:[ \u3000\t]+(?:阅读|浏览|点击|评论|点赞|分享)(?:量|数|次数)?"
    r"\s*[:：]?\s*[\d.]+万?\+?次?)+"
    rf"|【?(?:日期|时间|時間|发布(?:时间|日期)|發布(?:時間|日期)|更新时间)\s*[】:：]\s*[:：]?\s*(?P<date>{DAY})"
    r"(?:[ \u3000\t|｜]*(?:浏览|点击|阅读|访问|字号|字体|分享)\S{0,3}?\s*[:：].*)?"
)
# 来源：http://www.nap.example.edu/catalog/21898   资料来源：日本内阁府网站，https://www8.cao.example.go.jp/
ADDRESSED = re.compile(
    r"[（(【]?\s*(?:文章|稿件|资料|資料|信息|本文|原文|新闻)?(?:来源|來源|出处|出處)\s*[】:：]\s*[:：]?\s*"
    r"(?P<names>[^:：]{2,30}?)?\s*[,，;；（(]?\s*(?P<url>https?://[!-~]+?)\s*[）)]*"
)
# BMJ官网 https://www.bmj.example.com/378/e071
SITE_ADDRESSED = re.compile(
    r"(?P<names>[^，。；：\s（）()]{2,16}(?:官网|网站|杂志网))\s*(?P<url>https?://[!-~]+)"
)
# 来源：Nature Climate Change, 2016, DOI: 10.1038/nclimate0000
CITED = re.compile(
    r"(?:[（(【]?(?:(?:资料|資料|信息|文献)?(?:来源|來源|出处)|编译自|摘?译自)[】:：]\s*[:：]?"
    r"|[—–-]{1,4}\s*(?:编译自|摘?译自|摘自|选自))\s*"
    r"(?P<name>[A-Z][A-Za-z&'\u2019.:\- ]{2,80}?)"
    r"\s*(?:[,，]|\.(?=\s*(?:\d|doi|DOI|Vol)))\s*(?=[^\u4e00-\u9fff]*\d)[^\u4e00-\u9fff]+?"
    r"(?:[ \u3000]+(?P<writers>[\u4e00-\u9fff][\u4e00-\u9fff \u3000]{1,10}(?:编译|摘?译)))?\s*[）)]?"
)
# 来源：Mara Holm, Erik Lund, et al. Tandem cells. Science, 2023, DOI: 10.1126/science.abc0000
CITED_PAPER = re.compile(
    r"[（(【]?(?:(?:资料|資料|信息|文献)?(?:来源|來源|出处)|编译自|摘?译自)[】:：]\s*[:：]?\s*"
    r"[^\u4e00-\u9fff]*?(?:et al|[A-Z][a-z]+(?: [A-Z]{1,3})?,[^\u4e00-\u9fff.]+?)\."
    r"[^\u4e00-\u9fff]+?(?:\.|\[J\]\.?|\?)\s+"
    r"(?P<name>[A-Z][A-Za-z&'\u2019:\- ]{2,60}?)\s*[.,，]\s*(?:19|20)\d\d\b[^\u4e00-\u9fff]*?\s*[）)]?"
)
# （健康报/2021年/3月/9日/第001版）: as CNKI cites papers
STROKED = re.compile(
    r"[（(]\s*(?P<name>[^/（）()]{2,20}?)(?:[(（][^()（）]{1,4}[)）])?/"
    r"(?P<when>(?:19|20)\d\d年/[^，,\u3000 ）)]*)"
    r"(?:[，,\u3000 ]\s*(?:记者|作者|通讯员)?[:： ]*(?P<writers>[^（）()]{2,24}))?\s*[）)]"
)


def sent_in(text: str) -> Credit | None:
    """The office that sent the article in, in brackets; 美术学院　供稿 stands without."""
    # （《中国纤检》杂志供稿）
    if magazine := MAGAZINE_SENT.fullmatch(text):
        return Credit((magazine["paper"],))
    match = SENT_IN.fullmatch(f"（{text}）" if BARE_SENT.fullmatch(text) else text)
    if not match or "《" in match["names"]:  # （《中国文化报》5月14日　海　澜编译）
        return None
    if match["did"] in OWN:
        return Credit((match["names"] + match["did"],))
    if match["names"].startswith(OURS):
        return Credit(byline=match["names"] + match["did"])
    # 江淮种子检验研究组 is an office, 课题组 are the writers.
    office = match["did"] == "供稿" and len(match["names"]) >= LONG_NAME and TEAM.fullmatch(match["names"])
    people = not office and writers_of(match["names"])
    # （情报室　综合）
    desk = match["did"] == "综合" and match["names"].endswith(("室", "组", "部", "科", "处"))
    if match["did"] in WROTE or people or desk:
        return Credit(byline=match["names"])
    names = names_in(DID.sub("", match["names"]))
    named = all(ends_as_source(name, PLACES) for name in names)
    return Credit(names, byline=match["writers"] or "") if named or match["did"] not in WEAK else None


def contributed(text: str) -> Credit | None:
    """The office whose people wrote the article, and who they are; people alone are a byline."""
    match = CONTRIBUTED.fullmatch(text)
    if not match:
        return None
    words = words_of(match["sent"] or WRITTEN_BY.sub("", match["by"]))
    offices = tuple(word for word in words if ends_as_source(word, PLACES))
    people = [word for word in words if word not in offices]
    # 阿的木呷: a name of another people, behind one office
    named = all(map(is_person, people)) or (len(offices) == 1 and len(people) == 1)
    if not offices or not named or (match["by"] and not people) or set(offices) & set(OURS):
        return Credit(byline=match["sent"], editor=match["editor"] or "") if match["sent"] else None
    return Credit(offices, byline=" ".join(people), editor=match["editor"] or "")


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
    return Credit(names, day_in(DATE.search(match["date"] or ""))) if told and names else None


def followed(text: str) -> Credit | None:
    """Periodicals between book marks that the article follows."""
    match = FOLLOWED.fullmatch(text)
    papers = PAPER.findall(match["papers"] or match["told"]) if match else []
    return Credit(tuple(papers), day_in(DATE.search(text))) if papers else None


def reported_on(text: str) -> Credit | None:
    """The site whose report the article follows, without brackets and with its day."""
    match = REPORTED_ON.fullmatch(text) or BARRED.fullmatch(text) or HEADED.fullmatch(text)
    return Credit(names_in(match["names"]), day_in(DATE.search(match["date"]))) if match else None


def compiled(text: str) -> Credit | None:
    """Who compiled the article, and from which paper."""
    if match := COMPILED.fullmatch(text):
        return Credit(names_in(match["paper"]), byline=match["writers"])
    match = COMPILED_BARE.fullmatch(text)
    if not match or not is_person(match["writers"]):
        return None
    return Credit(names_in(match["paper"]), day_in(DATE.search(match["date"] or "")), match["writers"])


def about_writer(text: str) -> Credit | None:
    """Who the writer is, and the paper the article was taken from."""
    match = ABOUT.fullmatch(text)
    if not match:
        return None
    return Credit(names_in(match["paper"]) if match["paper"] else (), byline=match["about"])


def written_from(text: str) -> Credit | None:
    """Who compiled the article, under a label, and the paper it was taken from."""
    match = WRITTEN_FROM.fullmatch(text)
    if not match:
        return None
    return Credit(names_in(match["paper"]), day_in(DATE.search(match["rest"])), match["writers"])


def numbered(text: str) -> Credit | None:
    """A periodical and the number of its issue."""
    match = NUMBERED.fullmatch(text)
    return Credit(names_in(match["names"])) if match else None


def referenced(text: str) -> Credit | None:
    """An office and the number of its document."""
    match = REFERENCED.fullmatch(text)
    names = names_in(match["names"]) if match else ()
    return Credit(names) if names and all(map(ends_as_source, names)) else None


def timed(text: str) -> Credit | None:
    """A medium and the time at which it had the news."""
    match = TIMED.fullmatch(text)
    if not match:
        return None
    names = match["names"] or match["medium"] or match["site"]
    when = match["date"] or match["day"] or match["told"]
    return Credit(names_in(names), day_in(DATE.search(when)), match["writers"] or "")


def channelled(text: str) -> Credit | None:
    """The channel of an article pasted from WeChat, its writer and its time."""
    match = CHANNELLED.fullmatch(text)
    if not match:
        return None
    return Credit(names_in(match["names"]), day_in(DATE.search(match["date"])), match["writer"] or "")


def cited_journal(text: str) -> Credit | None:
    """A Chinese journal with its year, volume, number and pages."""
    match = CITED_JOURNAL.fullmatch(text)
    return Credit((match["name"],)) if match else None


def issue_of(text: str) -> Credit | None:
    """A periodical between book marks, and its number or day."""
    match = ISSUE_OF.fullmatch(text)
    if not match:
        return None
    names = names_in(match["name"] or match["paper"] or match["journal"])
    return Credit(names, day_in(DATE.search(match["when"] or "")))


def time_first(text: str) -> Credit | None:
    """The time at which a medium had the news, the medium and perhaps the writer or the editor."""
    match = TIME_FIRST.fullmatch(text)
    if not match:
        return None
    told = match["writers"] or match["editor"] or ends_as_source(match["names"], MEDIA)
    day = day_in(DATE.search(match["date"]))
    if not told or not day or match["names"].startswith(WHO):
        return None
    return Credit(names_in(match["names"]), day, match["writers"] or "", match["editor"] or "")


def day_only(text: str) -> Credit | None:
    """A day that a label says is that of the article."""
    match = DAY_ONLY.fullmatch(text)
    return Credit(date=day_in(DATE.search(match["date"] or match["told"]))) if match else None


def addressed(text: str) -> Credit | None:
    """An address as the source, with the name it is given; without one, the host is the name."""
    match = ADDRESSED.fullmatch(text) or SITE_ADDRESSED.fullmatch(text)
    if not match:
        return None
    names = names_in(match["names"]) if match["names"] else ()
    return Credit(names or (host_of(match["url"]),), url=match["url"])


def cited(text: str) -> Credit | None:
    """A periodical in Latin letters, with its year or volume behind it; of a paper in it, the periodical."""
    if paper := CITED_PAPER.fullmatch(text):
        return Credit((paper["name"],))
    match = CITED.fullmatch(text)
    if not match:
        return None
    return Credit((match["name"],), day_in(DATE.search(text)), match["writers"] or "")


def stroked(text: str) -> Credit | None:
    """A paper with its day and page between strokes, as a database of papers cites them."""
    match = STROKED.fullmatch(text)
    if not match:
        return None
    day = day_in(DATE.search(match["when"].replace("/", "")))
    return Credit((match["name"],), day, byline=match["writers"] or "")


FORMS = (
    stroked,
    followed,
    reported,
    reported_on,
    compiled,
    about_writer,
    written_from,
    numbered,
    referenced,
    sent_in,
    contributed,
    timed,
    channelled,
    cited_journal,
    issue_of,
    time_first,
    day_only,
)
"""The forms beside those with a label, in the order in which they are tried."""
