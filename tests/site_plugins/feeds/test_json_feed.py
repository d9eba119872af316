from __future__ import annotations

import json

from feed_samples import SITE, channel, item
from site_plugins.feeds.json_feed import render_json_feed


def test_it_names_itself_and_the_site() -> None:
    feed = json.loads(render_json_feed(channel(item())))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] == "科技情报动态"
    assert feed["home_page_url"] == f"{SITE}index.html"
    assert feed["feed_url"] == f"{SITE}feed.json"
    assert feed["language"] == "zh-Hans"


def test_an_item_has_its_whole_text_and_its_topics() -> None:
    (read,) = json.loads(render_json_feed(channel(item())))["items"]
    assert read["id"] == read["url"] == f"{SITE}issues/2021-11-05/01.html"
    assert read["content_html"].startswith("<p>近日，")
    assert read["date_published"] == "2021-11-05T00:00:00+08:00"
    assert read["tags"] == ["各地动态", "江苏"]


def test_what_is_unknown_is_left_out() -> None:
    (read,) = json.loads(render_json_feed(channel(item())))["items"]
    assert "authors" not in read


def test_chinese_is_written_as_it_is() -> None:
    assert "科技情报动态" in render_json_feed(channel()).decode()
