"""How dates, issues and counts are worded; every other word of the templates stands in WORDS."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from bulletin.months import Month
from site_plugins.entries import IssueEntry

WORDS: Mapping[str, str] = {
    "all-issues": "全部刊期",
    "author": "作者",
    "back-to-top": "返回页首",
    "breadcrumbs": "当前位置",
    "contents": "本期目录",
    "count-articles": "{}篇",
    "count-issues": "{}期",
    "dark": "深色",
    "date": "日期",
    "earlier": "较早的文章",
    "earlier-issues": "往期回顾",
    "editor": "责任编辑",
    "highlights": "要目",
    "home": "首页",
    "issue": "刊期",
    "issue-summary": "{}目录：{}",
    "issues": "刊期",
    "later": "较新的文章",
    "main-navigation": "主导航",
    "moved": "本页已移至",
    "neighbours": "前后两篇",
    "neighbours-of-issue": "前后两期",
    "next-article": "下一篇",
    "next-issue": "下一期",
    "not-found": "没有找到这个页面",
    "not-found-advice": "地址可能有误，或页面已经移动。可以回到首页，或从刊期目录查找。",
    "nothing-yet": "暂无内容",
    "original": "原文",
    "pages": "分页",
    "previous-article": "上一篇",
    "previous-issue": "上一期",
    "publisher": "主办",
    "regions": "地区",
    "regions-summary": "有关{}的文章目录。",
    "sections": "栏目",
    "sections-summary": "“{}”栏目的文章目录。",
    "skip": "跳到正文",
    "sources": "来源",
    "sources-summary": "来自{}的文章目录。",
    "subscribe": "订阅",
    "undated": "日期不详",
    "year": "{}年",
    "years": "年份",
    "years-summary": "{}年的文章目录。",
}


def date_label(date: dt.date) -> str:
    """2021年11月5日; 2021年11月, where only the month is known"""
    month = f"{date.year}年{date.month}月"
    return month if isinstance(date, Month) else f"{month}{date.day}日"


def issue_label(issue: IssueEntry) -> str:
    """2022年第6期（总第118期）; an issue without a number is named by its date, without a date by its id."""
    meta = issue.meta
    if not meta.number:
        return issue_date(issue) or issue.id
    number = f"第{meta.number}期" if meta.number.isdigit() else meta.number
    if issue.date and not meta.number.startswith(str(issue.date.year)):
        number = f"{issue.date.year}年{number}"
    total = f"总第{meta.total}期" if meta.total.isdigit() else meta.total
    return f"{number}（{total}）" if total else number


def issue_date(issue: IssueEntry) -> str:
    """2022年3月28日, or 2021年11月 where only the month is known; empty where nothing tells."""
    return date_label(issue.date) if issue.date else ""
