from __future__ import annotations

from importlib import resources

from bulletin.hanzi.context import EDGE, MASK, SIZE, Model, Spot, features, model, salt

SPOT = Spot(f"{EDGE}{EDGE}确系挪用{EDGE}{EDGE}", 3, "系", "确系", 1, EDGE, "挪用")


def test_what_is_seen_does_not_change_from_run_to_run() -> None:
    seen = features(SPOT)
    assert len(seen) == 10
    assert seen[0] == 3233253448
    assert features(SPOT) == seen


def test_a_form_is_scored_by_the_weights_of_what_is_seen() -> None:
    weights = [0] * SIZE
    seen = features(SPOT)
    weights[(seen[3] ^ salt("係")) & MASK] = 32
    assert Model(weights, scale=64).scores(seen, "系係繫") == [0, 0.5, 0]


def test_the_model_that_ships_is_small_and_whole() -> None:
    packed = resources.files("bulletin").joinpath("data", "context.xz").read_bytes()
    assert len(packed) < 1_000_000
    assert len(model().weights) == SIZE
