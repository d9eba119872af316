"""How a sentence ends, and how a footnote begins."""

from __future__ import annotations

import re

# ……。   ……。”   我们将看到——   ……。（省科技厅负责）
SENTENCE_END = re.compile(r"(?:[。！？!?；;：:…]|——)[”’』」）)》】]*(?:[（(][^（）()]{1,60}[）)])?$")
# ① 数据由项目单位提供   [1] 张三. …   注：……   注1：
NOTE = re.compile(r"(?P<mark>[①-⑳]|[\[［]\d{1,2}[\]］]|[*＊]|注\s*\d{0,2}\s*[:：])\s*(?P<text>\S.*)")
