"""The foot of an issue: to whom it goes, how many were printed, who made it."""

from __future__ import annotations

import re

from bulletin.classify.marks import Scene
from bulletin.forms.colophon import begins_with_label, declares, has_fields, is_colophon_line
from bulletin.forms.credit import TIME_BEHIND
from bulletin.forms.names import SIGNATURE
from bulletin.forms.parts import MARKED_SECTION
from bulletin.hanzi.fold import fold
from bulletin.lines import Role

MOST = 12
"""Lines of a colophon."""
MOST_BETWEEN = 2
LONGEST_REST = 14
LONGEST_RECEIVERS = 50
OTHER_TEXT = re.compile(r"[。；：:？！]")
SENT = re.compile(r"(?:[主抄分]?[报送發发]|抄[报送])\s*[:：]|共印")


# 主编：沈国华　执行编辑：吴桐   主 编：沈国华 编 辑：吴桐   主编 Editor: 白露　执行 Managing Editor: 常青
LABELS = re.compile(
    r"(?:^|[ \u3000|｜])[\u4e00-\u9fff](?: ?[\u4e00-\u9fff]){1,5}(?: ?[A-Z][A-Za-z' -]{2,24})?[:：]"
)
# 地址：福州市鼓楼区山头角路121号　邮编：350003
IMPRINT = re.compile(
    r"(?:联系)?(?:地址|电话|方式)|邮编|邮箱|电子邮箱|投稿邮箱|网址|传真|编印|主办|承办|出版|发行"
)
# 本期责编：沈砚   《城管工作简讯》编辑组: not of an article
OF_ISSUE = re.compile(r"本[期刊报]|《[^《》]{2,24}》\s*编")
# 欢迎关注《信息安全》官方视频号   点击下图　了解详情   长按识别二维码
# 欢迎各会员单位踊跃投稿
ASKS = re.compile(r"(?:欢迎|敬请)[^。，]{0,14}(?:赐稿|投稿|来稿|订阅)[！!。]?")
UNSUBSCRIBE = re.compile(r"退[订訂]")
INVITES = re.compile(r"^(?:欢迎|敬请)?(?:关注|订阅)|^(?:点击|扫描?码?|长按)[上下左右识此二图].{0,20}$")
# 编译：刀岩，杨思琪，Nguyen Thu Ha
TRANSLATORS = re.compile(r"(?:编译|翻译|译者|校译|编辑)\s*[:：]\s*[^。！？:：]{2,60}")
# 海峡银行研究部宏观与金融市场团队
MAKERS = re.compile(r"[\u4e00-\u9fff]{4,24}(?:团队|[小课题编辑]组|编辑部|编委会|研究[部院所室]|中心|秘书处)")
# 说明：, over what the issue says of itself
HEADING = re.compile(r"(?:编辑|有关)?说明\s*[:：]?")
# 版权及合理使用声明, over all that follows
RIGHTS = re.compile(
    r"(?:版权|版權|免责|免責|法律|著作权)[\u4e00-\u9fff]{0,8}(?:声明|聲明|说明)|(?:征稿|投稿|稿约)(?:启事|须知|说明)?|(?:本期)?贡献者(?:名单)?|(?:致谢与)?(?:许可|授权)(?:协议|声明)"
)


