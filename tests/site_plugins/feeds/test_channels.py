from __future__ import annotations

import pytest

from feed_samples import SITE, item
from site_plugins.feeds.channels import Limits, newest, read_channels
from site_plugins.feeds.finished import FinishedPage, Item

HOME = FinishedPage(
    f"{SITE}index.html",
    "zh-Hans",
    (),
    {"Periodical": {"name": "科技情报动态", "description": "每月一期", "publisher": {"name": "编辑部"}}},
    None,
)


def page(article: Item) -> FinishedPage:
    return FinishedPage(article.url, "zh-Hans", (), {}, article)


def test_the_newest_issue_comes_first_and_keeps_its_order() -> None:
    old, first, second = item("01", day="2021-10-05"), item("01"), item("02")
    assert newest([old, second, first], 10) == (first, second, old)


def test_a_feed_holds_no_more_than_its_limit() -> None:
    assert len(newest([item(f"{number:02}") for number in range(30)], 20)) == 20


def test_an_article_of_an_undated_issue_is_in_no_feed() -> None:
    assert newest([item(day="")], 10) == ()


def test_the_site_and_each_topic_have_a_channel() -> None:
    channels = list(read_channels([HOME, page(item())], HOME, Limits(50, 20)))
    assert [(channel.title, channel.address("xml")) for channel in channels] == [
        ("科技情报动态", f"{SITE}feed.xml"),
        ("科技情报动态 · 江苏", f"{SITE}regions/jiang-su/feed.xml"),
        ("科技情报动态 · 各地动态", f"{SITE}sections/ge-di-dong-tai/feed.xml"),
    ]
    assert channels[0].author == "编辑部"


@pytest.mark.parametrize("limits", [Limits(1, 2), Limits(2, 1)])
def test_site_and_topics_have_limits_of_their_own(limits: Limits) -> None:
    pages = [HOME, page(item("01")), page(item("02")), page(item("03"))]
    whole, *topics = read_channels(pages, HOME, limits)
    assert len(whole.items) == limits.site
    assert {len(topic.items) for topic in topics} == {limits.topic}


def test_a_bulletin_without_a_publisher_publishes_itself() -> None:
    home = FinishedPage(HOME.url, "zh-Hans", (), {"Periodical": {"name": "科技情报动态"}}, None)
    (whole,) = read_channels([home], home, Limits(50, 20))
    assert whole.author == "科技情报动态"
