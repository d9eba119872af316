from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.hanzi.quotes import convert_quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“强链”行动", "「强链」行动"),
        ("“强‘专精特新’链”", "「强『专精特新』链」"),
        ("“一‘二“三”’”", "「一『二「三」』」"),
        ("“他说“好”，走了”", "「他说『好』，走了」"),
        ("‘发展’", "「发展」"),
        ("推进“AI+”行动", "推进「AI+」行动"),
        ("“AI+”", "“AI+”"),
        ("He said “it’s fine” twice.", "He said “it’s fine” twice."),
        ("他说：“It’s ‘fine’ here.”", "他说：「It’s ‘fine’ here.」"),
        ("the workers’ 权益", "the workers’ 权益"),
        ("上世纪’90年代", "上世纪’90年代"),
        ("“前一段没有完", "「前一段没有完"),
        ("后一段‘引用’完了”", "后一段『引用』完了」"),
        ("“没有完\n“接着‘说’完”", "「没有完\n「接着『说』完」"),
        ("方向错了“强链“，还有", "方向错了「强链「，还有"),
        ("「“强链”」", "「『强链』」"),
        ('"直引号" 和 5\' 3"', '"直引号" 和 5\' 3"'),
        ("《“十四五”规划》", "《「十四五」规划》"),
    ],
)
def test_quotation_marks_are_set_by_nesting(text: str, expected: str) -> None:
    assert convert_quotes(text) == expected


TEXTS = st.text(st.sampled_from("“”‘’「」『』a1 发，\n"), max_size=30)


@given(TEXTS)
def test_only_marks_change(text: str) -> None:
    converted = convert_quotes(text)
    changed = {(old, new) for old, new in zip(text, converted, strict=True) if old != new}
    assert changed <= {("“", "「"), ("“", "『"), ("”", "」"), ("”", "』")} | {
        ("‘", "「"),
        ("‘", "『"),
        ("’", "」"),
        ("’", "』"),
    }


@given(TEXTS)
def test_setting_twice_is_setting_once(text: str) -> None:
    once = convert_quotes(text)
    assert convert_quotes(once) == once
