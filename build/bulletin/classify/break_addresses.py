"""Where a paragraph goes on into an address, and where one ends."""

from __future__ import annotations

import re

from bulletin.classify.break_place import Place
from bulletin.forms.links import ADDRESS_ALONE, ENDS_IN_ADDRESS, LINK_LABEL

ADDRESS = re.compile(r"https?://|www\.")
# 原文链接：   查询地址为   报告全文可以在
ANNOUNCES = re.compile(r"[:：】]$|(?:[为是在到见]|登录|登陆|访问|网址|链接)$")
# BMJ官网
SITE = re.compile(r"[^，。；：\s]{2,16}(?:官网|网站|杂志网)")
# 来源：https://www.epsrc.example.uk/newsevents/news/lowcar / bonclusters/
ADDRESS_CUT = re.compile(r"https?://[!-~]{20,}$")
# https://www.bx-power.example.eu/home-storage-draft. / html
ADDRESS_OPEN = re.compile(r"https?://[!-~]{10,}[./\-_=&?%]$")
REST_OF_OPEN = re.compile(r"(?!https?://)[!-~]{2,}[）)]?")
# a full line: …/reports/clean-energy-tr / ansitions
WORD_OF_ADDRESS = re.compile(r"[a-z][a-z\d]+[）)]?")
REST_OF_ADDRESS = re.compile(r"(?!https?://)(?=[!-~]*[./\-_=&?%])[!-~]{3,}[）)]?")
HAN = re.compile(r"[\u4e00-\u9fff]")
LABELLED = re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fff \u3000]{0,7}[:：]")


def address(place: Place) -> bool | None:
    """原文链接： / https://…: an address goes on with the line that announces it."""
    if "://" not in place.here.text and not ADDRESS.match(place.after.text):
        return True if _ends_address(place) and LABELLED.match(place.after.text) else None
    announcing = ANNOUNCES.search(place.here.text) or SITE.fullmatch(place.here.text)
    announced = ADDRESS.match(place.after.text) and announcing
    cut = "://" in place.here.text and (
        (ADDRESS_CUT.search(place.here.text) and REST_OF_ADDRESS.fullmatch(place.after.text))
        or (ADDRESS_OPEN.search(place.here.text) and REST_OF_OPEN.fullmatch(place.after.text))
        or (
            not place.early
            and ADDRESS_CUT.search(place.here.text)
            and WORD_OF_ADDRESS.fullmatch(place.after.text)
        )
    )
    begun = place.here.text.endswith("://") and place.after.text.isascii()
    if announced or cut or begun:
        return False
    # https://…/job_view.php?jid=37 / https://…/job_view.php?jid=36
    if ADDRESS_ALONE.fullmatch(place.here.text) and ADDRESS.match(place.after.text):
        return True
    # https://research.example.com/soy-outlook.html / 主　编：戴红君
    ended = "://" in place.here.text and ENDS_IN_ADDRESS.search(place.here.text) is not None
    opens = place.opens or LINK_LABEL.fullmatch(place.layout.lines[place.index - 1].text)
    alone = opens and ADDRESS_ALONE.fullmatch(place.here.text) and HAN.match(place.after.text)
    return True if alone or (ended and LABELLED.match(place.after.text)) else None


def _ends_address(place: Place) -> bool:
    """The line is the rest of an address that the line above broke off."""
    rest = REST_OF_ADDRESS.fullmatch(place.here.text) if not place.opens else None
    return rest is not None and "://" in place.layout.lines[place.index - 1].text
