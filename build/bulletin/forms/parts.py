"""How the parts of a text begin and look: numbers, boxes, captions, sections, items, questions."""

from __future__ import annotations

import re

from bulletin.forms import signs
from bulletin.forms.bylines import byline_of, editor_of
from bulletin.forms.credits import MOST_WITH_ADDRESS, credit_of
from bulletin.forms.links import link_of
from bulletin.forms.sentences import ends_sentence

# 一、总体要求   （一）加强领导。   1. 发展   1、新成效   （1）统一   第一章 总则   第三条
NUMBERED = re.compile(
    r"[一二三四五六七八九十]{1,3}[、．.](?!\d)|[甲乙丙丁戊己庚辛]、(?![甲乙丙丁])|[（(][一二三四五六七八九十]{1,3}[）)]"
    rf"|\d{{1,2}}\s?[.．、]{signs.NO_FIGURE}|[（(]\d{{1,2}}[）)]|\d{{1,2}}[）)]"
    r"|第[一二三四五六七八九十百\d]{1,4}[章节部分条编]\s?|[①-⑳]|【\d{1,2}】"
)
# 一、   （二）: above 1. and 2. in what is numbered
HIGHER = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]")
# 1　引言   2 标准布局: the number of a section of a paper
SPACED_NUMBER = re.compile(
    r"(?P<number>[1-9]\d?)[ \u3000]+(?=[\u4e00-\u9fff“《])"
    r"(?![年月日个家项条万亿元名余部位省市种类所次])(?!.*[ \u3000]\d)"
)
# 目　录   导　读   本期要目   本期看点, over the contents list
CONTENTS = re.compile(
    r"目\s*[录錄次]|[导導]\s*[读讀]|要\s*目|(?:新闻|今日)速览$|本[期周月]\s*(?:[提摘看]\s*[要点]|(?:主要)?[内內]\s*容)"
)
# 专栏 5 工业大数据工程   专栏1：…   相关链接：…   小贴士   延伸阅读　选址的三条经验
BOX = re.compile(
    r"专栏\s*[\d一二三四五六七八九十]{0,2}\s*[:：]?\s*\S.{0,40}|(?:编后|编者按)\s*[:：]?"
    r"|(?:链接(?=[ \u3000]+[\u4e00-\u9fff])|(?:相关|知识|新闻|背景|资料)链接|名词解释|延伸阅读"
    r"|领导批示|背景资料|新闻背景|知识窗|小知识|小资料|数据盒|[\u4e00-\u9fff]{0,4}小贴士)"
    r"(?:\s*[:：]?|(?:\s*[:：丨|｜]\s*|[ \u3000]+)\S.{0,30})"
)
# 编者按   卷首语：
# above all articles, of the whole issue
# 【编者按】进入四季度，……   【本期导读】3月13日至19日，共监测到……: told in sentences
PREVIEW = (
    r"【(?:编者按|編者按|编者的话|按语)】"
    r"|【?(?:本[期周月]|一周)(?:[导導][读讀语語]|提要|要点|摘要|概览|概述|综述)】?\s*[:：]?"
    r"|【?(?:内容(?:提要|摘要)|核心(?:观点|要点|内容|结论)|主要观点|要点摘要)】?\s*[:：]?"
)
EDITORS_NOTE = re.compile(rf"(?:编者按|編者按|编者的话|致读者|致讀者)\s*[:：]?|按(?:语)?\s*[:：]?|{PREVIEW}")
PREFACE = re.compile(
    rf"(?:编者按|編者按|编者的话|编者寄语|卷首语|卷首語|致读者|致讀者)\s*[:：]?|按(?:语)?\s*[:：]|{PREVIEW}"
)
# 7月份分县（市、区）灾情统计表, without a number
TABLE_NAME = re.compile(r"[^，。；]{3,}(?:表|一览|榜)(?:[（(][^（）()]{1,12}[）)])?")
# 表1　主要运行指标   图 2-1 曲线   附图3：…   图为码头一角   王安（左二）与读者交谈
CAPTION = re.compile(
    r"(?:附?[表图圖]|Table|Figure|Fig\.)\s*(?:\d{1,2}(?:[-.－—]\d{1,2})?|[一二三四五六七八九十]{1,2}(?=[\s:：]))\s*[:：.．、]?\s*(?![所显可中为是和的给，。、]|[\u4e00-\u9fff]{2}了|.*。.)\S.{0,50}"
    r"|附?表[ \u3000]{1,4}[^\s，。；：！？]{3,30}"
    r"(?:表|情况|对比|比较|统计|一览|指标|数据|结构|排名|分布|变化|构成|汇总|价格|名单|安排|进度|结果)"
    r"|[^。，；：（）\s]{4,40}（(?:视频截图|资料图片?|资料照片?|网络图片|效果图|航拍图?|示意图"
    r"|[^（）\s]{1,6}[ \u3000]*(?:摄|供图))）|[^。；：（）]{4,40}（[^（）。，]{2,24}(?:供图|摄影|提供)）"
    r"|[^。；：]{4,40}。\s*(?:受访者|资料|[\u4e00-\u9fff]{2,8})\s*(?:供图|摄)"
    r"|单位\s*[:：]\s*[^，。；：]{1,12}|图为(?!什么|何)[^。，；]{2,40}(?:，[^。，；]{2,20})?"
    r"|[^。，；：（）\s]{2,10}（(?:[前后]排(?:[左右]起?|中)?|[左右][上下侧图起]?|中)[一二三四五六七八九十]?）[^。，；：]{2,20}"
)
# 联系人：办公室宣传处   评议截止日期：2023-07-10   拟批准日期：待定: told at the end of a notice
# 主 持：李 娟   参会人员：…   记录人：…: in the minutes of a meeting
TOLD_LABEL = re.compile(
    r"(?:时\s*间|地\s*点|主\s*持人?|记\s*录人?|[参与]会人员(?:名单)?|出\s*席(?:人员)?|列\s*席(?:人员)?|缺\s*席|请\s*假|议\s*题"
    r"|[正副]本|主\s*旨|联系(?:人|电话|方式|地址)|电话|邮编|邮箱|传真|网址|地址|附件\d{0,2}|附表\d{0,2}|[\u4e00-\u9fff]{0,8}(?:日期|期限|编号|文号|字[号號]))\s*[:：]"
)
# 资料来源：根据企业年报整理   数据来源：国家统计局
DATA = re.compile(r"[（(]?(?:资料|資料|数据|數據)[来來]源\s*[:：]")
# ◆ 各地动态   【政策法规】   ★工作动态
MARKED_SECTION = re.compile(
    rf"{signs.ANY}+\s*\S.{{0,20}}|[｜|]\s*[^｜|\s]{{2,12}}\s*[｜|]|[【〖\[〔［〈『]\s*\S.{{1,20}}\s*[】〗\]〕］〉』]"
    rf"|(?P<rule>{signs.RULE})(?P=rule){{1,39}}\s*(?!{signs.RULE})\S.{{0,20}}?\s*(?P=rule){{2,40}}"
    rf"|第[一二三四五六七八九十\d]{{1,3}}{signs.PARTS}\s*[:：]?\s*\S.{{0,20}}|{signs.PAGE}\S.{{0,12}}|[^，。：；]{{2,8}}?{signs.PAGE_BEHIND}"
    r"|(?:[Ⅰ-Ⅻ]{1,3}[ \u3000、．.]+|〇[一二三四五六七八九][ \u3000、．]+)\S.{0,16}"
    rf"|(?:{signs.CAPITAL}|{signs.STEM})\s*\S.{{0,16}}"
    rf"|{signs.PART_NUMBER}[ \u3000·:：.]*[^\d\s].{{0,16}}"
    r"|(?:栏目|板块|单元)[一二三四五六七八九十\d]{1,2}\s*[:：、]\s*\S.{0,20}"
    r"|·\s*\S.{0,12}\S\s*·|(?:\d{4}年)?\d{1,2}月\d{1,2}日\s*[（(]?(?:星期|周)[一二三四五六日天][）)]?(?:\s*[—–~～至-]+\s*\S{4,16})?"
    r"(?:\s*(?:星期|周)[一二三四五六日天])?"
)
# 本文汇总了社区上周的多篇文章。   以下是每篇文章的摘要：
OPENS_DIGEST = re.compile(
    r"(?:本文|本期|本篇)[^。]{0,4}(?:汇总|汇集|整理|收录|梳理|摘录).*[。：:]$|以下(?:是|为).*[。：:]$",
    re.DOTALL,
)
# 洛高管〔2024〕21号
DOCUMENT_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{1,10}[〔\[（(【]\d{4}[〕\]）)】]\s*第?\s*\d{1,4}\s*号"
    r"|[\u4e00-\u9fff]{2,12}[ \u3000]+(?:书函|書函|函|令)"
    r"|[\u4e00-\u9fff \u3000]{2,30}(?:公告|通告|令)\s*(?:(?:19|20)\d\d\s*年)?\s*第\s*\d{1,4}\s*号"
)
# 关键词：科技成果转化；中试   收稿日期：2021-10-08   [Keywords] …   索书号：G649.1/D217
PAPER_FIELD = re.compile(
    r"[【\[［]?(?:摘\s*要|内容提要|提\s*要|关\s*键\s*词|關鍵詞|中图分类号|文献标识码|文章编号|收稿日期|基金项目|作者简介|通讯作者|引用格式"
    r"|标签|標籤|书号|定价|开本|索书号|索書號|馆藏地?|館藏地?|出版社|ISBN"
    r"|[Kk]ey\s?[Ww]ords?|Abstract|ABSTRACT)(?:[】\]］]\s*[:：]?|\s*[:：])\s*\S"
)
# ● 续航：9.5 小时；   [2] Lim K H. Upgrading Public Housing
BULLET = re.compile(r"[•●○◎☆★△▲◆◇■□▪✓✔]\s*\S|[\[［]\d{1,2}[\]］]\s*\S")
# 3月29日，欧盟通报了……   近日，……: a text begins, not a title
TOLD = re.compile(
    r"(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|[—–\-至]\d{1,2}日)?|近日|日前|近期|近年来|今年以来|目前|据悉|据了解)[，,]"
)
REFERENCE = re.compile(r"[\[［]\d{1,2}[\]］]\s*\S.*\[[MJNDCPSRZ](?:/OL)?\]")
# 2、两部门提前下达资金。   13. 福建宁德：电池护照试点启动。
NUMBERED_SENTENCE = re.compile(
    r"\d{1,2}[、.．](?!\d)\s*(?:[^，。；：！？\s]{2,8}：[^，。；：！？]{4,32}|[^，。；：！？]{6,40})[。！]"
)
# 10月9日　省供销社督导组来临沂调研。   7—8日　…   a line of a chronicle
DATED = re.compile(
    r"(?:\d{1,2}月)?\d{1,2}(?:日?\s?[—–\-~～至]\s?(?:\d{1,2}月)?\d{1,2})?日(?:上午|下午|晚)?"
    r"(?:\u3000| {2,})[ \u3000]*\S"
)
# 一是建立问题“双清单”。 on a line of its own
POINT_ALONE = re.compile(r"[一二三四五六七八九十]{1,2}是[^，。；：]{2,20}。?$")
# 联系人：张老师　电话：025-00000000
CONTACT = re.compile(r"联\s*系\s*人\s*[:：]\s*\S.{0,20}?(?:电\s*话|手\s*机|邮\s*箱)\s*[:：]\s*\S.{0,40}")
QUESTION = re.compile(r"(?:问|答|問|Q|A|记者|記者|本刊|主持人)\s*\d{0,2}\s*[:：]\s*\S")
# Lines that stand alone begin with a sign or have one of these words; the rest need not be looked at.
ALONE_SIGN = re.compile(
    rf"{signs.ANY}|{signs.RULE}|.{{1,3}}版|.{{4,14}}版$|[Ⅰ-Ⅻ〇]|[{signs.CAPITALS}栏板单·\d【〖\[〔［〈『（(《第附表图圖TF]"
)
# Each begins with a character, not a class of them: then a search goes over all others in one step.
ALONE_HINT = re.compile(
    r"专栏|链接|网址|解释|阅读|资料|新闻背景|知识|数据盒|小贴士|编后|编者|来源|來源|Via|via|摘自|作者|记者|記者|通讯员|稿源|供稿|报送单|报送时|報送單|報送時|转自|轉自|选自|综合整理"
    r"|编辑|编译|编审|編輯|审核|校对|校對|主编|撰稿|整理|执笔|采写|出处|责编|原载|图文|文[:：/／]|（左|（右|（中|（前排|（后排|:(?<=\d:)\d\d$|：(?<=\d：)\d\d$|\)[:：]\d|）[:：]\d|号(?<=\d号)$|函$|令$"
)
# 本刊调查组, under a subtitle
OWN_TEAM = re.compile(r"本[刊报社院所中心]{1,2}[\u4e00-\u9fff]{0,8}[组組]")
LONGEST_ALONE = 60


def stands_alone(text: str) -> bool:
    """True for a line with a form that no line of a paragraph has."""
    longest = MOST_WITH_ADDRESS if "http" in text else LONGEST_ALONE
    if text[-1:] in "组組" and OWN_TEAM.fullmatch(text):
        return True
    if len(text) > longest or not (ALONE_SIGN.match(text) or ALONE_HINT.search(text)):
        return False
    return bool(
        MARKED_SECTION.fullmatch(text)
        or DOCUMENT_NUMBER.fullmatch(text)
        or CAPTION.fullmatch(text)
        or (BOX.fullmatch(text) and not ends_sentence(text))
        or credit_of(text)
        or byline_of(text)
        or editor_of(text)
        or link_of(text)
    )
