"""Decides which places an article is about, from its title, dateline, first words, source and text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from bulletin.enrich.region_context import CONTINENTS
from bulletin.enrich.region_evidence import COUNTED, DEPARTMENT, Evidence, evidence_of
from bulletin.enrich.region_gazetteer import NATION, UNKNOWN, Kind, gazetteer
from bulletin.enrich.region_meaning import UNCONFIRMED
from bulletin.enrich.region_parts import HEAD, RegionText, Where

__all__ = ["RegionText", "RegionVerdict", "home_of", "is_department", "is_government", "regions_of"]

# 湖北省教育厅办公室   洛阳高新技术产业开发区管委会办公室   中共南阳市委网信办
GOVERNMENT = re.compile(
    r"(?:政府|[厅局委办]|委员会|管委会)(?:办公室|办公厅|[\u4e00-\u9fff]{0,6}[处科室股办])?$"
)
# 市人大代表联络站   科技创新局   江铜集团: who sends its own news to a government's bulletin; no paper
OFFICE = re.compile(
    r"(?:[局办部处科股室委会院校馆所]|(?<!网)站|[中小]学|幼儿园|中心|人大|政协|政府|集团|公司|大学|支队|大队|街道|[乡镇])$"
)
OF_NATION = re.compile(r"国家|全国|国务院|中共中央")
# 政策法规股, 琼湖中队, 能源学院 of a county or a school that nothing names: not the country's matter
UNIT = re.compile(
    r"(?:[科股室办处组庭]|中队|支队|大队|中心|[学医病]?院|[所馆]|(?<!网)站|工会|妇联|团委|支部|[镇乡村]|街道|社区|办事处)$"
    r"|^(?!国家|中国|全国)[\u4e00-\u9fff]{2,8}(?<!总)局$|管委会$"
    r"|^[省市县区州旗][\u4e00-\u9fff]{1,12}[局厅委会]$|^[\u4e00-\u9fff]{2,4}[县旗][\u4e00-\u9fff]{2,10}(?<![报网刊社台])$"
)
# 省地震学会, 市农科所: of the province or the city that the bulletin is from; 协会举办沙龙: the publisher
OWN = re.compile(
    r"[省市县區区州](?!级)[直属]?[\u4e00-\u9fff]{1,12}(?:[学协商]会|研究会|联合会|[厅局委办院所馆]|中心|大学)"
    r"|(?:协会|商会|研究会|联合会|校友会|秘书处|学校(?=[召举开组启印发完获])|全校|全院|[我本][校院馆所局会會公])"
)
# Science Advances
LATIN = re.compile(r"[^\u3400-\u9fff]+")
NATIONAL_BY_DEFAULT = 0.7
"""What speaks for 全国 where a source of the country is all that does: a paper writes for it."""
TITLED = 6.0
"""From this weight on a place in the head is what the article is about."""
OPENING_WORDS = 24
"""Characters of a text in which a province says whose 全省 the title speaks of."""
DATELINED = 5.0
"""The same for a dateline."""
SHARE = 0.5
"""A further place counts with at least this share of the first one's weight."""
MOST = 4
"""More places than this, none of them in the head, are examples."""
FEWEST_PASSED = 3
"""Provinces, each named far down alone, that are examples, too."""
OPENING = (Where.DATELINE, Where.LEAD)
SURE_OF_TITLE, SURE_OF_DATELINE, SURE_AT_MOST = 0.95, 0.9, 0.9
SURE_OF_PUBLISHER = 1.0
"""What is seen in a publisher's name with less weight may be no place: 北江理工大学."""
UNSURE_OF_HOME = 0.6
"""The home of a government's bulletin, where an article of its own offices names no place."""
OWN_AFFAIRS = ("香港", "澳门", "台湾")
"""What a bulletin from there calls the country's or the city's matter is that of the place."""
# 江苏省、浙江省联合办公室
BOTH = re.compile(r"[、和与及]")
# 中国驻哈萨克斯坦使馆经济商务处   南非中资企业商会   秘鲁中资企业商会月报
ABROAD = re.compile(
    r"驻.*(?:使馆|领馆|领事馆|代表处|经商|经济商务)|(?:中国|中资|华[商侨人裔]).{0,6}[会社](?:[周月季][报刊]|通讯|简报|动态|会[刊讯])?$"
)
# 哈总统   中哈   对哈出口   口岸哈方一侧: the first character of the country that the publisher is in
SHORT_COUNTRY = r"(?:^|(?<=[，、：:；。\s“《中对在与和及同赴]))%s(?!尔滨)|%s(?=方|国(?!际)|政府|总统)"
PASSING = 0.5
"""A mention of the country in passing, such as 国产."""
UNSURE = 0.4
"""The article speaks of 我省 and nothing tells whose, or of the world."""


