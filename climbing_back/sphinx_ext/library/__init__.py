"""The exercise library: ``{exercise}``, one page each, ``{exercises}``, the index, and their pictures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from docutils.statemachine import StringList

from climbing_back import content
from climbing_back.components.checklist import checklist_html
from climbing_back.content.reader import FOLDER
from climbing_back.content.ways import holds_of, levels_of
from climbing_back.diary.words import KINDS
from climbing_back.figures import figure, size_of, variants
from climbing_back.language import _
from climbing_back.sphinx_ext.chapter.behind import fold
from climbing_back.sphinx_ext.directive import TemplateDirective
from climbing_back.sphinx_ext.library.in_themes import in_themes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.application import Sphinx

    from climbing_back.figures import Figure

POSITIONS = {"lying": _("Lying down"), "sitting": _("Sitting"), "standing": _("Standing")}
# From an exercise's page.
MY_PLAN = "../plan/my-plan.html"
FACTS_OF_STOP_SIGNS = ("R19", "R20", "R21")

# Every way to choose, never with more than five choices: its title, what it is about, the choices.
CHOICES = (
    (_("Position"), "position", POSITIONS),
    (
        _("For moving"),
        "problem",
        {
            "balance": _("Balance"),
            "coordination": _("Coordination"),
            "immobility": _("Stiff or hard to move"),
            "weakness": _("Weakness"),
        },
    ),
    (_("For feeling"), "problem", {"fatigue": _("Fatigue"), "pain": _("Pain")}),
    (
        _("What you need"),
        "kit",
        {
            "chair": "A chair",
            "bed": _("A bed or a mat"),
            "counter": "A counter",
            "strap": "A strap",
            "nothing": _("Nothing else"),
        },
    ),
    (
        _("Level"),
        "level",
        {"A": _("A: lying, supported"), "B": _("B: sitting"), "C": _("C: standing")},
    ),
    (
        _("Time"),
        "minutes",
        {"2": _("Up to 2 minutes"), "4": _("Up to 4 minutes"), "12": _("Up to 12 minutes")},
    ),
)
# What exercises ask for, as it stands in a sentence; a word that is missing here stands by itself.
KIT = {
    "aid": _("your aid"),
    "bed": _("a bed or a mat"),
    "chair": _("a chair"),
    "counter": _("a counter"),
    "fan": _("a fan"),
    "sock": _("a sock"),
    "strap": _("a strap"),
    "table": _("a table"),
    "towel": _("a towel"),
    "wall": _("a wall"),
}
# Where on an exercise's page other ways of it are shown.
SIZES = (*content.DAYS, "floor")
PLACES = (*SIZES, "later", "helped", "another")
# What one has at home to lie or sit on is no kit.
FURNITURE = {"bed", "chair", "pillows", "table", "shoes"}


def setup(app: Sphinx) -> None:
    """Register the directives and the pictures."""
    app.add_directive("exercise", ExerciseDirective)
    app.add_directive("exercises", ExercisesDirective)
    app.add_directive("all-pictures", PicturesDirective)
    # Before the list of files for offline use is made.
    app.connect("build-finished", write_figures, priority=600)


class ExerciseDirective(TemplateDirective):
    """All of one exercise: ``{exercise} bridge``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the page below its title."""
        name = self.arguments[0]
        self.depend(FOLDER / f"exercises/{name}.yaml")
        self.depend(*(FOLDER / "figures").glob(f"{name}*.yaml"))
        try:
            exercise = content.exercises()[name]
        except KeyError:
            raise self.error(
                f"There is no exercise {name!r}. Use the name of a file in content/exercises."
            ) from None
        self.env.metadata[self.env.docname] |= {
            "summary": exercise.gist,
            "minutes": str(exercise.minutes),
            "you_need": _kit_in_words(exercise.kit),
        }
        gate = checklist_html(content.checklist("standing")) if exercise.level == "C" else ""
        return [
            self.html(
                "library/exercise.html",
                exercise=exercise,
                gate=gate,
                ways=ways_of(name),
                figures=figures_from(self.env.docname),
                my_plan=MY_PLAN,
                figure=figure,
                size_of=size_of,
                levels=content.LEVELS,
                levels_of=levels_of,
                holds_of=holds_of,
                days=KINDS,
                stop_signs=content.STOP_SIGNS,
            ),
            nodes.container(
                "",
                *self._parsed(_how_sure(exercise.start)),
                fold(_("The works behind this page"), *self._parsed(_works(exercise.start))),
                classes=["cb-how-sure"],
            ),
        ]

    def _parsed(self, lines: list[str]) -> list[nodes.Node]:
        box = nodes.container()
        self.state.nested_parse(StringList(lines), self.content_offset, box)
        return box.children


class ExercisesDirective(TemplateDirective):
    """The index: ways to choose, starter sets, and all exercises by position."""

    def run(self) -> list[nodes.Node]:
        """Return the whole index."""
        for folder in ("exercises", "figures", "sets"):
            self.depend(*(FOLDER / folder).glob("*.yaml"))
        groups = {
            title: [each for each in content.exercises().values() if each.position == position]
            for position, title in POSITIONS.items()
        }
        index = self.html(
            "library/index.html",
            choices=CHOICES,
            groups=groups,
            sets=content.exercise_sets().values(),
            kit_of=kit_of,
            figures=figures_from(self.env.docname),
            figure=figure,
            size_of=size_of,
        )
        return [index]


class PicturesDirective(TemplateDirective):
    """All pictures of all exercises at once, each way of each, for those who look them through."""

    def run(self) -> list[nodes.Node]:
        """Return the whole sheet."""
        self.depend(*(FOLDER / "figures").glob("*.yaml"))
        shown = [
            (exercise, [(_way_in_words(figure(name)), name) for name in pictures_of(exercise.id)])
            for exercise in content.exercises().values()
        ]
        sheet = self.html(
            "library/pictures.html",
            shown=shown,
            figures=figures_from(self.env.docname),
            figure=figure,
            size_of=size_of,
        )
        return [sheet]


def _way_in_words(drawn: Figure) -> str:
    """Return what a picture stands for beside the others of its exercise."""
    if drawn.harder:
        return _("Later, when your therapist says so")
    titles = {**KINDS, "floor": _("The smallest thing that still counts")}
    ways = [titles[size] for size in SIZES if size in drawn.shows]
    if drawn.helper:
        ways.append(_("With a helper"))
    return " · ".join(ways)


def kit_of(exercise: content.Exercise) -> str:
    """Return what an exercise needs, for the filter: its kit, or "nothing" besides furniture."""
    more = set(exercise.kit) - FURNITURE
    return " ".join([*exercise.kit, *([] if more else ["nothing"])])


def _kit_in_words(kit: Iterable[str]) -> str:
    """Return what to have at hand, as one says it: "a counter and shoes"."""
    *first, last = [KIT.get(each, each) for each in kit] or [_("nothing")]
    if not first:
        return last
    return _("{things} and {last}").format(things=", ".join(first), last=last)


def pictures_of(name: str) -> list[str]:
    """Return the names of an exercise's figures, its own first."""
    return [name, *variants(name)]