def colophon(scene: Scene) -> list[int]:
    """The last units of the seed, as far up as they are lines of a colophon.

    A single editor's line is the last article's own; a colophon is more, names several or to whom it goes.
    pdfminer may give the source of the last article, which stands above it at the right edge, after it.
    """
    texts = [unit.text for unit in scene.units]
    rights = [i for i in range(len(texts) * 2 // 3, len(texts)) if RIGHTS.fullmatch(texts[i])]
    # 征稿启事 under 【通知公告】 is the article of that section.
    if rights and not (rights[0] and MARKED_SECTION.fullmatch(texts[rights[0] - 1])):
        return list(range(rights[0], len(texts)))
    found: list[int] = []
    end = len(texts) - (scene.role(len(texts) - 1) is Role.SOURCE)
    for index in range(end - 1, max(-1, end - 1 - MOST), -1):
        if scene.role(index) is Role.SOURCE:
            break
        goes_on = index > 0 and _goes_on(texts[index - 1], texts[index])
        labelled = _is_labelled_byline(scene, index) or _is_one_of_labelled(texts, index)
        own = is_colophon_line(texts[index]) or goes_on or labelled
        if not (own or (found and _is_between(scene, index))):
            break
        found.append(index)
    if not found:
        return _invitation(scene)
    if _is_text(scene, found[-1]):
        return []
    if _opens(scene, found[-1] - 1):
        found.append(found[-1] - 1)
    declared = any(declares(texts[index]) for index in found)
    if not declared and all(_is_labelled_byline(scene, index) for index in found):
        return []
    sent = any(SENT.search(texts[index]) for index in found)
    imprint = any(IMPRINT.match(fold(texts[index])) for index in found)
    several = any(len(LABELS.findall(texts[i])) > 1 or has_fields(texts[i]) for i in found)
    of_issue = any(OF_ISSUE.match(texts[index]) for index in found)
    asked = any(ASKS.fullmatch(texts[index]) or UNSUBSCRIBE.search(texts[index]) for index in found)
    sure = sent or imprint or declared or of_issue or asked
    return found if sure or (end == len(texts) and (len(found) > 1 or several)) else []


def _is_text(scene: Scene, first: int) -> bool:
    """请见以下链接：https://…, right under a title of the contents list and who wrote it: all of its text."""
    above = first - 1
    if scene.role(above) is Role.BYLINE or TIME_BEHIND.search(scene.units[above].text):
        above -= 1
    over = scene.promised.get(above)
    return over is not None and not over.promise.is_section


def _opens(scene: Scene, index: int) -> bool:
    """The line above the others is of the colophon, too: a heading, who made the issue, what the issue is."""
    if index < 1:
        return index == 0 and HEADING.fullmatch(scene.units[0].text) is not None
    text, below = scene.units[index].text, scene.units[index + 1].text
    # 本资讯汇集数据领域的动态，供参考。 between the last source and the declaration
    free = scene.role(index) is None and scene.role(index - 1) is Role.SOURCE
    of_itself = declares(below) and free and text.startswith("本")
    return HEADING.fullmatch(text) is not None or of_itself or _is_team(scene, index)


def _is_team(scene: Scene, index: int) -> bool:
    """海峡银行研究部宏观与金融市场团队 over 团队负责人：…, under the end of the last article."""
    ended = scene.role(index - 1) is Role.SOURCE or scene.units[index - 1].is_sentence
    mark = scene.marks.get(index)
    free = (mark is None or mark.rule == SIGNATURE) and index not in scene.promised
    return ended and free and MAKERS.fullmatch(scene.units[index].text) is not None


def _invitation(scene: Scene) -> list[int]:
    """欢迎关注本刊公众号, 点击下图　了解详情: under the last credit, lines that ask something of readers."""
    first = len(scene.units)
    while first > 0 and not scene.units[first - 1].is_sentence and scene.role(first - 1) is None:
        first -= 1
    tail = list(range(first, len(scene.units)))
    asks = any(INVITES.search(scene.units[i].text) for i in tail)
    credited = first > 0 and scene.role(first - 1) in (Role.SOURCE, Role.BYLINE, Role.EDITOR)
    short = all(len(scene.units[i].text) <= LONGEST_RECEIVERS and i not in scene.promised for i in tail)
    return tail if asks and credited and short and len(tail) <= MOST else []


def _is_between(scene: Scene, index: int) -> bool:
    """顾晓彤 / 江苏银行研究部 between 编辑：… and 电话：…, as a letter is signed."""
    near = scene.units[max(0, index - MOST_BETWEEN) : index + 1]
    short = [len(unit.text) <= LONGEST_REST and not unit.is_sentence for unit in near]
    above = next((i for i in range(len(near) - 1, -1, -1) if is_colophon_line(near[i].text)), -1)
    return above >= 0 and all(short[above + 1 :])


def _is_labelled_byline(scene: Scene, index: int) -> bool:
    """编译：燕　南飞　校译：宗　北辰: of the issue, where other lines of a colophon stand above."""
    text = scene.units[index].text
    listed = TRANSLATORS.fullmatch(text) is not None
    return listed or (scene.role(index) is Role.BYLINE and LABELS.match(text) is not None)


def _is_one_of_labelled(texts: list[str], index: int) -> bool:
    """主办　临河博物馆 / 顾问　其其格　主编　郝建军: without colons, one right above the other."""
    beside = texts[max(0, index - 1) : index] + texts[index + 1 : index + 2]
    return begins_with_label(texts[index]) and any(map(begins_with_label, beside))


def _goes_on(line: str, rest: str) -> bool:
    """电话：6666　每工作 / 日编发: the rest of a line of the colophon."""
    # 送：省委常委，省政府领导同志 / 省直有关部门，各市（州）党委政府
    receivers = (
        SENT.match(line) is not None and not OTHER_TEXT.search(rest) and len(rest) <= LONGEST_RECEIVERS
    )
    return (len(rest) <= LONGEST_REST or rest.isascii() or receivers) and is_colophon_line(line)