def home_of(publisher: str) -> str:
    """The one province that the name of a publisher holds, or begins with; empty where that tells none.

    A part of a province tells too: 皖北同济医院. The home of an embassy is the country that it is in.
    """
    named = tuple(evidence_of(RegionText(title="", sources=(publisher,))))
    seen = {item.region for item in named if item.weight >= SURE_OF_PUBLISHER}
    seen |= {item.region for item in evidence_of(RegionText(title=publisher)) if item.kind is Kind.GROUP}
    ours = gazetteer().codes.keys()
    if ABROAD.search(publisher) and len(countries := seen - ours - {NATION, UNKNOWN}) == 1:
        return countries.pop()
    regions = seen & ours - {NATION}
    # 哈尔滨松江热力集团: the place it begins with, not the one it is called after
    if len(regions) > 1 and not BOTH.search(publisher):
        regions &= {item.region for item in named if publisher.startswith(item.seen)}
    return regions.pop() if len(regions) == 1 else ""


def is_government(publisher: str) -> bool:
    """An office that governs, not an institute, a school or an association that gathers news."""
    return GOVERNMENT.search(publisher) is not None


def is_department(source: str) -> bool:
    """护理部, 信息中心: a part of the unit that publishes, as many have."""
    return DEPARTMENT.fullmatch(source) is not None or _is_local(source)


class RegionVerdict(Struct, frozen=True):
    """The places an article is about, and why."""

    regions: tuple[str, ...]
    """Provinces by their short names in the order of GB/T 2260, then countries; or 全国 alone."""
    confidence: float
    """0 to 1; below 0.7 an editor should look."""
    evidence: tuple[Evidence, ...]
    """All that was seen, the weightiest first, of the regions chosen and of those not."""


def regions_of(article: RegionText) -> RegionVerdict:
    """The places the article is about; the places of its title outrank all that is said in passing."""
    evidence = (*_of_home_abroad(article), *evidence_of(article))
    places = tuple(item for item in evidence if item.region not in (NATION, UNKNOWN))
    places = _without_home(article, places)
    if chosen := _in_head(places):
        return RegionVerdict(_ordered(chosen, places), SURE_OF_TITLE, evidence)
    if chosen := _in_dateline(places):
        return RegionVerdict(_ordered(chosen, places), SURE_OF_DATELINE, evidence)
    # 省内企业: the section says so
    told = {item.region for item in places if item.kind is Kind.HOME and item.where is Where.SECTION}
    # 两部门：…… that names 四川、云南、青海三省 is the country's matter.
    national = any(item.kind in (Kind.ORGAN, Kind.NATION) and item.where in HEAD for item in evidence)
    told = told or {item.region for item in places if item.note == COUNTED and not national}
    if told:
        return RegionVerdict(_ordered(told, places), SURE_AT_MOST, evidence)
    # Prices in the next province, told far down, do not make it the subject of an office's own news.
    named = [item for item in evidence if item.weight > PASSING]
    # 孝丰镇 is a town of theirs, no 丰镇 of another province.
    aside = article.governed and all(item.where is Where.BODY or item.note == UNCONFIRMED for item in named)
    own = _opens_with_own(article, places, national=national)
    if own or ((aside or not named) and _is_of_home(article)):
        return RegionVerdict((article.home,), UNSURE_OF_HOME, evidence)
    if not named and _says_nothing(article, evidence):
        return RegionVerdict((), UNSURE, evidence)
    return _weighed(evidence, places, article.home)


