"""How a text begins that says where and when a medium had the news."""

from __future__ import annotations

import re

# 本报南京11月5日电（记者 张三）   新华社北京2021年11月5日电   中新网上海11月5日电
DATELINE = re.compile(
    r"[（(【]?(?![据據])(?P<agency>本报|本刊|本网|新华社|人民网|新华网|中新社|中新网|央广网|中国新闻网|[\u4e00-\u9fff]{2,8}[报社网])\s*"
    r"(?P<place>[\u4e00-\u9fff]{2,8}?)?\s*(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日\s*[电電讯訊]"
)
# 据《印度尼西亚商报》2月26日报道   《星暹日报》3月8日消息   秘鲁《公言报》3月5日报道   据路透社2月14日报道
TOLD = re.compile(
    r"(?:(?:据|據)?[\u4e00-\u9fff]{0,8}《(?P<paper>[^《》]{2,16})》|(?:据|據)(?P<agency>[\u4e00-\u9fff]{2,10}[社网报台]))"
    r"(?:网站|客户端)?\s*(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"(?:消息|报道|報道|报导|讯|訊|电|電)(?=[，,：:。 \u3000])"
)
