"""What the words of two lines tell: one title on two lines, a kicker over it, or a subtitle under it."""

from __future__ import annotations

import re
from functools import cache

from bulletin.forms.names import title_text
from bulletin.forms.writers import PLACE, writers_of
from bulletin.hanzi.tables import read_table

# 应对寒潮　协同保供   第四届进博会 行业人士呼吁
HALVES = re.compile(r"\S{3,14}[ \u3000]+\S{3,14}")
KICKER_END = re.compile(
    r"(?:呼吁|表示|指出|强调|认为|建议|透露|介绍|提出|发布会|进行时|(?:系列|特别|专题|跟踪|连续)报道.{0,4}|纪实之.|系列活动|之[一二三四五六七八九十]{1,2})$"
)
SURVEY = re.compile(r"(?<!的)(?:调查|观察|透视|扫描|走访|追踪)$")
GOES_ON = re.compile(r"[：:、，,—·“‘（(]$|》$|(?:期间|以来|背景下|框架下)$|^[^，：]{2,10}[：:][^，：]*[”」]$")
GOES_ON_WITH = re.compile(
    r"(?:可|能|应|须|仍|已|获|暨|让|使|及|和|与|以及|并|的|在|为|对|将|把|被|向|于|等|工作|会议|座谈会|研讨会|发布会|推进会|仪式|活动|通知|意见|办法|方案)"
)
# 国家标准化机构批准发布 / 《再生利用技术规范》等六项国家标准
ISSUES = re.compile(r"(?:发布|印发|公布|出台|制定|修订|批准|审议|解读|学习|贯彻|落实|实施|通过)$")
# “积分超市” / 究竟该不该打折？
ASKS = re.compile(r"究竟|到底|怎样|怎么|如何|为何|为什么|何以|缘何|能否|能不能|是否|该不该|要不要")
# 关于部分地区政务服务…… / ……的调查情况
ABOUT = re.compile(r"关于|關於")
# 国家发展改革委办公厅　国家能源局综合司, over 关于组织开展……的通知
ISSUERS = re.compile(
    r"(?:[\u4e00-\u9fff（）()]{2,24}(?:办公[厅室]|委员会|人民政府|[厅局委部司院署会室])[ \u3000、]*)+"
)
DOCUMENT = re.compile(
    r"(?:通知|意见|办法|规定|决定|报告|情况|建议|方案|批复|公告|通告|通报|函|纪要|措施|规划|思考|研究|探讨)(?:（.*）)?$"
)
# ……高质量发展 / 实施意见: what kind of document or piece it is
KIND = re.compile(
    r"(?:实施|指导|工作|行动|管理|暂行|试行|若干|具体|总体|建设|调查|调研|采访|活动|创建|总结){0,2}"
    r"(?:意见|方案|计划|办法|规定|措施|规划|要点|纲要|条例|细则|通知|清单|报告|纪要|纪实|侧记|综述|札记|启示|掠影|速写)"
    r"(?:（.*）)?$"
)
# 渝丰机械混合所有制改革追踪   一条百年老街的照度实验
PIECE = re.compile(
    r"(?:[追跟]踪|[实試试]验|實驗|試驗|走访|访谈|见闻|观察|扫描|透视|记事|纪事|小记|之路|解析|探析|初探|思考)$"
)
MEETS = re.compile(r"(?:召开|举行|举办)[^，。：]{4,}$")
MEETING = re.compile(r"(?:会|会议|论坛|仪式|培训班|活动|大赛)$")
PAUSE = re.compile(r"[，。？！；]|[ \u3000]{1,}\S{3}")
QUOTED = re.compile(r"“[^”]*”|《[^》]*》|「[^」]*」")
WITH = re.compile(r"[给把将让被]")
# 集中展示   全面推进
ADVERB = re.compile(
    r"^(?:集中|全面|全力|大力|着力|积极|加快|深入|持续|努力|共同|携手|奋力|切实|不断|进一步|首次|正式|同步)"
)
# 新时代知识产权强国建设的宏伟蓝图 names a thing
THING = re.compile(r"的(?P<noun>[^的，：]{2,8})$")
LATIN_FIRST = re.compile(r"^[A-Za-z]")
SHORTEST_SUBJECT = 2
LONGEST_SLOGAN = 8
"""三年行动见成效, over a subtitle that says which."""
# 城市治理的新路径   新时代的宏伟蓝图：noun phrases that stand alone
SAYS = re.compile(r"[，,：:！？!?]|的.{2,}$")
LONGEST_REST = 5
"""Characters of what a stop ends that is too short for a paragraph."""
LONGEST_KICKER = 7
LABEL = re.compile(r"[\u4e00-\u9fff]{4,5}")
OPENERS, CLOSERS = "《“（(「『", "》”）)」』"
DANGLING = re.compile(r"[，、][^，、：？！”]{1,3}$")


