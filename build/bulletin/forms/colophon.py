"""Lines at the foot of an issue."""

from __future__ import annotations

import re
from functools import cache

from bulletin.forms.names import AROUND
from bulletin.hanzi.fold import fold
from bulletin.hanzi.tables import read_table

MOST = 80
"""No line of a colophon that begins with none of its words is longer, unless it has several."""
SEVERAL = 2
WIDE = re.compile(r"[ \u3000]{2,}")
# 报：市委、市政府领导   共印50份   青岭市办公室　2023年8月14日印发   （完）   《港口动态》编辑部
OTHER = re.compile(
    r"(?:[主抄分]?[报送發发]|抄[报送]|[呈报印]送|呈报?|抄|寄|分送|[发送报寄]至)\s*[:：].*"
    r"|.{0,8}扫[描码].{0,16}二维码.{0,20}|（?(?:本期|此件)?共印\s*[\d〇一二三四五六七八九十百]+\s*份）?(?:\s+\S.{0,40})?|.{2,40}\d{1,2}日\s*印发?"
    r"|(?:(?:欢迎|敬请)[^。，]{0,12}?|[^。，]{2,8}(?=来稿请))?(?:赐稿|投稿|来稿).{0,40}|（?(?:完|本期完|全文完)）?"
    r"|(?:(?:副?主任)?委员|副?主任)\s*[:：][^。？！]{2,60}|(?:本刊)?(?:编辑委员会|编委会|编\s*委)|《[^《》]{2,24}》\s*(?:编辑委员会|编委会|编辑[部组室]|编写组)"
    r"|[^，。；：、]{2,24}(?:中心|[院所室部会會局厅办處处馆社组]|公司|大[学學])[ \u3000]*"
    r"(?:编[印制发]?|編印?|主[办辦]|印制)"
    r"|欢迎[^。]{2,24}(?:提出|反馈|联系|来电|垂询|批评指正)[^。]{0,40}。?"
    # 想以電子郵件方式接收快訊嗎？請訂閱…郵件列表。   某某、某某負責編輯。   由某某翻譯。
    r"|想.{2,40}[訂订][閱阅].{2,40}|[^。]{2,240}(?:負責編輯|负责编辑)。?|由[^。，]{2,24}(?:翻[譯译]|校[對对])。?"
    # 法團熱線︰2658 6168（駱小姐）
    r"|[^。，\d]{0,14}(?:热线|熱線|专线|專線|电话|電話)\s*[:：︰]"
    r"\s*[\d()（）+\-－/／ \u3000]{6,}(?:[（(].{1,12}[)）])?"
    r"|訂閱.{0,20}|.{0,8}取消訂閱.{0,60}|[^。，]{2,24}(?:[简快通专月]报|通讯|动态|信息)编辑部|.{0,40}退订.{0,16}|(?:[Cc]opy[Rr]ight|COPYRIGHT|©).{2,100}|(?:商务|廣告|广告)合作.{0,60}|封[底面]廣?广?告.{0,30}"
    r"|(?:Tel|Fax|Web|E-?mail|Website|Address)\s*[:：].{2,60}|(?:.{0,12}\s)?P\.?\s?O\.? Box.{2,60}"
    r"|[【\[]?(?:今日|每日|每周)一[签句言语图][】\]]?\s*[:：]?\S{4,60}|本邮件由[^。]{0,16}发送.{0,60}"
    # 信息服务联盟　北京市海淀区知春路甲48号
    r"|[^。，；]{2,24}[ \u3000]+[^。，；\s]{2,8}[省市区县][^。，；\s]{2,24}(?:路|街|道|巷|大厦|园区)"
    r"[^。，；\s]{0,12}\d+号[^。；]{0,12}"
    r"|(?:相关|友情)链接\s*[:：][^。]{2,60}"
    r"|您(?:之所以)?[收接]到(?:此|本|这封)邮件.{0,80}|.{0,60}[早晚午]安[！!]?"
)
# 本通报所载信息仅供研究参考。   （本动态由公开信息整理，转载请注明出处）   内部资料，请勿外传
DECLARED = re.compile(
    r"[（(]?(?:(?:注|声明|说明)\s*[:：]\s*|【[^【】]{2,6}】)?(?:本(?:刊|期|[简快通专摘周月]报|[周月旬简]讯|资讯|动态|快讯|内刊|专刊|会刊|资料|材料|参考|参阅|摘编|文摘|剪报|内参|通訊|通讯|電子報|電子報|刊物)"
    r"|《[^《》]{2,24}》)"
    r"[^。]{0,40}(?:内部|参考|参阅|外传|交流|电子版|下载|转载|来稿|引用|观点|立场|公开媒体|公开渠道|公开信息|公开报道|不代表|轉載|法律意见|版权|著作權|著作权|投资建议|编写|编印|轮值)[^。]{0,40}(?:。[^。]{0,40})?。?[）)]?"
    r"|《[^《》]{2,24}》(?:[（(][^（）()]{2,6}[）)])?[ \u3000]*(?:赠阅|赠送|免费(?:发放|赠阅|交流)).{0,16}"
    r"|注\s*[:：]\s*本(?:刊|[简快通专摘周月]报)(?:数据|资料|内容|信息)(?:均?(?:来源于|来自|取自|源自)|由)[^。]{4,80}。?"
    r"|《[^《》]{2,24}》(?:旨在|是由|由[^。]{2,20}(?:主办|编辑|编印))[^。]{4,80}。?.{0,60}"
    r"|.{0,12}(?:内部资料|内部刊物|内部交流|仅供参考|请勿外传|注意保存|免费交流).{0,24}"
    r"|(?:[^。]{2,24}[ \u3000]+)?(?:版权|版權)所有.{0,60}"
    r"|(?:分析师|免责|重要|特别|郑重)(?:声明|承诺)\s*[:：].*|声明\s*[:：]\s*(?:转载|本文|文章|部分).*"
    r"|[^。]{0,80}(?:如有侵权|如涉及?侵权|侵删|转载目的在于|轉載目的在於)[^。]{0,80}。?|[^。]{0,60}不构成(?:任何)?投资建议[^。]{0,40}(?:。[^。]{0,40})?。?|如需[^。]{2,24}请[^。]{2,40}。?|未经[^。]{2,16}(?:许可|同意|授权)[^。]{2,40}。?"
)
# 青岭市标准化研究院图书馆　王珂　0532-80880001
# 标准文本查询：std.example.cn
CONTACT = re.compile(
    r"(?<![\d-])0\d{2,3}[-－—]\d{7,8}(?!\d)|[\w.-]+@[\w-]+\.\w|www\.\w|(?:[a-z0-9-]+\.)+(?:cn|com|org|net)(?![a-z])"
)
# 报名：请于7月3日前将回执发送至tbt@example.cn: of a meeting that the last article announces
NOTICE = re.compile(r"(?:报名|参会|回执|会议|活动|时间|地点|内容|主题|费用)[\u4e00-\u9fff]{0,4}\s*[:：]")
OFFICE = r"(?:[\u4e00-\u9fff]{0,6}(?:秘书处|编辑部|办公室|编委会|中心|图书馆))"
STOP = re.compile(r"[。；！？]")
# What is printed only there, and begins a line.
SENT = re.compile(
    r"(?:[主抄分]?[报送]|抄[报送]|[呈报印]送|呈报|分送|[发送报寄]至)\s*[:：]|（?(?:本期|此件)?共印\s*[\d〇一二三四五六七八九十百]+\s*份"
)
COPIES = re.compile(r"（?(?:本期|此件)?共印\s*[\d〇一二三四五六七八九十百]+\s*份）?")


