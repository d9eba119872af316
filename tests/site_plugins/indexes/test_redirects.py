from __future__ import annotations

import pytest

from archive_samples import archive, issue_of
from site_plugins.indexes.redirects import AliasError, read_redirects


def test_a_former_address_leads_to_the_article() -> None:
    found = read_redirects(archive(issue_of(1, aliases="[2021-11/07, 2020-01/old_name]")), ())
    assert {path: view.entry.src_uri for path, view in found.items()} == {
        "issues/2021-11/07.md": "issues/2021-11/01.md",
        "issues/2020-01/old_name.md": "issues/2021-11/01.md",
    }


@pytest.mark.parametrize(
    "alias",
    [
        "07",
        "../secret/07",
        "2021-11/../07",
        "2021-11/07.html",
        "2021-11/07.md",
        "/2021-11/07",
        "a/b/c",
        "a/b?c",
    ],
)
def test_what_is_no_address_below_the_issues_is_refused(alias: str) -> None:
    with pytest.raises(AliasError, match="write it as 2021-11/07"):
        read_redirects(archive(issue_of(1, aliases=f"[{alias!r}]")), ())


def test_the_address_of_another_page_is_refused() -> None:
    with pytest.raises(AliasError, match="a page that exists"):
        read_redirects(archive(issue_of(1, aliases="[2021-11/07]")), {"issues/2021-11/07.md"})


def test_an_address_cannot_lead_to_two_articles() -> None:
    with pytest.raises(AliasError, match=r"belongs to issues/2021-11/01\.md too"):
        read_redirects(archive(issue_of(2, aliases="[2021-11/07]")), ())
