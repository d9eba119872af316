"""Says from the words around a place name what it tells: the place, somebody from there, or nothing."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from bulletin.enrich.region_gazetteer import Kind, Place
from bulletin.hanzi.fold import fold
from bulletin.hanzi.tables import read_table


class Role(StrEnum):
    """What a mention tells."""

    PLACE = "place"
    """It is spoken of."""
    VENUE = "venue"
    """Something takes place there: 在沈阳举行."""
    ACTOR = "actor"
    """Somebody of that place: 江苏企业, 浙江大学, 四川籍. Perhaps in another place."""
    COMPARED = "compared"
    """Another place is measured by it, or it is an example: 对标深圳, 如江苏."""
    REACHED = "reached"
    """Another place turns to it: 融入长三角, 援建新疆."""
    NOTHING = "nothing"
    """A street, a newspaper, a bank, a person: 上海路, 南京银行."""


SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏苏潘葛范彭鲁韦马苗方俞任袁柳史唐费廉岑薛"
    "雷贺倪汤殷罗毕郝邬安常乐于时傅齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾江童郭梅林钟徐丘骆高"
    "夏蔡田樊胡凌霍虞万柯卢莫房解丁邓洪包左石崔吉龚程邢裴陆翁侯段焦谷车宁甘武刘景詹束龙叶黎白蒲邱温庄柴瞿阎习易廖耿匡文欧聂曾"
    "关查游申涂"
)

PARTICLES = "的地得和与及或在上中下内外了"
# 对标深圳, 借鉴新加坡经验, 毗邻上海; 如江苏, 例如浙江
COMPARED = re.compile(
    r"(?:对标|对照|学习|借鉴|比肩|赶超|看齐|媲美|毗邻|邻近|紧邻|参考|仿照|优于|高于|低于|超过|仅次于|继"
    r"|比如|例如|譬如|包括|诸如|像|如|比|从|来自|产自|毕业于|出生于|生于|不同于|相比)$"
)
# 融入长三角, 对接大湾区
REACHED = re.compile(
    r"(?:融入|对接|接轨|服务|辐射|面向|联动|借力|链接|销往|出口|抢滩|承接|带动|通达|直达|直通|发往|运往|飞往|开往)$"
)
# 高级技师李海南, 记者张家口
PERSON = re.compile(
    r"(?:技师|师傅|教授|院士|博士|先生|女士|同志|主任|书记|局长|处长|厂长|县长|市长|校长|院长|所长|经理|董事长|工程师|研究员"
    r"|记者|通讯员|教师|老师|医生|农民|村民|居民|市民|职工|工人|代表|委员|青年|专家|学者|创始人|负责人|选手|作者|编辑|文/图)"
    r"[" + SURNAMES + "]$"
)
# 上海某某科技股份有限公司
COMPANY = re.compile(
    r"(?:省|市)?[^的在对为与和将推出支让引给向由了等是有发助力加各多家市省区县,。、;:()“”\s]{1,8}"
    r"(?:公司|集团|股份|大学|学院|研究院|医院)"
)
# 在沈阳举行的博览会, 在合肥市正式投产
VENUE = re.compile(
    r"[^,。、;:]{0,6}?"
    r"(?:举行|举办|召开|开幕|落幕|闭幕|启幕|揭牌|启动|启用|投产|开工|竣工|成立|发布|上线|落成|签约|亮相|开馆|开园|首发|试运行)"
)
NOTHING_ENDINGS = ("street", "publisher", "finance", "press")
ACTOR_ENDINGS = ("company", "school", "origin")
LONGEST = 6
"""Characters of the longest ending in region_endings.tsv."""


def role_of(text: str, start: int, end: int, places: tuple[Place, ...]) -> Role:
    """What the name at `start` to `end` of a folded text tells."""
    if places[0].kind in (Kind.ORGAN, Kind.NATION, Kind.EVENT):
        return Role.PLACE
    before, after = text[max(0, start - 5) : start], text[end : end + 16]
    ending = _ending(after)
    if ending in NOTHING_ENDINGS or (ending == "person" and places[0].bare) or PERSON.search(before):
        return Role.NOTHING
    if ending in ACTOR_ENDINGS or COMPANY.match(after):
        return Role.ACTOR
    if before.endswith(("在", "于")) and VENUE.match(after):
        return Role.VENUE
    compared, reached = COMPARED.search(before), REACHED.search(before)
    return Role.COMPARED if compared else Role.REACHED if reached else Role.PLACE


def is_accident(text: str, start: int) -> bool:
    """Two characters that end one word and begin the next: 其[中国]有企业, 沿[海地]区."""
    words = _edge_words()
    middle = start + 1
    left = text[max(0, middle - 2) : middle] in words or text[max(0, middle - 3) : middle] in words
    if not left or start == 0:
        return False
    right = text[middle : middle + 2] in words or text[middle : middle + 3] in words
    return right or text[middle : middle + 1] in PARTICLES


def _ending(after: str) -> str:
    """Kind of the longest ending the text begins with."""
    endings = _endings()
    return next(
        (endings[after[:length]] for length in range(LONGEST, 0, -1) if after[:length] in endings), ""
    )


@cache
def _edge_words() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_table("region_edges.tsv"))


@cache
def _endings() -> dict[str, str]:
    return {fold(row["ending"]): row["kind"] for row in read_table("region_endings.tsv")}
