"""Departments of the house that publishes: who works there wrote an article, and it is from nowhere else."""

from __future__ import annotations

import re

from msgspec.structs import replace

from bulletin.forms.credit import Credit

# 护理部   安全环保部   市场部   办公室综合科; not 省委宣传部, not 上饶市河长办
OF_PLACE = r"[省市县区州]|[\u4e00-\u9fff]{2,4}(?:[县州乡镇]|市(?!场)|区(?!域))"
DEPARTMENT = re.compile(rf"(?!{OF_PLACE})[\u4e00-\u9fff]{{1,7}}[科股部处室办组]")
BRACKETED = re.compile(r"[（(][^（）():：]*[）)]")


def of_house(credit: Credit, text: str) -> Credit:
    """（护理部　王敏）: somebody of the house wrote it; any other credit as it is."""
    own = bool(credit.byline and credit.names) and all(map(DEPARTMENT.fullmatch, credit.names))
    if not own or not BRACKETED.fullmatch(text.strip()):
        return credit
    return replace(credit, names=(), byline=f"{'、'.join(credit.names)}\u3000{credit.byline}")
