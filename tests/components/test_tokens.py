"""Contrast of the colours in tokens.css, in every theme: 4.5:1 for text, 3:1 for edges."""

import re

import pytest

from tests.conftest import ROOT

CSS = (ROOT / "climbing_back/design/tokens.css").read_text("utf-8")
BOTH = {
    name: (light, dark)
    for name, light, dark in re.findall(r"--cb-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", CSS)
}
THEMES = {
    "light": {name: light for name, (light, _) in BOTH.items()},
    "dark": {name: dark for name, (_, dark) in BOTH.items()},
    "low-glare": dict(re.findall(r"--cb-([\w-]+): (#\w{6});", CSS)),
}
TEXT = [
    *(
        (ink, ground)
        for ink in ("ink", "soft", "brand", "good", "so-so", "off")
        for ground in ("paper", "card")
    ),
    ("ink", "brand-tint"),
    ("brand", "brand-tint"),
    ("on-brand", "brand"),
    ("ink", "accent-tint"),
    ("accent", "accent-tint"),
]
EDGES = [("edge", "paper"), ("edge", "card"), ("brand", "card"), ("accent", "paper")]


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio of two colours such as #fbf8f3."""

    def luminance(colour: str) -> float:
        channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_names_every_colour(theme: str) -> None:
    assert THEMES[theme].keys() == THEMES["light"].keys()
    assert len(THEMES[theme]) == 19


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("pairs", "least"), [(TEXT, 4.5), (EDGES, 3.0)], ids=["text", "edges"])
def test_contrast(theme: str, pairs: list[tuple[str, str]], least: float) -> None:
    colours = THEMES[theme]
    weak = {
        pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2)
        for pair in pairs
        if contrast(colours[pair[0]], colours[pair[1]]) < least
    }
    assert weak == {}
