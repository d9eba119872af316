"""Small archives for the tests of index pages, from front matter as an editor writes it."""

from __future__ import annotations

from collections.abc import Mapping

from site_plugins.entries import IssueEntry, read_archive

NUMBERED = """---
number: '6'
total: '118'
date: 2022-03-28
---
"""
TWO_ISSUES: Mapping[str, str] = {
    "issues/2022-06/index.md": NUMBERED,
    "issues/2022-06/01.md": """---
title: 浙江加快培育数据要素市场
section: 政策法规
source: 浙江数据发展研究院
region: [浙江]
---

为深化改革，制定以下措施。
""",
    "issues/2022-06/02.md": """---
title: 苏州上线“一码通”
section: 各地动态
source: [江苏省科技厅, 人民网]
region: [江苏, 浙江]
---

苏州工业园区上线服务。
""",
    "issues/2021-11/index.md": "",
    "issues/2021-11/01.md": """---
title: 江苏大数据发展水平领跑全国
section: 各地动态
source: 江苏省科技厅
region: [江苏]
---

江苏发布报告。
""",
}
"""A numbered issue of March 2022 and one of November 2021 that only its id dates."""


def archive(files: Mapping[str, str]) -> tuple[IssueEntry, ...]:
    """The archive of these content files, by their paths below the content folder."""
    return read_archive((name, text, f"content/{name}") for name, text in files.items())


def issue_of(count: int, issue_id: str = "2021-11", **fields: str) -> dict[str, str]:
    """An issue of `count` articles, all with the same fields: `section="各地动态"`."""
    head = "".join(f"{name}: {value}\n" for name, value in fields.items())
    articles = {
        f"issues/{issue_id}/{number:02}.md": f"---\ntitle: 第{number}篇\n{head}---\n\n正文。\n"
        for number in range(1, count + 1)
    }
    return {f"issues/{issue_id}/index.md": "", **articles}
