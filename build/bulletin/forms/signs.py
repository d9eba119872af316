"""Signs that bulletins print before sections, titles and items: ◆ ■ ★ ※ 〓 ▶ ❖ ☞."""

from __future__ import annotations

# Geometric shapes, arrows, dingbats and other symbols; emoji; no circled numbers, no ticks, no boxes.
EMOJI = "\U0001f300-\U0001faff"
RANGES = f"\u2190-\u21ff\u2502-\u2610\u2613-\u2712\u2717-\u2775\u2794-\u27bf\u2b00-\u2bff※〓§¤‡†〇❖{EMOJI}"
ANY = f"[{RANGES}]"
"""One sign, as part of a pattern."""
RULE = r"[=＝#＃~～*＊—–─━/／\-]"
"""What rules around the name of a section are drawn with: ==== 园区速览 ====."""
CAPITALS = "壹贰貳叁叄參肆伍陆陸柒捌玖拾"
"""壹、政策宣導: numerals as cheques have them, in either script."""
CAPITAL = rf"[{CAPITALS}](?:\s*[·、．.｜|:：]|[ \u3000]+(?=[\u4e00-\u9fff]{{3}}))"
"""壹、政策宣導   壹　行业新闻; a surname and a given name, 陆　川, are shorter"""
STEM = r"[（(][甲乙丙丁戊己庚辛][）)]"
"""（甲）本地要聞"""
PARTS = r"(?:部分|篇|章|编|板块|单元|版)"
"""第一部分   第二篇   第三板块"""
PART_NUMBER = r"(?:PART|[Pp]art|N[Oo])[ .．]*\d{1,2}"
"""Part 1   PART.02   NO.1"""
PAGE = r"(?:头|第?(?:[一二三四五六七八]|0?[1-8]))版\s*[·・:：|｜丨\u3000 ]\s*"
PAGE_BEHIND = r"\s*[·・｜|]\s*第?(?:[一二三四五六七八]|0?[1-8])版$"
"""一版·要闻   第二版：综合   要闻·1版, in newspapers"""
