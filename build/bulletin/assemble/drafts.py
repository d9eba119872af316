"""Groups of lines -> drafts: what stands in one article, in the order of the seed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct, field

from bulletin.assemble.blocks import Group
from bulletin.forms.names import (
    SECTION_IS_ARTICLE,
    UNTITLED,
    section_name,
    told_section,
)
from bulletin.lines import Role

HEAD_ROLES = (Role.KICKER, Role.TITLE, Role.SUBTITLE)
OPENING = (Role.KICKER, Role.TITLE)
ISSUE_ROLES = (Role.MASTHEAD, Role.CONTENTS, Role.NOTE, Role.COLOPHON)
FEWEST_OVER = 3
"""Sources right over titles, before that is where they stand."""
CREDIT_ROLES = (Role.SOURCE, Role.BYLINE, Role.EDITOR, Role.LINK)


class Draft(Struct):
    """The groups of one article while they are gathered."""

    section: str | None
    head: list[Group] = field(default_factory=list)
    body: list[Group] = field(default_factory=list)
    over: int = 0
    """How much of the body stood above the head: 来源丨黄海能源报, 编者按."""

    @property
    def has_text(self) -> bool:
        """Whether anything stands under the head."""
        return len(self.body) > self.over

    @property
    def groups(self) -> list[Group]:
        """All groups, the head first."""
        return [*self.head, *self.body]


def drafts_of(groups: Sequence[Group]) -> Iterator[Draft]:
    """Articles in order; one begins at its kicker or title, after the body of the one before."""
    section: str | None = None
    draft = ended = Draft(section)
    below, over = _credits_below(groups), _credits_over(groups)
    for group in groups:
        role = group.role
        if role in ISSUE_ROLES:
            continue
        if role is Role.SECTION:
            section = told_section(group.text)
            yield draft
            draft, ended = Draft(section), draft if draft.head else ended
        elif group.rule == UNTITLED:
            yield draft
            draft = Draft(section, [], [group])
        elif role in HEAD_ROLES and not draft.has_text and group.rule != SECTION_IS_ARTICLE:
            draft.head.append(group)
        elif role in OPENING:
            if group.rule == SECTION_IS_ARTICLE:
                section = section_name(group.text)
            # （编者按：……） between a section and its first title stands above that article's text.
            under = draft.section is not None or _are_credits(draft.body)
            above = draft.body if not draft.head and under else []
            ends = over and draft.head and draft.body and draft.body[-1].role is Role.SOURCE
            carried = [draft.body.pop()] if ends else []
            if not above:
                yield draft
            elif _are_credits(above) and _belong_to(ended, above, below):
                ended.body += above
                above = []
            above = above or carried
            draft = Draft(section, [group], above, over=len(above))
        else:
            draft.body.append(group)
    yield draft


def _credits_below(groups: Sequence[Group]) -> frozenset[Role]:
    """The kinds of credits that stand under a text more often than under a title."""
    under: Counter[Role] = Counter()
    for above, group in pairwise(groups):
        if group.role in CREDIT_ROLES and above.role is not Role.SECTION:
            under[group.role] += -1 if above.role in HEAD_ROLES else 1
    return frozenset(role for role, count in under.items() if count > 0)


def _credits_over(groups: Sequence[Group]) -> bool:
    """Whether each source stands right over a title, the first of them above all that is read."""
    others = (*ISSUE_ROLES, Role.SECTION)
    pairs = [(above.role, group.role) for above, group in pairwise(groups) if above.role not in others]
    over = [below in OPENING for role, below in pairs if role is Role.SOURCE]
    return len(over) >= FEWEST_OVER and all(over) and pairs[0][0] is Role.SOURCE


def _belong_to(ended: Draft, lines: list[Group], below: frozenset[Role]) -> bool:
    """Whether credits under a section line are those of the article that ended above it and has none.

    Otherwise they belong to the title below. pdfminer gives a line at the right edge after the next heading.
    """
    told = {group.role for group in ended.body}
    return bool(ended.head) and all(group.role in below - told for group in lines)


def _are_credits(groups: list[Group]) -> bool:
    return all(group.role in CREDIT_ROLES for group in groups)
