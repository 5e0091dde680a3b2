"""The people in the pictures: ordinary, of different build, age, skin, hair and clothes."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Shape:
    """What makes a body: shares from 0 to 1 of what people can be, .5 being the middle."""

    sex: float
    """0 is a woman, 1 a man."""
    age: float
    """In years."""
    muscle: float = 0.45
    weight: float = 0.5
    height: float = 0.5
    origins: dict[str, float] = field(default_factory=lambda: {"caucasian": 1.0})
    """Shares of "african", "asian" and "caucasian" features."""


@dataclass(frozen=True)
class Person:
    """How somebody looks. Colours are CSS colours."""

    name: str
    noun: str
    shape: Shape
    skin: str
    hair: str
    style: str
    top: str
    legs: str
    shoes: str
    socks: str
    sleeves: str = "short"
    glasses: bool = False


PEOPLE = {
    person.name: person
    for person in (
        Person(
            "asha",
            "woman",
            Shape(0.05, 34, 0.45, 0.46, 0.51, {"caucasian": 0.5, "asian": 0.3, "african": 0.2}),
            skin="#b57f56",
            hair="#2b2320",
            style="bun",
            top="#47788f",
            legs="#4a5361",
            shoes="#6b5a49",
            socks="#c7cfd4",
        ),
        Person(
            "ben",
            "man",
            Shape(1, 70, 0.42, 0.6, 0.52),
            skin="#e5b590",
            hair="#a09b94",
            style="short",
            top="#5b8061",
            legs="#4f5566",
            shoes="#4a4644",
            socks="#8fa3b5",
        ),
        Person(
            "carol",
            "woman",
            Shape(0, 74, 0.35, 0.7, 0.5),
            skin="#f0c7a8",
            hair="#a7a199",
            style="bob",
            top="#7b6598",
            legs="#46586f",
            shoes="#7a6a58",
            socks="#b98a8a",
            sleeves="long",
            glasses=True,
        ),
        Person(
            "dawit",
            "man",
            Shape(1, 38, 0.5, 0.42, 0.52, {"african": 1.0}),
            skin="#84573d",
            hair="#201b19",
            style="short",
            top="#c2a550",
            legs="#47606b",
            shoes="#2f3438",
            socks="#dfe3e0",
        ),
        Person(
            "elin",
            "woman",
            Shape(0.02, 27, 0.45, 0.38, 0.51),
            skin="#f3cfb3",
            hair="#b2834a",
            style="long",
            top="#4f8a83",
            legs="#655a78",
            shoes="#56504a",
            socks="#c9dcd8",
        ),
        Person(
            "farid",
            "man",
            Shape(1, 55, 0.42, 0.54, 0.53, {"caucasian": 0.6, "asian": 0.4}),
            skin="#c99468",
            hair="#4a3d36",
            style="bald",
            top="#5a7199",
            legs="#57524e",
            shoes="#3a3a3a",
            socks="#9aa7a0",
            sleeves="long",
            glasses=True,
        ),
        Person(
            "grace",
            "woman",
            Shape(0, 45, 0.45, 0.66, 0.5, {"african": 1.0}),
            skin="#6f4731",
            hair="#1c1817",
            style="crop",
            top="#8a9c55",
            legs="#505673",
            shoes="#6e5c4e",
            socks="#d8b25c",
            sleeves="long",
        ),
        Person(
            "hoda",
            "woman",
            Shape(0.03, 60, 0.4, 0.55, 0.5, {"caucasian": 0.8, "african": 0.2}),
            skin="#d7a57e",
            hair="#4d7277",
            style="scarf",
            top="#8a7199",
            legs="#454c54",
            shoes="#4a4440",
            socks="#cfc3b2",
            sleeves="long",
        ),
    )
}
