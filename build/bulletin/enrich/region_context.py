"""Says from the words around a place name what it tells: the place, somebody from there, or nothing."""

from __future__ import annotations

import re
from collections.abc import Container
from enum import StrEnum
from functools import cache

from bulletin.enrich.region_gazetteer import Kind, Place, Places
from bulletin.hanzi.fold import fold
from bulletin.hanzi.tables import read_table


class Role(StrEnum):
    """What a mention tells."""

    PLACE = "place"
    """It is spoken of."""
    VENUE = "venue"
    """Something takes place there: 在沈阳举行."""
    SITE = "site"
    """Something lies there: 位于无锡."""
    ACTOR = "actor"
    """Somebody of that place, perhaps in another one: 江苏企业, 浙江大学, 四川籍."""
    SCHOLAR = "scholar"
    """Where somebody works whose view is told: 中国人民大学教授某某."""
    COMPARED = "compared"
    """Another place is measured by it, or it is an example: 对标深圳, 如江苏, 北京等16个城市."""
    REACHED = "reached"
    """Another place turns to it: 融入长三角, 销往越南."""
    DELIVERED = "delivered"
    """Its goods arrive there: 两天到上海, 卖进北京."""
    BOAST = "boast"
    """The country, to say how far ahead one place is: 全国首个, 领跑全国."""
    NOTHING = "nothing"
    """A street, a newspaper, a bank, a town, a person: 上海路, 南京银行."""


SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏苏潘葛范彭鲁韦马苗方俞任袁柳史唐费廉岑薛"
    "雷贺倪汤殷罗毕郝邬安常乐于时傅齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾江童郭梅林钟徐丘骆高"
    "夏蔡田樊胡凌霍虞万柯卢莫房解丁邓洪包左石崔吉龚程邢裴陆翁侯段焦谷车宁甘武刘景詹束龙叶黎白蒲邱温庄柴瞿阎习易廖耿匡文欧聂曾"
    "关查游申涂"
)
# 高级技师李海南, 统计员刘海宁, 电工 邓长春
PERSON = re.compile(
    r"(?:技师|师傅|教授|院士|博士|先生|女士|同志|主任|书记|[局处厂县市校院所站村镇乡社店行队连科厅部会班组事团州区省馆台机船警]长|经理|工程师|记者"
    r"|研究员|[讯计术务检驾解销售理巡饲保管安质]员|教师|老师|医生|农民|农户|村民|居民|市民|职工|工人|代表|委员|青年|专家|学者"
    rf"|创始人|负责人|带头人|传承人|选手|作者|编辑|文/图|[电木瓦焊钳车职员]工)\s*[{SURNAMES}]$"
)
# 对标深圳, 借鉴新加坡经验, 毗邻上海; 如江苏, 例如浙江
COMPARED = re.compile(
    r"(?:对标|对照|学习|借鉴|比肩|赶超|看齐|媲美|毗邻|邻近|紧邻|参考|仿照|优于|高于|低于|超过|仅次于|继|超越|赶上"
    r"|(?:比如|例如|譬如|又如|再如)[,:]?|包括|诸如|像|如|比|来自|产自|毕业于|出生于|生于|不同于|相比|老家在|老家|籍贯)$"
)
# 北京等16个城市, 上海等十省市; 浙江、江苏等3省 are meant themselves
FIRST_OF_MANY = re.compile(r"等(?:[4-9]|\d{2,3}|[四五六七八九十百数多几])+(?:个|家|省|市|地|国|城)")
# 来自安徽、江西三座粮库的调查
REPORTED_FROM = re.compile(
    r"[^,。;:]{0,16}的(?:调查|报告|报道|观察|实践|探索|思考|见闻|启示|经验|采访|走访|调研)"
)
# 融入长三角, 对接大湾区, 销往越南
REACHED = re.compile(
    r"(?:融入|对接|接轨|服务|辐射|面向|联动|借力|链接|销往|出口|抢滩|承接|带动|通达|直达|直通|发往|运往|送往|飞往|开往|供应)$"
)
# 山里的枇杷两天到上海, 卖进北京
DELIVERED = re.compile(
    r"(?:卖到|卖进|直抵|飞抵|(?:[\d一二两三四五六七八九十半几]个?(?:天|小时|分钟)|[次隔][天日])到|[天日时钟](?:就到|内?(?:到达|抵达|送达|运抵)))$"
)
# 在沈阳举行的博览会, 在合肥市正式投产
VENUE = re.compile(
    r"[^,。、;:]{0,6}?(?:举行|举办|召开|进行|开幕|落幕|闭幕|启幕|揭牌|挂牌|启动|启用|投产|开工|竣工|成立|发布|上线|落成|签约|亮相"
    r"|开馆|开园|首发|试运行|投运|投用|落地|问世|下线)"
)
SITE = re.compile(r"(?:位于|地处|坐落在|坐落于|落户|落户在|扎根|走进|来到|落地|选址|选址在|走访了?|调研)$")
# 上海某某科技股份有限公司, 安多(工程顾问)公司
COMPANY = re.compile(
    r"(?:[省市]?[^在的对为与和将推出支让引给向由了等是有发助力加各多家市省区县考入上读办建设获于至所名\d,。、;:()“”\s]{1,8}"
    r"|\([^()]{1,10}\)[^在的对为与和将,。、;:()“”\s]{0,8})"
    r"(?:公司|集团|股份|大学|学院|研究院|医院)"
)
# 美国加州大学戴维斯分校
BODY_ABROAD = re.compile(r"[^的在对为与和将,。、;:()“”\s]{1,8}(?:公司|集团|大学|学院|研究院|研究所|实验室)")
# 全国首个, 我国最大, 国内领先; 领跑全国, 居全国第二
BOAST_AFTER = re.compile(r"(?:首|最|第[一二三四五六七八九十\d]|唯一|规模最|领先|前列|前茅|榜首|率先|之最)")
CONTINENTS = frozenset(
    ("亚洲", "欧洲", "非洲", "北美", "拉美", "加勒比", "南美洲", "大洋洲", "东南亚", "中东", "中亚")
)
BOAST_BEFORE = re.compile(r"(?:领跑|领先|走在|位居|位列|居|占|填补|辐射|面向|销往|来自|服务|远销)$")
# 全国优秀教师, 全国大学生数学建模竞赛, 中国医师节: an honour, a contest or a day says nothing of where
HONOUR = re.compile(
    r"(?:优秀|先进|劳动模范|劳模|道德模范|模范|技术能手|三八|五一|五四|巾帼|青年文明号|文明(?:单位|城市|校园|家庭|村镇)"
    r"|十佳|十大|百强|百佳|最美|示范|特级|标兵|[\u4e00-\u9fff]{1,8}(?:[大竞比]赛|锦标赛|运动会|[一二三特]等奖|[金银铜]奖)"
    r"|[\u4e00-\u9fff]{1,4}(?<![季环])节(?!目|能|约|水|点|气|日|假|省|奏|制))"
)
# 北京大学国家发展研究院教授, 复旦大学经济学院院长
SCHOLAR = re.compile(r"[^，。；,;:]{0,14}?(?:教授|研究员|学者|专家|院长|校长|院士|讲师|博士(?!后|点)|所长)")
PARTICLES = "的地得和与及或在上中下内外了"
NOTHING_ENDINGS = ("street", "publisher", "finance", "press", "treaty")
ACTOR_ENDINGS = ("company", "school", "building", "origin")
SOMEBODY_ABROAD = ("finance", "press")
"""德国银行, 韩国电视台: a country has no name of a street or of a bank."""
NAME_ENDINGS = ("person", "town")
"""These make something else of a short name only: 安定同志, 和平镇."""
SUBDISTRICT = "subdistrict"
"""So does this of a county's: 怀仁街道; 昆明街道治理 is that of the city's streets."""
LONGEST = 6
"""Characters of the longest ending in region_endings.tsv."""
BEFORE, AFTER = 6, 16
"""How many characters around a name are looked at."""


