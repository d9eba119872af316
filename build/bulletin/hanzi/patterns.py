"""Forms that what stands right beside a character tells, whatever its word: 十余天, 8只候鸟, 三天后."""

from __future__ import annotations

import re
from collections.abc import Iterator

DIGIT = "0-9０-９〇零一二三四五六七八九十百千万亿"
NUMBER = DIGIT + "两几数多"
# 2020年只有 and 这只能 are no counts; what only goes on with is no animal.
ONLY = "有是能会要需用为占剩够差达花限对在管见好想顾得允准许可作做因靠凭算"

# A name in a list of names: such a mark stands before it, behind it or on both sides.
LISTED = (
    r"(?:(?<=[、\u3000])|(?=[\u4e00-\u9fff]{{2,3}}[、\u3000])(?<![\w，。：；）”》]))"
    r"{}(?=[\u4e00-\u9fff]{{1,2}}(?:[、\u3000]|\Z))"
)

PATTERNS: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "余": (
        # 10余天, 两千余亩      but 余天 and 余升 by themselves may be persons
        (re.compile(rf"(?<=[{DIGIT}])余(?=[^\W\d_])"), "餘"),
        # 胡旭、余里、康锦      but 余姚、余热
        (re.compile(LISTED.format("余(?![姚杭江干庆热压额量料泥渣党粮款])")), "余"),
    ),
    "于": ((re.compile(LISTED.format("于(?![是今此])")), "于"),),
    # 8只金鹰, 数万只候鸟, 每只犬, 首只大熊猫, 采砂船只数量, 一只只天鹅
    "只": (
        (
            re.compile(
                rf"(?:(?<=[{DIGIT}])(?<!一)|(?<=[两几数每哪首余船犬禽])|(?<=第一)|(?<=一只))只(?![{ONLY}])"
            ),
            "隻",
        ),
    ),
    # 准七级航道, 准保护区
    "准": ((re.compile(r"准(?=[一二三四五六七八九]级|保护区|军事|公共|金融)"), "準"),),
    # 米、面、油      but 米、面向
    "面": ((re.compile(r"(?<=米、)面(?![对向貌临积])"), "麪"),),
    # 11天后, 几天后        but 天后宫
    "后": ((re.compile(rf"(?<=[{NUMBER}]天)后(?!宫)"), "後"),),
    "里": (
        # 五千里长征
        (re.compile(r"(?<=[十百千万亿0-9])里(?![面边头外])"), "里"),
        # 港云里社区, 仁丰里历史文化街区     but 村里社区
        (
            re.compile(
                r"(?<=[^\W\d_])(?<![村城镇区市省县山家院这那哪店厂乡])"
                r"里(?=社区|小区|古镇|街道|居委|弄堂|历史文化|历史街区)"
            ),
            "里",
        ),
    ),
}
TELLING = re.compile(f"[{''.join(PATTERNS)}]")


def told(line: str) -> Iterator[tuple[int, str]]:
    """Places of the line and the form each has there."""
    for found in TELLING.finditer(line):
        for pattern, form in PATTERNS[found.group()]:
            if pattern.match(line, found.start()):
                yield found.start(), form