def _without_home(article: RegionText, places: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """全省网络零售额增长 over 今年一季度，陕西省……: not the province of the publisher."""
    first = article.paragraphs[0][:OPENING_WORDS] if article.paragraphs else ""
    named = {item.region for item in places if item.kind is Kind.PLACE}
    theirs = [region for region in named if re.search(rf"{region}(?:省|全省|市|全市|自治区|全区)", first)]
    if article.home in named or len(theirs) != 1:
        return places
    return tuple(item for item in places if item.kind is not Kind.HOME)


def _of_home_abroad(article: RegionText) -> Iterator[Evidence]:
    """哈总统发表国情咨文 in the bulletin of an embassy: of the country that it is in."""
    home = article.home
    if _is_abroad(home) and re.search(SHORT_COUNTRY % (home[0], home[0]), article.title):
        yield Evidence(home, home[0], Where.TITLE, TITLED, note="where the publisher is")


def _is_abroad(home: str) -> bool:
    return bool(home) and home not in gazetteer().codes


def _has_own_affairs(home: str) -> bool:
    """What 全国 means there is not China as a whole."""
    return home in OWN_AFFAIRS or _is_abroad(home)


def _weighed(evidence: tuple[Evidence, ...], places: tuple[Evidence, ...], home: str) -> RegionVerdict:
    """What weighs most of all that is said: places, the country, or neither."""
    nation = NATIONAL_BY_DEFAULT + sum(item.weight for item in evidence if item.region == NATION)
    weights = _sums(places)
    chosen, top = _leading(weights), max(weights.values(), default=0.0)
    unknown = sum(item.weight for item in evidence if item.region == UNKNOWN)
    # 国际能源署上调全球电力需求预期: the countries that the text names are examples.
    of_world = any(item.kind is Kind.WORLD and item.where in HEAD for item in evidence)
    if of_world and unknown > max(top, nation):
        return RegionVerdict((), UNSURE, evidence)
    aside = _are_compared(chosen, evidence) or _are_passed(chosen, places)
    if top > nation and len(chosen) <= MOST and not aside:
        return RegionVerdict(_ordered(chosen, places), _confidence(top, nation), evidence)
    if unknown > nation:
        return RegionVerdict((), UNSURE, evidence)
    country = home if _has_own_affairs(home) else NATION
    return RegionVerdict((country,), _confidence(nation, max(top, unknown)), evidence)


def _opens_with_own(article: RegionText, places: Iterable[Evidence], *, national: bool) -> bool:
    """市档案局开展…… in a bulletin from the city: nothing speaks of another place with any weight."""
    others = any(item.region != article.home and item.weight > 2 * PASSING for item in places)
    return bool(article.home) and OWN.match(article.title) is not None and not (national or others)


def _is_of_home(article: RegionText) -> bool:
    """News of the publisher's own: an office sends it to a government's bulletin, a department to any.

    So is what 省护理学会 does.
    """
    if not article.home or any(map(OF_NATION.match, article.sources)):
        return False
    told = article.governed and all(map(OFFICE.search, article.sources))
    if not article.sources:
        return told or OWN.match(article.title) is not None
    return told or any(all(map(form.fullmatch, article.sources)) for form in (DEPARTMENT, OWN))


def _says_nothing(article: RegionText, evidence: Iterable[Evidence]) -> bool:
    """No paper of the country is the source, but a unit such as many places have, one abroad, or nobody."""
    if article.sources and all(map(_is_local, article.sources)):
        return True
    national = any(item.region == NATION for item in evidence)
    return all(map(LATIN.fullmatch, article.sources)) and not national and not _has_own_affairs(article.home)


def _is_local(source: str) -> bool:
    """A unit such as many places have, not an organ of the country: 中国科学院, 国务院办公厅."""
    national = any(item.region == NATION for item in evidence_of(RegionText(title=source)))
    return UNIT.search(source) is not None and not national


def _in_head(places: Iterable[Evidence]) -> set[str]:
    """The regions of the title, its subtitle and its kicker."""
    head = [item for item in places if item.where in HEAD]
    chosen = _leading({region: weight for region, weight in _sums(head).items() if weight >= TITLED})
    groups = {item.region for item in head if item.kind is Kind.GROUP}
    narrowed = {item.region for item in head if item.kind is Kind.PLACE and item.where is not Where.TITLE}
    if narrowed and chosen == groups and narrowed < groups:  # 成渝, and below it 来自四川雅安的调查
        return narrowed
    if chosen and all(
        item.kind is Kind.PAIR for item in head
    ):  # 中越: the Chinese side is in the first words
        codes = gazetteer().codes
        chosen |= {item.region for item in places if item.where in OPENING and item.region in codes}
    return chosen


def _are_compared(chosen: set[str], evidence: Iterable[Evidence]) -> bool:
    """Several countries, in an article that speaks of 我国 too: it looks at them from here."""
    abroad = len(chosen) > 1 and not chosen & gazetteer().codes.keys()
    return abroad and any(item.region == NATION for item in evidence)


def _are_passed(chosen: set[str], places: Iterable[Evidence]) -> bool:
    """Several provinces, each named far down alone: examples from over the country."""
    codes = gazetteer().codes.keys()
    down = all(item.where is Where.BODY for item in places if item.region in chosen)
    return len(chosen) >= FEWEST_PASSED and chosen <= codes and down


def _in_dateline(places: Iterable[Evidence]) -> set[str]:
    weights = _sums(item for item in places if item.where is Where.DATELINE)
    return _leading({region: weight for region, weight in weights.items() if weight >= DATELINED})


def _sums(evidence: Iterable[Evidence]) -> dict[str, float]:
    weights: dict[str, float] = defaultdict(float)
    for item in evidence:
        weights[item.region] += item.weight
    return dict(weights)


def _leading(weights: dict[str, float]) -> set[str]:
    top = max(weights.values(), default=0.0)
    return {region for region, weight in weights.items() if weight >= SHARE * top}


def _ordered(chosen: set[str], places: Iterable[Evidence]) -> tuple[str, ...]:
    """Provinces by their codes, then countries by their weight.

    No continent beside one of its own: 欧盟发布《数字欧洲计划》; 意大利, in 欧洲产业集群译丛.
    """
    places = tuple(places)
    codes, weights = gazetteer().codes, _sums(places)
    by_source = {item.region for item in places if item.where is Where.SOURCE} - {
        item.region for item in places if item.where is not Where.SOURCE
    }
    abroad = chosen - codes.keys()
    aside = (CONTINENTS & by_source) | ({"欧洲"} if "欧盟" in chosen else set())
    chosen = chosen - aside if abroad - aside else chosen
    last = max(codes.values()) + 1
    return tuple(sorted(chosen, key=lambda region: (codes.get(region, last), -weights[region], region)))


def _confidence(winner: float, loser: float) -> float:
    """Half for a draw, near one where the winner stands alone."""
    return round(min(SURE_AT_MOST, 0.5 + 0.5 * (winner - loser) / (winner + loser)), 2)