def are_clauses(first: str, second: str) -> bool:
    """护理部举办“静脉治疗”技能比武 / 62名选手同台竞技: two clauses of one title, one on each line.

    A slogan over what it is about, couplets with commas, 集中展示…… under whose show it is, and what names a
    thing or a kind of piece are two things.
    """
    plain = title_text(first, numbered=True)
    apart = len(plain) <= LONGEST_SLOGAN or PAUSE.search(plain) or PAUSE.search(second)
    other = any(form.search(second) for form in (PIECE, THING, ADVERB, LATIN_FIRST))
    return not (apart or other or writers_of(second) or PLACE.fullmatch(second))


def is_kicker(text: str, after: str) -> bool:
    """Two halves, a word that says what kind of piece it is, or a few characters over a complete title."""
    few = (
        len(text) <= LONGEST_KICKER
        and len(after) > len(text)
        and is_complete(after)
        and not is_complete(text)
    )
    # 财政部　税务总局关于铁路客运企业 / ……有关问题的公告 is one title.
    about = ABOUT.search(text) and DOCUMENT.search(after) and not DOCUMENT.search(text)
    if about or (ABOUT.match(after) and ISSUERS.fullmatch(text)):
        return False
    return (
        bool(HALVES.fullmatch(text))
        or bool(KICKER_END.search(text))
        # 东北装备制造业技能传承调查 / “老把式”带不走，“新把式”留不住？
        or (SURVEY.search(text) is not None and PAUSE.search(after) is not None)
        or (few and not (GOES_ON.search(text) or ASKS.match(after)))
        # 居民说事 / 晾衣架占了绿地怎么办: no title is cut so far from its middle
        or (LABEL.fullmatch(text) is not None and len(after) >= 2 * len(text) and _is_whole(text))
    )


def _is_whole(text: str) -> bool:
    return not (GOES_ON.search(text) or text.endswith(_verbs("object")))


def goes_on(first: str, second: str, whole: str) -> bool:
    """True where two lines are one title: the first is not complete or the second cannot stand alone.

    `whole` are all lines of the title above the second one.
    """
    opened = any(whole.count(a) > whole.count(b) for a, b in zip(OPENERS, CLOSERS, strict=True))
    # 他给全镇的二维码 / “搬了一次家”
    opened = opened or (WITH.search(first) is not None and QUOTED.fullmatch(second) is not None)
    if opened or GOES_ON.search(first) or any(form.match(second) for form in (GOES_ON_WITH, ASKS, KIND)):
        return True
    if second.startswith("《") and ISSUES.search(first):
        return True
    if second.endswith("。") and len(second) <= LONGEST_REST:
        return True
    # ……水库清淤、渠 / 道疏浚工程, but not 抓项目，促发展 / 重点工程全面提速
    if is_dangling(whole) and (second.endswith("。") or whole[-2] in "，、"):
        return True
    if ABOUT.search(whole) and not DOCUMENT.search(whole) and (ABOUT.match(whole) or DOCUMENT.search(second)):
        return True
    return not is_complete(first) or (len(first) > LONGEST_SLOGAN and _has_subject(second))


def names_meeting(first: str, second: str) -> bool:
    """我市召开全市宗教活动场所消防安全 / 专项整治部署会: what is called in one line is named in the next."""
    return bool(MEETS.search(first) and MEETING.search(second)) and not MEETING.search(first)


def _has_subject(line: str) -> bool:
    """“城市大脑”扩容 / 三千路口信号灯学会“思考”: who does what; 集中展示前沿成果 is a subtitle."""
    plain = ADVERB.sub("", QUOTED.sub("某", line))
    verbs = _verbs("object") + _verbs("alone")
    thing = THING.search(plain)
    names = thing is not None and not any(verb in thing["noun"] for verb in verbs)
    return not (names or plain.startswith(verbs)) and any(
        verb in plain[SHORTEST_SUBJECT:-1] for verb in verbs
    )


def is_complete(line: str) -> bool:
    """A line that says something: a verb with its object, or one that needs none."""
    plain = QUOTED.sub("某", line)
    if plain.endswith(_verbs("object")) and not plain.endswith(_verbs("alone")):
        return False
    said = plain.endswith(_verbs("alone"))
    return (
        said
        or any(verb in plain[1:] for verb in _verbs("object") + _verbs("alone"))
        or SAYS.search(plain) is not None
    )


@cache
def _verbs(kind: str) -> tuple[str, ...]:
    return tuple(row["verb"] for row in read_table("title_verbs.tsv") if row["kind"] == kind)


def is_cut(text: str) -> bool:
    """……清单网上流传，当地成 / 立联合调查组: the last clause is a few characters that say nothing yet."""
    return is_dangling(text) and not is_complete(text.rpartition("，")[2])


def is_dangling(text: str) -> bool:
    """Ends after the first word of a clause; 三、其他 does not."""
    return DANGLING.search(title_text(text, numbered=True)) is not None
