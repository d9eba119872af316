"""What a typeface's name tells of its weight: Chinese headings are often set in a heavy face, not in bold."""

from __future__ import annotations

import re
from functools import cache

# 方正小标宋, 黑体, SimHei, MicrosoftYaHei-Bold, NotoSansCJKsc-Black;
# not MicrosoftYaHei, STXihei, HeitiSC-Light
HEAVY = re.compile(
    r"bold|black|heavy|(?<!ya|xi)hei(?!.*light)|(?<![雅细])黑体|标宋|標宋|xbs|biaosong", re.IGNORECASE
)


@cache
def is_heavy(name: str) -> bool:
    """Whether a face of this name, in a PDF or in Word, is heavier than a text face."""
    return HEAVY.search(name) is not None
