"""Where a unit ends between two lines: rules asked in their order, the first that knows decides."""

from __future__ import annotations

from bulletin.classify import break_credits as cited
from bulletin.classify import break_shapes as shapes
from bulletin.classify import break_words as words
from bulletin.classify.break_addresses import address
from bulletin.classify.break_place import Place, Rule
from bulletin.classify.layout import INDENT_EM, Layout
from bulletin.forms.names import DASHED

# What numbers, marks, labels and addresses begin with.
BEGINNINGS = frozenset(
    "一二三四五六七八九十第（(0123456789①②③④⑤⑥⑦⑧⑨⑩[［*＊注•●○◎☆★△▲◆◇■□▪✓✔问答QA记主抄分报送呈共联hHwW—–-内摘提日网关關原【"
)


RULES: tuple[tuple[str, Rule], ...] = (
    ("goes-on", words.goes_on),
    ("address", address),
    ("bare-label", cited.bare_label),
    ("citation", cited.citation),
    ("comma", shapes.comma),
    ("closed", shapes.closed),
    ("cells", shapes.cells),
    ("paper", cited.paper),
    ("unit", words.unit),
    ("open-bracket", words.open_bracket),
    ("duty", words.duty),
    ("number", cited.number),
    ("names", cited.names),
    ("bracketed", cited.bracketed),
    ("day", cited.day),
    ("contact", words.contact),
    ("signed-point", shapes.signed),
    ("one-type", shapes.one_type),
    ("stands-alone", words.alone),
    ("note", words.note),
    ("reference", words.reference),
    ("signed", words.signed),
    ("numbered", words.numbered),
    ("enumerated", words.enumerated),
    ("tagged", words.tagged),
    ("label", words.label),
    ("sent", words.sent),
    ("imprint", words.imprint),
    ("bullet", words.bullet),
    ("terms", words.terms),
    ("question", words.question),
    ("dated", words.dated),
    ("told", words.told),
    ("writers", words.writers),
    ("at-right", shapes.at_right),
    ("size", shapes.size),
    ("ruled", shapes.ruled),
    ("over-credit", shapes.over_credit),
    ("indent", shapes.indent),
    ("gap", shapes.gap),
    ("first-line", shapes.first_line),
    ("early", shapes.early),
    ("lost-indent", shapes.lost_indent),
    ("title", shapes.title),
    ("heading", shapes.heading),
)
"""The first rule that knows decides whether a unit ends between two lines; where none knows, it goes on."""


def breaks(layout: Layout, index: int, *, opens: bool, formed: bool) -> bool:
    """Whether a unit ends with the line; `formed` says that it or the next one stands alone."""
    if not (opens or formed) and _goes_plainly_on(layout, index):
        return False
    # A first line whose indent was lost may be two em shorter than the rest; a subtitle has none.
    text = layout.lines[index].text
    lost = opens and layout.indent_lost and (not DASHED.match(text) or "，" in text)
    early = layout.ends_early(index, INDENT_EM) if lost else layout.early[index]
    here, after = layout.lines[index], layout.lines[index + 1]
    place = Place(layout, index, opens, early, formed, here, after, layout.sentences[index])
    for _, rule in RULES:
        if (known := rule(place)) is not None:
            return known
    return False


def _goes_plainly_on(layout: Layout, index: int) -> bool:
    """A full line inside a sentence, and no sign of anything at the beginning of the next: most lines."""
    if layout.early[index] or layout.sentences[index] or layout.indented or not layout.wrapped:
        return False
    here, after = layout.lines[index], layout.lines[index + 1]
    if here.closed or here.size != after.size or here.bold != after.bold or here.cells or after.cells:
        return False
    return here.text[0] not in BEGINNINGS and after.text[0] not in BEGINNINGS
