"""The people in the pictures: ordinary, of different build, age, skin, hair and clothes."""

from __future__ import annotations

from dataclasses import dataclass

from climbing_back.figures.body import Build

AVERAGE = Build()
TALL = Build(thigh=44, shin=42, trunk=50, upper_arm=30, forearm=26, girth=0.92)
ROUND = Build(thigh=40, shin=37, trunk=47, hips=20, shoulders=35, girth=1.22)
SMALL = Build(thigh=38, shin=36, trunk=45, shoulders=30, upper_arm=26, forearm=23, girth=0.95)
BROAD = Build(hips=18, shoulders=38, trunk=50, girth=1.1)


@dataclass(frozen=True)
class Person:
    """How somebody looks. Colours are CSS colours."""

    noun: str
    build: Build
    skin: str
    hair: str
    style: str
    top: str
    legs: str
    shoes: str
    sleeves: str = "short"
    glasses: bool = False


PEOPLE = {
    "asha": Person("woman", AVERAGE, "#a8714a", "#2b2320", "bun", "#3f6f86", "#39424e", "#6b5a49"),
    "ben": Person("man", BROAD, "#e5b590", "#8a8680", "short", "#4e7350", "#4b4f5c", "#3c3a38"),
    "carol": Person(
        "woman", ROUND, "#f0c7a8", "#a7a199", "bob", "#6a5484", "#3d4a5c", "#7a6a58", "long", True
    ),
    "dawit": Person("man", TALL, "#6d4630", "#201b19", "short", "#b59a4a", "#3b4a52", "#2f3438"),
    "elin": Person("woman", SMALL, "#f3cfb3", "#b98a4e", "long", "#4f7f7a", "#5a4d6b", "#56504a"),
    "farid": Person(
        "man", AVERAGE, "#c08a5e", "#4a3d36", "bald", "#55688f", "#46423f", "#3a3a3a", "long", True
    ),
    "grace": Person("woman", ROUND, "#5a3826", "#1c1817", "crop", "#7d8f4e", "#454a63", "#6e5c4e"),
    "hoda": Person(
        "woman", AVERAGE, "#d7a57e", "#4d6f74", "scarf", "#7f6a8f", "#3e4347", "#4a4440", "long"
    ),
}
