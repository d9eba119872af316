"""Lines that are only the names of writers: 顾砚秋　江海理工大学公共管理学院教授, 湿地替代生计调研组."""

from __future__ import annotations

import re
from functools import cache

from bulletin.hanzi.fold import fold
from bulletin.hanzi.tables import read_lines, read_table

MOST = 40
# 课题组　桑榆　方行舟　执笔
ROLE = re.compile(r"[ \u3000]+(?:执笔|執筆|撰写|撰稿|整理|编写|供稿)$")
# 罗蔚¹，卞思远²
MARKS = re.compile(r"[¹²³⁰-⁹*＊]")
# 商会法律维权中心　徐建平律师
BEHIND_NAME = re.compile(
    r"(?<=[ \u3000、][\u4e00-\u9fff]{3})(?:律师|教授|研究员|主任医师|医生|老师|博士)(?=$|[ \u3000、])"
)
# 謝良奇/編譯   張凱慶/翻譯　徐孟逵/校訂
DID_BEHIND = re.compile(
    r"(?<=[\u4e00-\u9fff])\s*[/／]\s*"
    r"(?:编译|編譯|翻译|翻譯|译|譯|校订|校訂|摘录|摘錄|主讲|主講|撰文|整理)(?=$|[ \u3000、])"
)
# （1.韶关市气象台；2.粤北山地气象试验基地）
NUMBERED_AFFILIATION = re.compile(
    r"[（(]\s*1\s*[.．、]?\s*(?!\d)[^（）()。:：；;]{4,40}(?:[；;]\s*\d\s*[.．、]?\s*(?!\d)[^（）()。:：；;]{4,40})+[）)]"
)
# 陈岭南1　吴静2
NUMBERS = re.compile(r"(?<=[\u4e00-\u9fff])[1-9](?:[,，][1-9])*(?=$|[ \u3000、，])")
AFFILIATED_BY_NUMBER = re.compile(rf"(?<=\d)[ \u3000]*{NUMBERED_AFFILIATION.pattern}$")
FIGURE = re.compile(r"[1-9]")
BEHIND = frozenset("师授员生士")
# 李牧原（湘江科技创新战略研究中心研究室主任）   苏文漪　丁　勉（海州标准化研究院）
AFFILIATED = re.compile(r"(?P<names>[\u4e00-\u9fff·、，, \u3000]{2,20})[（(](?P<place>[^（）()]{4,40})[）)]")
# 本刊课题组　执笔：程远航、邵婉
ROLE_BETWEEN = re.compile(r"[ \u3000]+执笔人?\s*[:：]\s*")
# 方　旭   沈　牧　之
SPACED = re.compile(
    r"(?<![\u4e00-\u9fff\d])[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){1,2}(?![\u4e00-\u9fff])"
)
# 商贸科　向　波: set wide behind an office, a rare surname is one
BEHIND_OFFICE = re.compile(r"(?P<office>\S{2,24})[ \u3000]+[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){1,2}")
# 文丨谷　小满　图丨华　川: the stroke is no character of a name
SINGLE = re.compile(
    r"(?<![\u4e00-\u4e27\u4e29-\u9fff])[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff])+(?![\u4e00-\u9fff])"
)
SINGLES = re.compile(r"[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){3}(?:(?:[ \u3000]+[\u4e00-\u9fff]){2})*")
SHORT = re.compile(r"[\u4e00-\u9fff]{2,3}(?<![员授长师任士家记])")
LONG_OFFICE = 6
PARTS = re.compile(r"[ \u3000、，,]+")
# 课题组   本刊编辑部   江海市社会科学院联合调研组
TEAM = re.compile(
    r"[\u4e00-\u9fff“”]{0,22}(?:调研组|调查组|课题组|项目组|工作组|研究组|编写组|撰写组|采访组|考察[组队]|科考队|考古队|采访团|報道組|报道组|评论组|分析组|监测组|情报组|评价组|服务组|[\u4e00-\u9fff]小组|编辑部|編輯部|评论员|評論員)"
)
# 江海理工大学公共管理学院教授   市科技局   省社科院
INSTITUTIONS = (
    "事务所|大学|大學|中学|小学|幼儿园|学院|學院|学校|研究院|研究所|研究中心|实验室|社科院|科学院|中心|公司|集团"
    "|协会|学会|委员会|局|厅|部|院|委|办|处|系|科|室|站|队|会|馆|社|[林农牧渔茶]场|[厂矿店]|车间|班组|教研组|备课组|记者团|街道|妇联|残联|侨联|文联|工商联|科协|支部|总支"
)
POSTS = (
    r"顾问|(?:秘书|[厅局院所处校部馆会事队])长|书记|支书|主席|主任|干事|委员(?!会)|教授|研究员|工程师|博士|院士|学者|专家"
    r"|干部|职工|志愿者|[学医]生|学员|校友|村民|居民|读者|党员|记者|编辑"
    r"|[医护药技律讲教]师|(?:分析|经济|会计|审计|设计|规划|评估|咨询|策划|建筑|统计|精算)师|人大代表|[技设管护调观特督信联宣讲辅]\w{0,3}员|[设检维][备修]\w?[员工]"
)
# 2021级（3）班   读者
ALONE = r"志愿者|读者|学生|学员|校友|村民|会长|理事长|主编|(?:(?:19|20)?\d{2}级[\u4e00-\u9fff（）()\d]{0,8})"
NAME = r"[ \u3000]*(?P<name>[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){1,2})"
# 高一15班 赵若禾   创新2班　吴　楷   高二（8）班陈知遥   高一（2）邱知夏   102金又清
IN_CLASS = re.compile(
    rf"(?:[\u4e00-\u9fff]{{0,6}}[（(]?\d{{1,2}}[）)]?班|[初高][一二三][（(]\d{{1,2}}[）)]|\d{{3}}){NAME}"
)
TAUGHT_BY = re.compile(r"[ \u3000（(]*[指辅]导[老教]师\s*[:：]?\s*[\u4e00-\u9fff·、 \u3000]{2,12}[）)]?$")
# 校长兼书记马行舟   国务院总理 李克强
IN_POST = re.compile(rf"[\u4e00-\u9fff]{{0,24}}(?:{POSTS}|总理|[部省市县区]长){NAME}")
OFFICE = re.compile(rf"[\u4e00-\u9fff]{{1,24}}(?:{INSTITUTIONS})")
# 交通运输学院2018级本科生
STUDENT = r"[\u4e00-\u9fff]{2,16}(?:(?:19|20)?\d{2}级)?[\u4e00-\u9fff]{0,8}(?:本科|专科|研究|硕士|博士)生"
# 东河区　马占山: where a reader who writes lives
DIVISION = re.compile(r"[\u4e00-\u9fff]{1,9}[省市县区旗州镇乡村]")
WITH_PLACE = 2
PLACE = re.compile(
    rf"{ALONE}|{POSTS}|{STUDENT}|[\u4e00-\u9fffA-Za-z（）()·]{{1,24}}(?:{INSTITUTIONS}|{POSTS})"
)


