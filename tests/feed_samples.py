"""Articles and channels for the tests of feeds."""

from __future__ import annotations

import datetime as dt

from site_plugins.feeds.channels import Channel
from site_plugins.feeds.finished import Item, Topic

SITE = "https://bulletin.example/kjqb/"


def item(name: str = "01", *, title: str = "江苏大数据发展水平领跑全国", day: str = "2021-11-05") -> Item:
    """An article of the issue of that day; no day: the issue is not dated."""
    return Item(
        url=f"{SITE}issues/{day or 'undated'}/{name}.html",
        title=title,
        summary="近日，江苏发布报告。",
        body='<p>近日，<a href="https://example.org/">江苏</a>发布报告。</p>',
        date=dt.date.fromisoformat(day) if day else None,
        author="",
        topics=(
            Topic("sections", "各地动态", f"{SITE}sections/ge-di-dong-tai.html"),
            Topic("regions", "江苏", f"{SITE}regions/jiang-su.html"),
        ),
    )


def channel(*items: Item) -> Channel:
    """The feed of a whole site."""
    return Channel(
        title="科技情报动态",
        subtitle="每月一期",
        language="zh-Hans",
        page=f"{SITE}index.html",
        folder=SITE,
        author="科技情报动态编辑部",
        items=items,
    )