def role_of(text: str, start: int, end: int, places: Places) -> Role:
    """What the name at `start` to `end` of a folded text tells."""
    before, after = text[max(0, start - BEFORE) : start], text[end : end + AFTER]
    kind = places[0].kind
    if kind is Kind.PRESS or (kind is Kind.NATION and HONOUR.match(after)):
        return Role.NOTHING
    # 中东首个, 东南亚地区最大: said of one country there
    area = places[0].regions and CONTINENTS.issuperset(places[0].regions)
    if area and BOAST_AFTER.match(after.removeprefix("地区")):
        return Role.BOAST
    if kind in (Kind.NATION, Kind.WORLD):
        return Role.BOAST if BOAST_AFTER.match(after) or BOAST_BEFORE.search(before) else Role.PLACE
    if kind in (Kind.ORGAN, Kind.EVENT, Kind.HOME, Kind.SELF):
        return Role.PLACE
    if kind is Kind.SCHOOL:
        return _of_school(after)
    return _by_ending(before, after, places[0]) or _by_beginning(before, after)


def _of_school(after: str) -> Role:
    if _ending(after) in NOTHING_ENDINGS:
        return Role.NOTHING
    return Role.SCHOLAR if SCHOLAR.match(after) else Role.ACTOR


def _by_ending(before: str, after: str, place: Place) -> Role | None:
    ending = _ending(after)
    if place.abroad and ending in SOMEBODY_ABROAD:
        return Role.ACTOR
    named = place.bare and (ending in NAME_ENDINGS or (ending == SUBDISTRICT and bool(place.parent)))
    if ending in NOTHING_ENDINGS or named or PERSON.search(before):
        return Role.NOTHING
    if ending == "school" and SCHOLAR.match(after):
        return Role.SCHOLAR
    body = (BODY_ABROAD if place.abroad else COMPANY).match(after)
    return Role.ACTOR if ending in ACTOR_ENDINGS or body else None


def _by_beginning(before: str, after: str) -> Role:
    if before.endswith(("在", "于")) and VENUE.match(after):
        return Role.VENUE
    if SITE.search(before):
        return Role.SITE
    reported = before.endswith("来自") and REPORTED_FROM.match(after)
    if not reported and (COMPARED.search(before) or FIRST_OF_MANY.match(after)):
        return Role.COMPARED
    if DELIVERED.search(before):
        return Role.DELIVERED
    return Role.REACHED if REACHED.search(before) else Role.PLACE


def is_accident(text: str, start: int, heads: Container[str]) -> bool:
    """The end of one word and the beginning of the next: 其[中国]有企业, 沿[海地]区, 平[台北]京站.

    `heads` holds the first two characters of all names.
    """
    pair = text[start + 1 : start + 3]
    words = _edge_words()
    goes_on = pair in words or pair in heads or text[start + 1 : start + 4] in words or pair[:1] in PARTICLES
    return goes_on and ends_word(text, start)


def ends_word(text: str, start: int) -> bool:
    """The character here is the end of a word: 其[中]日均, 集[中]美团."""
    words = _edge_words()
    return start > 0 and (
        text[start - 1 : start + 1] in words or text[max(0, start - 2) : start + 1] in words
    )


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
