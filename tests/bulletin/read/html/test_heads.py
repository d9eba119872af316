"""The title of a web page, and what its site prints around the article."""

from __future__ import annotations

from pathlib import Path

from bulletin import convert as pipe
from bulletin.lines import TITLE
from bulletin.read.html import read_html

NAMED = "<title>学校举行留校学生座谈会-旅院新闻</title>"
TEXT = "<p>根据学校工作安排，2月2日晚，学生处组织召开留校学生座谈会。</p><p>会上，师生进行了面对面交流。</p>"


def test_the_line_that_says_what_the_page_is_called_is_its_title() -> None:
    page = f"{NAMED}<div>旅院新闻</div><b>学校举行留校学生座谈会</b>{TEXT}"
    lines = read_html(f"<html>{page}</html>".encode(), "x.html")
    assert [line.text for line in lines if line.style == TITLE] == ["学校举行留校学生座谈会"]


def test_a_line_that_only_begins_as_the_pages_name_does_is_no_title() -> None:
    page = f"<title>学校举行留校学生座谈会</title><p>学校举行留校</p>{TEXT}"
    assert all(line.style != TITLE for line in read_html(f"<html>{page}</html>".encode(), "x.html"))


def test_what_a_site_prints_above_the_title_is_no_article(tmp_path: Path) -> None:
    seed = tmp_path / "x.html"
    head = f"{NAMED}<div>您所在的位置：首页 &gt; 旅院新闻</div><div>旅院新闻</div>"
    credit = "<div>发布者：党委宣传部　来源：学生处 焦望舒 文 摄影　日期：2019-02-04</div>"
    seed.write_text(f"<html>{head}<b>学校举行留校学生座谈会</b>{credit}{TEXT}</html>", encoding="utf-8")
    (article,) = pipe.convert(seed, "x").issue.articles
    assert article.title == "学校举行留校学生座谈会"
    assert [source.name for source in article.sources] == ["学生处"]


def test_credits_in_a_heading_are_a_line_of_their_own_and_tell_the_title(tmp_path: Path) -> None:
    seed = tmp_path / "x.html"
    menu = "<h2>新闻中心</h2><div><a href='a'>公司要闻</a></div><div><a href='b'>企业动态</a></div>"
    told = "<span><span>来源：石化工人报</span>&nbsp;<span>发布时间：2020-12-11</span></span>"
    title = f"<h3>负责人到驻地企业调研{told}</h3>"
    seed.write_text(f"<html>{menu}{title}{TEXT}</html>", encoding="utf-8")
    (article,) = pipe.convert(seed, "x").issue.articles
    assert (article.title, str(article.date)) == ("负责人到驻地企业调研", "2020-12-11")
    assert [source.name for source in article.sources] == ["石化工人报"]


def test_what_a_server_would_have_replaced_is_no_text() -> None:
    page = f'<%@ page language="java" %><html><?php include "a.php"; ?>{TEXT}<%@include file="b"%></html>'
    texts = [line.text for line in read_html(page.encode(), "x.jsp.html")]
    assert len(texts) == 2
    assert all("%" not in text and "?" not in text for text in texts)


def test_a_title_that_is_printed_again_under_the_credits_begins_no_second_article(tmp_path: Path) -> None:
    seed = tmp_path / "x.html"
    title = "关于第二期主题班会延期的通知"
    credit = "<div>文章来源：本站原创 作者：佚名 发布时间：2019年11月20日 点击数： 次</div>"
    head = f"<title>{title}-德育处</title><div>德育处</div><div>{title}</div>{credit}<div>{title}</div>"
    seed.write_text(f"<html>{head}<p>各位班主任：</p>{TEXT}</html>", encoding="utf-8")
    done = pipe.convert(seed, "x")
    assert [article.title for article in done.issue.articles] == [title]
    assert [finding.code for finding in done.report.findings if finding.severity == "error"] == []
