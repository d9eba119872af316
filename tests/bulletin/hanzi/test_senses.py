from __future__ import annotations

from bulletin.hanzi.senses import Sense, senses


def test_a_meaning_fits_by_the_words_right_beside_also_over_a_de() -> None:
    sense = Sense("編制", ("人员",), ("员额",))
    assert sense.fits("核定人员", "方案")
    assert sense.fits("新", "的员额方案")
    assert not sense.fits("人员的预算", "方案")


def test_a_meaning_without_conditions_always_fits() -> None:
    assert Sense("編製", (), ()).fits("", "")


def test_every_word_ends_with_what_it_is_otherwise() -> None:
    assert senses()
    for meanings in senses().values():
        assert meanings[-1].fits("", "")
