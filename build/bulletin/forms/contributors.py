"""Credit lines without a label that name who sent in, wrote or compiled the article."""

from __future__ import annotations

import re

from bulletin.forms.credit import TIME, Credit, day_in, ends_as_source, names_in
from bulletin.forms.links import host_of
from bulletin.forms.masthead import DATE
from bulletin.forms.writers import TEAM, is_person, words_of, writers_of

PEOPLE = r"[\u4e00-\u9fff·]{1,8}(?:[ 、\u3000]+[\u4e00-\u9fff·]{1,4}){0,4}?"
# （华中农林大学供稿）   （黄山市应急管理局报告）   （安全监察部　提供）   （县教育工会推荐　作者：李华栋）
SENT_IN = re.compile(
    r"[（(]\s*(?:(?:本稿|本文|稿件|图文|(?:以上|上述)[^，。]{1,8}?)?均?由\s*)?(?P<names>[^（）()，。；：！？]{2,30}?)\s*"
    r"(?P<did>供稿|投稿|来稿|報送|报送|上报|报告|发布|提供|推荐|整理|自编|自撰|编译|編譯|摘编|撰稿|执笔|(?<=[室组部科处\s])综合)"
    rf"(?:[ \u3000，,、]+(?:作者|执笔人?|撰稿人?|通讯员|文)\s*[:：]?\s*(?P<writers>{PEOPLE}))?"
    r"\s*[）)]"
)
MAGAZINE_SENT = re.compile(
    r"[（(]\s*(?:本[文稿]由\s*)?《(?P<paper>[^《》]{2,24})》(?:杂志社?|编辑部|周刊|期刊|报社)?\s*(?:供稿|提供)\s*[）)]"
)
BARE_SENT = re.compile(
    r"[\u4e00-\u9fff、]{2,24}"
    r"(?:[ \u3000]+|(?<=[处部科室局馆院会委厅所站])(?<!干部)|(?<=中心)|(?<=公司)|(?<=集团))供稿"
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
# （上饶市退役军人事务局余晓峰）   （科普部史佳）: where the space was lost
OFFICE_AND_PERSON = re.compile(
    r"[（(]\s*(?P<office>[\u4e00-\u9fff]{4,24}(?:[局厅委办处科院所站馆]|中心|公司|大学|集团|政府)"
    r"|[\u4e00-\u9fff]{2,12}(?:[部室处]|[分学协]会))(?P<who>[\u4e00-\u9fff]{2,3})\s*[）)]"
)
LONG_OFFICE = 8
"""江淮种子检验研究组 is an office, 课题组 are the writers."""
# （本部整理）
OURS = (
    *("本会", "本协会", "本学会", "本商会", "本公司", "本局", "本办", "本处", "本科室"),
    *("本部", "本刊", "本站", "本网", "本报", "本中心", "本所", "本院", "本馆", "本室"),
    *("编辑部", "本刊编辑部", "办公室"),
)
# （秘书处　整理）: a desk of the house itself, where others are offices that sent something in
DESK = re.compile(r"秘书处|编辑[部室组]")
# （馆内自编）
OWN = ("自编", "自撰")
WROTE = ("编译", "編譯", "摘编", "撰稿", "执笔")
# （调研报告） and （图片由企业提供） name nobody
WEAK = ("上报", "报告", "发布", "提供", "整理")
PLACES = ("馆", "组", "站", "所", "社", "科", "课", "省", "市", "区", "县", "乡", "镇", "村")
# （张敏编译自《欧洲高教译丛》）   （张敏、李强摘译自《自然》2020年第3期）
COMPILED = re.compile(
    r"[（(]\s*(?P<writers>[\u4e00-\u9fff·、 \u3000]{2,20}?)\s*(?:编译|編譯|摘编|摘译|摘譯|整理|翻译)自\s*"
    r"(?P<paper>《[^《》]{2,40}》|[^（）()《》，。]{2,24})[\d年第期版月日号、，, —-]*[）)]"
)
# 杨雪编译自https://www.gov.uk/…   郑颖编译自Nature Communications, 2023, 14: 7841
# 薛知微 摘编自CSIRO官网，2021-08-20   万 勇 编译自[2022-02-10]
COMPILED_BARE = re.compile(
    r"(?P<writers>[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff][ \u3000]+[\u4e00-\u9fff])(?P<gap>[ \u3000]*)"
    r"(?:编译|摘编|摘译|整理|翻译)自\s*[:：]?\s*(?:(?P<url>https?://[!-~]+)"
    r"|(?P<journal>[A-Z][A-Za-z&'\u2019.:\- ]{2,60}?)\s*[,，]\s*(?:19|20)\d\d\b(?!-\d)[^\u4e00-\u9fff]*"
    rf"|[\[［]\s*(?P<day>{TIME})\s*[\]］]"
    rf"|(?P<paper>《[^《》]{{2,40}}》|[^（）()《》，,。\s]{{2,24}})(?:[ \u3000，,]*(?P<date>{TIME}))?)"
    r"(?:[ \u3000，,]+(?P<link>https?://[!-~]+)|[，,]\s*原文(?:标题|题目)\s*[:：].*)?"
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


def written_for(text: str) -> Credit | None:
    """（宁波市轨道交通集团　胡建波　供稿）: an office, and who wrote for it."""
    match = SENT_IN.fullmatch(text)
    if not match or match["did"] != "供稿":
        return None
    office, *people = words_of(match["names"])
    named = people and all(map(is_person, people)) and ends_as_source(office, PLACES)
    return Credit((office,), byline=" ".join(people)) if named else None


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
    if match["names"].startswith(OURS) or (match["did"] == "整理" and DESK.fullmatch(match["names"].strip())):
        return Credit(byline=match["names"] + match["did"])
    # 江淮种子检验研究组 is an office, 课题组 are the writers.
    office = match["did"] == "供稿" and len(match["names"]) >= LONG_OFFICE and TEAM.fullmatch(match["names"])
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


def glued(text: str) -> Credit | None:
    """An office and who wrote there, without a space between them."""
    match = OFFICE_AND_PERSON.fullmatch(text)
    named = match is not None and ends_as_source(match["office"]) and is_person(match["who"])
    whole = match is not None and ends_as_source(match["office"] + match["who"], PLACES)
    return Credit((match["office"],), byline=match["who"]) if match and named and not whole else None


def compiled(text: str) -> Credit | None:
    """Who compiled the article, and the paper, the journal, the site or the address it was made from."""
    if match := COMPILED.fullmatch(text):
        return Credit(names_in(match["paper"]), byline=match["writers"])
    match = COMPILED_BARE.fullmatch(text)
    writers = "".join(match["writers"].split()) if match else ""
    if not match or not is_person(writers):
        return None
    if match["url"] or match["journal"]:
        name = match["journal"] or host_of(match["url"])
        return Credit((name,), byline=writers, url=match["url"] or "")
    # 薛知微编译自某地 may be a sentence.
    if not match["gap"]:
        return None
    day = day_in(DATE.search(match["day"] or match["date"] or ""))
    return Credit(names_in(match["paper"] or ""), day, writers, url=match["link"] or "")


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
