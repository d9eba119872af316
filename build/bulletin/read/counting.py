"""Numbers as Word and web pages print them: 一、 （二） ③ 肆 甲 iv."""

from __future__ import annotations

from collections.abc import Callable

DIGITS = "〇一二三四五六七八九"
LEGAL_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖"
LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
MOST = 9999


def count(number: int, style: str) -> str:
    """The number as `w:numFmt` names its style; in figures where the style is unknown or ends before it."""
    return _STYLES.get(style, str)(number) if 0 < number <= MOST else str(number)


def _chinese(number: int, digits: str = DIGITS, units: str = "十百千", *, bare_ten: bool = True) -> str:
    """十二, 二十, 一百零五: in units, a gap told by one zero; ten to nineteen begin with the unit alone."""
    zero = "零"
    text = ""
    places = [int(figure) for figure in str(number)]
    for place, figure in enumerate(places):
        unit = len(places) - 1 - place
        if figure:
            text += digits[figure] + (units[unit - 1] if unit else "")
        elif text and not text.endswith(zero) and any(places[place:]):
            text += zero
    return text[1:] if bare_ten and text.startswith(digits[1] + units[0]) else text


def _series(first: str, last: int, otherwise: Callable[[int], str] = str) -> Callable[[int], str]:
    """Signs that follow each other in Unicode, up to a last one."""
    return lambda number: chr(ord(first) + number - 1) if number <= last else otherwise(number)


def _circled(number: int) -> str:
    for start, first in ((1, "①"), (21, "㉑"), (36, "㊱")):
        if start <= number <= {1: 20, 21: 35, 36: 50}[start]:
            return chr(ord(first) + number - start)
    return str(number)


def _letters(number: int) -> str:
    """From a to z, then aa, bb: Word repeats the letter."""
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def _roman(number: int) -> str:
    text = ""
    for value, sign in ROMAN:
        times, number = divmod(number, value)
        text += sign * times
    return text


def _figures(number: int, digits: str) -> str:
    return "".join(digits[int(figure)] for figure in str(number))


_STYLES: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": lambda number: f"{number:02}",
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "ideographDigital": lambda number: _figures(number, DIGITS),
    "japaneseDigitalTenThousand": lambda number: _figures(number, DIGITS),
    "taiwaneseDigital": lambda number: _figures(number, DIGITS),
    "chineseLegalSimplified": lambda number: _chinese(number, LEGAL_SIMPLIFIED, "拾佰仟", bare_ten=False),
    "ideographLegalTraditional": lambda number: _chinese(number, LEGAL_TRADITIONAL, "拾佰仟", bare_ten=False),
    "ideographTraditional": lambda number: STEMS[number - 1] if number <= len(STEMS) else str(number),
    "ideographZodiac": lambda number: BRANCHES[number - 1] if number <= len(BRANCHES) else str(number),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _series("⑴", 20),
    "decimalEnclosedFullstop": _series("⒈", 20),
    "decimalFullWidth": lambda number: str(number).translate(FULL_WIDTH),
    "decimalFullWidth2": lambda number: str(number).translate(FULL_WIDTH),
}
