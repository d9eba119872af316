from __future__ import annotations

import pytest

from site_plugins.variants.body import BodyError, replace_body

PAGE = '<main><div class="x" data-article-body><div>甲</div>\n<h2 id="发展">发<b>展</b></h2></div></main>'


def test_the_text_by_hand_takes_the_place_of_the_derived_one() -> None:
    replaced = replace_body(PAGE, '<h2 id="fa">開展</h2>\n<p>乙</p>')
    assert replaced.page == (
        '<main><div class="x" data-article-body>\n<h2 id="发展">開展</h2>\n<p>乙</p>\n</div></main>'
    )
    assert replaced.headings == (("发展", "開展"),)


def test_headings_of_another_number_or_level_do_not_fit() -> None:
    with pytest.raises(BodyError, match="must be those of the Simplified text: h2, not none"):
        replace_body(PAGE, "<p>乙</p>")
    with pytest.raises(BodyError, match="h2, not h3"):
        replace_body(PAGE, "<h3>乙</h3>")


def test_a_page_without_a_text_has_no_place_for_one() -> None:
    with pytest.raises(BodyError, match="no element with data-article-body"):
        replace_body("<main></main>", "<p>乙</p>")