def writers_of(text: str) -> str:
    """The names of a line that holds nothing else: people, with or without where they work, or a team."""
    plain = BEHIND_NAME.sub("", text) if text[-1:] in BEHIND else text
    plain = DID_BEHIND.sub("", plain) if "/" in plain or "／" in plain else plain
    found = _writers(plain)
    return text if found and plain is not text else found


def _writers(text: str) -> str:
    text = MARKS.sub("", text)
    if FIGURE.search(text):
        text = NUMBERS.sub("", AFFILIATED_BY_NUMBER.sub("", text))
    placed = AFFILIATED.fullmatch(text.strip())
    if placed and all(map(PLACE.fullmatch, PARTS.split(fold(placed["place"])))):
        return text if all(map(is_person, words_of(placed["names"]))) else ""
    text = ROLE_BETWEEN.sub("\u3000", ROLE.sub("", text.strip("（）() \u3000")))
    if len(text) > MOST:
        return ""
    if (behind := BEHIND_OFFICE.fullmatch(text)) and PLACE.fullmatch(fold(behind["office"])):
        return text
    if SPACED.fullmatch(text) and is_person("".join(text.split())):
        return text  # 蓝　田 is no county
    return text if _are_writers(text) else ""


def _are_writers(text: str) -> bool:
    """Whether each word is a person, a team or where they work, and the whole is no heading."""
    parts = list(map(fold, words_of(text)))
    if not all(map(_may_sign, parts)):
        return False
    people = sum(is_person(part) and part not in _places() for part in parts)
    known = all(
        is_person(part) or TEAM.fullmatch(part) or PLACE.fullmatch(part) or part in _places()
        for part in parts
    )
    # 洛汭文化遗产研究院　支长庚: a rare surname behind a long name of an office
    office = any(len(part) >= LONG_OFFICE and PLACE.fullmatch(part) for part in parts)
    # 本刊调研员　韦一鸣　农晓岚: or behind a post and beside a name that is common
    office = office or (people > 0 and PLACE.fullmatch(parts[0]) is not None)
    if office and all(PLACE.fullmatch(part) or SHORT.fullmatch(part) for part in parts):
        return len(parts) > 1 and not all(map(PLACE.fullmatch, parts))
    # One word alone may be a name or a heading: 高原 or 编辑部.
    named = (
        TEAM.fullmatch("".join(parts))
        or (people and len(parts) > 1)
        or (people and (_is_surely_person(text) or parts[0] != text))
    )
    return bool(known and named)


def _may_sign(part: str) -> bool:
    """A word of a line of writers: a person, a team, an office, a place."""
    return bool(
        SHORT.fullmatch(part)
        or is_person(part)
        or TEAM.fullmatch(part)
        or PLACE.fullmatch(part)
        or part in _places()
    )