def ways_of(name: str) -> dict[str, list[str]]:
    """Return the figures that show other ways, by their place on the page. None of them has two."""
    places: dict[str, list[str]] = {place: [] for place in PLACES}
    for way in variants(name):
        places[_place_of(figure(way))] += [way]
    return places


def _place_of(drawn: Figure) -> str:
    if drawn.harder:
        return "later"
    if drawn.shows:
        return next(size for size in SIZES if size in drawn.shows)
    return "helped" if drawn.helper else "another"


def figures_from(docname: str) -> str:
    """Return the way from a page to the folder of figures."""
    return "../" * docname.count("/") + "_static/figures"


def _how_sure(start: content.Start) -> list[str]:
    """Return, as Markdown, a typical start and how sure that is."""
    amount = content.how_sure(start.facts) or _("Common practice.")
    lines = [
        _("**A typical start:** {range} Your therapist may say otherwise.").format(
            range=start.range
        ),
        "",
    ]
    if not start.sources:
        lines.append("- " + _("The exercise: **Common practice.**"))
    lines += [
        "- " + _("The amount: **{sure}**").format(sure=amount),
        "- " + _("Stop signs: **{sure}**").format(sure=content.how_sure(FACTS_OF_STOP_SIGNS)),
    ]
    return lines


def _works(start: content.Start) -> list[str]:
    """Return, as Markdown, who says so."""
    behind = (
        (_("The exercise: {works}"), start.sources),
        (_("The amount: {works}"), _sources_of(start.facts)),
        (_("Stop signs: {works}"), _sources_of(FACTS_OF_STOP_SIGNS)),
    )
    return [
        "- " + words.format(works=f"{{cite:alp}}`{','.join(sources)}`")
        for words, sources in behind
        if sources
    ]


def _sources_of(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(key for id_ in ids for key in content.facts()[id_].sources))


def write_figures(app: Sphinx, exception: Exception | None) -> None:
    """Write every picture, still and moving, where the pages look for it."""
    if exception or app.builder.name != "html":
        return
    folder = Path(app.outdir) / "_static/figures"
    folder.mkdir(parents=True, exist_ok=True)
    for name, svg in _all_figures():
        (folder / name).write_text(svg, "utf-8")


def _all_figures() -> Iterator[tuple[str, str]]:
    for exercise in content.exercises():
        for name in pictures_of(exercise):
            drawn = figure(name)
            yield f"{name}.svg", in_themes(drawn.still)
            yield f"{name}.moving.svg", in_themes(drawn.moving)
