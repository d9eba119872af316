"""A conversion as a page to review: the seed on the left, the articles on the right, doubts first."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from msgspec import Struct

from bulletin.errors import BulletinError
from bulletin.messages import Say
from bulletin.review.articles import ArticleView, BlockView, article_views, block_views
from bulletin.review.doubts import Doubt, doubts_of
from bulletin.review.seed import PageView, RoleCount, page_views, role_counts
from bulletin.write.converted import Converted


class IssueView(Struct, frozen=True):
    """All that the page shows of one issue."""

    prefix: str
    """Begins every anchor of the issue, so that several issues can stand on one page."""
    id: str
    seed: str
    title: str
    folder: str
    doubts: tuple[Doubt, ...]
    pages: tuple[PageView, ...]
    roles: tuple[RoleCount, ...]
    preface: tuple[BlockView, ...]
    articles: tuple[ArticleView, ...]


def as_html(converted: Sequence[Converted], failures: Sequence[BulletinError], say: Say) -> str:
    """One page for all issues of a run, whole in itself: it asks nothing of any other place.

    Every text of the seeds is data to the template, which escapes it.
    """
    page = _environment().get_template("page.html.jinja")
    style, script = (
        resources.files(__name__).joinpath("templates", name).read_text(encoding="utf-8")
        for name in ("review.css", "review.js")
    )
    issues = [_issue(number, item) for number, item in enumerate(converted, 1)]
    return page.render(issues=issues, failures=failures, say=say, style=Markup(style), script=Markup(script))  # noqa: S704  # ours


def _environment() -> Environment:
    return Environment(
        loader=PackageLoader(__name__),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _issue(number: int, item: Converted) -> IssueView:
    done, prefix = item.conversion, f"i{number}-"
    preface = block_views(done.issue.preface, prefix, f"{prefix}p")
    articles = article_views(item, prefix)
    pages = page_views(done, prefix, preface, articles)
    return IssueView(
        prefix=prefix,
        id=done.issue.id,
        seed=done.issue.seed,
        title=done.issue.title,
        folder=item.plan.folder.as_posix(),
        doubts=doubts_of(item, prefix, articles),
        pages=pages,
        roles=role_counts(pages),
        preface=preface,
        articles=articles,
    )