def is_colophon_line(text: str) -> bool:
    """Whether a line is such as stand at the foot of an issue: 主　编：沈国华."""
    forms = (text, "".join(text.split()), fold(text))
    if any(OTHER.fullmatch(form) or _labelled().match(form) for form in forms) or has_fields(text):
        return True
    # 学会秘书处　地址：…　信息员：…　邮箱：…
    if len(text) > MOST and len(_labelled().findall(text)) < SEVERAL:
        return False
    contact = CONTACT.search(text) is not None and not (STOP.search(text) or NOTICE.match(text))
    return contact or declares(text) or any(_labelled().search(form) for form in (text, fold(text)))


def has_fields(text: str) -> bool:
    """责任编辑　陆澄　　审定　高以宁　　印数　420册: labels and what they say, a space between them."""
    fields = [field.split() for field in WIDE.split(text.strip())]
    return len(fields) >= SEVERAL and all(len(field) > 1 and field[0] in _labels() for field in fields)


def is_labelled(text: str) -> bool:
    """Whether a line begins with a label of the foot: 主办：…."""
    return _labelled().match(text) is not None


def declares(text: str) -> bool:
    """Whether a line, or a part of it, says what may be done with the issue: ★本资料仅供参考★."""
    plain = AROUND.sub("", text)
    return any(DECLARED.fullmatch(part) for part in (plain, *re.split(r"[ \u3000]{1,}", plain)))


def begins_with_label(text: str) -> bool:
    """主办　临河博物馆: a label of the foot and a space, where no sentence follows."""
    label, _, rest = " ".join(fold(text).split()).partition(" ")
    return label in _labels() and 1 < len(rest) <= MOST and not STOP.search(rest)


@cache
def _labels() -> frozenset[str]:
    return frozenset(row["label"] for row in read_table("colophon_labels.tsv"))


@cache
def _labelled() -> re.Pattern[str]:
    """本期编辑：小满, 电话/传真：…: labels of `colophon_labels.tsv` and their colon."""
    labels = "|".join(map(re.escape, sorted(_labels())))
    # 秘书处联系人：滕小语
    whose = rf"(?:本[刊期报周月季]|{OFFICE})?"
    # 主编 Editor-in-Chief: 白露
    latin = r"(?: ?[A-Z][A-Za-z' -]{2,24})?"
    return re.compile(rf"(?:^|[ \u3000]){whose}(?:{labels})(?:[/／、](?:{labels}))*{latin}\s*[:：]")
