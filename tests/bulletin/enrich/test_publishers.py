from __future__ import annotations

from bulletin.enrich.publishers import publisher_of
from bulletin.hanzi.tables import read_table


def test_the_names_of_one_publisher_lead_to_one_page() -> None:
    assert publisher_of("中新网") == publisher_of("中国新闻网") == "中国新闻网"
    assert publisher_of("江苏省科技厅") == "江苏省科技厅"


def test_the_table_leads_every_form_straight_to_its_name() -> None:
    rows = read_table("sources.tsv")
    forms = [row["form"] for row in rows]
    assert forms == sorted(set(forms))
    assert not set(forms) & {row["name"] for row in rows}