def in_class(text: str) -> bool:
    """A pupil of a class, as schools sign: 高一（15）班赵若禾, 五（1）班　周望舒　指导老师：李静."""
    return _ends_with_person(IN_CLASS, TAUGHT_BY.sub("", text) if "师" in text else text)


def _ends_with_person(form: re.Pattern[str], text: str) -> bool:
    match = form.fullmatch(text)
    return match is not None and is_person("".join(match["name"].split()))


def names_person_first(text: str) -> bool:
    """Whether the text begins with a name: 王浩主持."""
    return is_person(text[:LONGEST_NAME]) or is_person(text[: LONGEST_NAME - 1])


def names_writer_at_place(text: str) -> bool:
    """航标站　汤　戎, 东河区　马占山, 高一（15）班赵若禾, 首席研究员储明远, 周国平: who wrote, and where."""
    if len(text) == LONGEST_NAME and is_person(text):
        return True
    if in_class(text) or _ends_with_person(IN_POST, text):
        return True
    parts = words_of(text)
    if len(parts) == WITH_PLACE and DIVISION.fullmatch(parts[0]):
        return is_person(parts[1])
    return len(parts) > 1 and PLACE.fullmatch(parts[0]) is not None and bool(writers_of(text))


def words_of(text: str) -> list[str]:
    """The words of a line of names; 方　旭 is one, and so is 邬　晓棠; 方 舟 喻 理 are two."""
    text = text.strip()
    if " " not in text and "\u3000" not in text:
        return PARTS.split(text)
    pairs = (
        ["".join(pair) for pair in zip(text.split()[::2], text.split()[1::2], strict=True)]
        if SINGLES.fullmatch(text)
        else []
    )
    if pairs and all(map(is_person, pairs)):
        return pairs
    for spaced in (SPACED, _apart()):
        text = spaced.sub(lambda name: "".join(name[0].split()), text.strip())
    return PARTS.split(text)


def with_whole_names(text: str) -> str:
    """The text with the names of people that are set wide put together: 岑　铁山, 邬　棠, 沈　牧　之."""
    return _apart().sub(_whole_names, SINGLE.sub(_whole_names, text))


# 李沐阳  王思远   市人社局  赵建设   （通讯员 黄燕 何斌）
BESIDE_NAME = re.compile(
    r"(?P<left>(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,16})[ \u3000]+"
    r"(?=(?P<right>[\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff]))"
)
# 10月8日  召开……, in an account of what happened day by day
LEADING_DAY = re.compile(r"^(?P<day>(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?)[ \u3000]{2,}(?=[\u4e00-\u9fff])")


def with_names_apart(text: str) -> str:
    """The text with an ideographic space before the name of a person that follows another or its office.

    A common space between Han characters is what setting left in a text, but not there.
    """

    def part(match: re.Match[str]) -> str:
        left, right = match["left"], match["right"]
        known = is_person(left) or OFFICE.fullmatch(fold(left))
        return f"{left}\u3000" if known and is_person(right) else match[0]

    text = LEADING_DAY.sub("\\g<day>\u3000", text) if LEADING_DAY.match(text) else text
    return BESIDE_NAME.sub(part, text) if " " in text else text


def _whole_names(spaced: re.Match[str]) -> str:
    parts = spaced[0].split()
    name = "".join(parts)
    if is_person(name):
        return name
    pairs = ["".join(pair) for pair in zip(parts[::2], parts[1::2], strict=False)]
    return "\u3000".join(pairs) if len(parts) % 2 == 0 and all(map(is_person, pairs)) else spaced[0]


def is_person(part: str) -> bool:
    """A surname and a given name of one or two characters."""
    return SHORTEST_NAME <= len(part) <= LONGEST_WHOLE_NAME and bool(_names().fullmatch(fold(part)))


def _is_surely_person(part: str) -> bool:
    """Three characters, the first a surname."""
    return len(part) == LONGEST_NAME


LONGEST_NAME = 3
SHORTEST_NAME, LONGEST_WHOLE_NAME = 2, 4
"""Characters of a surname and a given name, the longest with a surname of two."""


@cache
def _places() -> frozenset[str]:
    """Short names of provinces, cities and counties: 佛山　黎敏."""
    return frozenset(row["short"] for row in read_table("regions.tsv"))


@cache
def _apart() -> re.Pattern[str]:
    """A surname, a space and a given name of two characters; of one behind a surname of two."""
    surnames = read_lines("surnames.txt")
    short, long = ("|".join(name for name in surnames if len(name) == length) for length in (1, 2))
    han = r"[\u4e00-\u9fff]"
    return re.compile(
        rf"(?<!{han})(?:(?:{short})[ \u3000]+{han}{{2}}|(?:{long})[ \u3000]+{han}{{1,2}})(?!{han})"
    )


@cache
def _names() -> re.Pattern[str]:
    """A surname and a given name; 丁　宁 with its space is two parts, and no name."""
    surnames = sorted(read_lines("surnames.txt"), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(surnames)})[\u4e00-\u9fff]{{1,2}}")
