"""What clinicians look up.

The directives are ``{catalogue}``, ``{evidence}``, ``{numbers-to-check}``, ``{own-scores}`` and ``{reviews}``.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from babel.dates import format_date
from docutils import nodes
from docutils.statemachine import StringList

from climbing_back import content
from climbing_back.content.pemat import AIM, SCALES
from climbing_back.content.reader import FOLDER
from climbing_back.language import LANGUAGE, _
from climbing_back.sphinx_ext.chapter.behind import fold
from climbing_back.sphinx_ext.directive import TemplateDirective

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx

LEVELS = {
    "anyone": _("For anyone, in bed too"),
    "sitting": _("For people who can sit"),
    "standing": _("For people who can stand with support"),
}
STRENGTHS = {
    "Guideline": (_("guideline"), _("guidelines")),
    "SR": (_("systematic review"), _("systematic reviews")),
    "RCT": ("trial", "trials"),
    "OBS": (_("survey or cohort"), _("surveys or cohorts")),
    "Expert": (_("expert view"), _("expert views")),
}
"""Kinds of evidence, strongest first, with their names."""


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("catalogue", CatalogueDirective)
    app.add_directive("evidence", EvidenceDirective)
    app.add_directive("numbers-to-check", NumbersDirective)
    app.add_directive("own-scores", OwnScoresDirective)
    app.add_directive("reviews", ReviewsDirective)


class _Directive(TemplateDirective):
    def depend_on_chapters(self) -> None:
        self.depend(content.CONTENTS_FILE, *(page.file for page in content.chapters().values()))

    def table(self, titles: Iterable[str], rows: Iterable[tuple[str, list[str]]]) -> nodes.table:
        """Make a table of rows: an id, and a Markdown text for each cell."""
        titles = list(titles)
        group = nodes.tgroup(cols=len(titles))
        group += [nodes.colspec(colwidth=1) for _ in titles]
        head = nodes.row("", *(nodes.entry("", nodes.paragraph("", each)) for each in titles))
        group += nodes.thead("", head)
        body = nodes.tbody()
        for id_, cells in rows:
            row = nodes.row(ids=[id_])
            for title, cell in zip(titles, cells, strict=True):
                entry = nodes.entry(classes=[f"cb-cell-{title.lower().split()[0]}"])
                self.state.nested_parse(StringList(cell.split("\n")), self.content_offset, entry)
                row += entry
            body += row
        group += body
        return nodes.table("", group, classes=["cb-lookup"])


class CatalogueDirective(_Directive):
    """Every chapter and every checklist, with what one needs to know to assign it."""

    def run(self) -> list[nodes.Node]:
        """Return the catalogue, part by part."""
        self.depend_on_chapters()
        self.depend(*(FOLDER / "checklists").glob("*.yaml"))
        chapters = content.chapters().values()
        catalogue = self.html(
            "clinicians/catalogue.html",
            parts=content.parts(),
            checklists=[content.checklist(name) for name in content.checklist_ids()],
            chapters=chapters,
            strengths_of=strengths_of,
            levels=LEVELS,
        )
        return [catalogue]


class EvidenceDirective(_Directive):
    """Every fact, how sure it is, who says so, and where the course uses it."""

    def run(self) -> list[nodes.Node]:
        """Return the table."""
        self.depend_on_chapters()
        self.depend(content.FACTS_FILE)
        rows = [
            (f"evidence-{fact.id.lower()}", self._cells(fact)) for fact in content.facts().values()
        ]
        return [
            self.html("clinicians/search.html"),
            self.table((_("Fact"), _("How sure"), _("Used in")), rows),
        ]

    def _cells(self, fact: content.Fact) -> list[str]:
        works = f" {{cite:alp}}`{','.join(fact.sources)}`" if fact.sources else ""
        used = [
            f"[{page.title}](../{page.name}{page.file.suffix})"
            for page in content.pages().values()
            if fact.id in page.facts
        ]
        return [
            f"**{fact.id}.** {fact.says}",
            f"{kinds_of(fact)}. {fact.in_words}{works}",
            ", ".join(used) or _("not yet"),
        ]


class NumbersDirective(_Directive):
    """Every number to ring, where it was read, and whether a person has checked it."""

    def run(self) -> list[nodes.Node]:
        """Return the table, folded."""
        self.depend(FOLDER / "contacts.yaml")
        rows = [
            (f"number-{country.id}-{n}", self._cells(country, contact))
            for country in content.contacts().values()
            for n, contact in enumerate(country.contacts)
        ]
        table = self.table((_("Country"), _("Number"), _("Checked")), rows)
        return [fold(_("Where each number was read"), table, is_printed=True)]

    def _cells(self, country: content.Country, contact: content.Contact) -> list[str]:
        name = f"{contact.title} " if contact.name else ""
        checked = (
            _("Yes, by {who} on {day}.").format(who=contact.checked.by, day=contact.checked.on)
            if contact.checked
            else _("**Not checked yet.**")
        )
        return [
            country.name,
            f"**{contact.number}** {name}{contact.what}",
            f"{checked} "
            + _("Read on {day} at <{address}>.").format(day=contact.seen, address=contact.source),
        ]


class OwnScoresDirective(_Directive):
    """How we scored our own chapters: how much of what was asked is met, and what is not."""

    def run(self) -> list[nodes.Node]:
        """Return how many chapters reach the aim, and the table, in the order of the book."""
        self.depend_on_chapters()
        self.depend(FOLDER / "pemat.yaml")
        scored = content.pemat()
        pages = [chapter for part in content.parts() for chapter in part.chapters]
        chapters = [scored.chapters[each.name] for each in pages if each.name in scored.chapters]
        others = [
            each.title
            for each in pages
            if each.name in content.chapters() and each.name not in scored.chapters
        ]
        reached = sum(all(each.percent(kind) >= AIM for kind in SCALES) for each in chapters)
        rows = [(f"scores-{each.page.replace('/', '-')}", self._cells(each)) for each in chapters]
        words = _(
            "{reached} of {all} chapters reach {aim}% in both. We scored them on {day}."
        ).format(
            reached=reached,
            all=len(chapters),
            aim=AIM,
            day=format_date(date.fromisoformat(scored.scored_on), "d MMMM yyyy", LANGUAGE),
        )
        if others:
            words += " " + _("Not scored yet: {titles}.").format(titles="; ".join(others))
        return [
            nodes.paragraph("", words),
            self.table((_("Chapter"), _("Met"), _("Not met")), rows),
        ]

    def _cells(self, chapter: content.PematChapter) -> list[str]:
        page = content.pages()[chapter.page]
        return [
            f"[{page.title}](../{page.name}{page.file.suffix})",
            _("{percent}% to understand").format(percent=chapter.percent("understandability"))
            + "\\\n"
            + _("{percent}% to act on").format(percent=chapter.percent("actionability")),
            "\n".join(f"- **{each.item.asks}** {each.note}" for each in chapter.not_met)
            or _("Nothing."),
        ]


class ReviewsDirective(_Directive):
    """Which pages a clinician has read and signed."""

    def run(self) -> list[nodes.Node]:
        """Return the list, or say that there is none."""
        self.depend(FOLDER / "reviews.yaml")
        signed = [
            _("{title}: {who}, {role}, on {day}.").format(
                title=content.pages()[name].title, who=each.who, role=each.role, day=each.on
            )
            for name in content.pages()
            if (each := content.review_of(name))
        ]
        words = signed or [_("No page has been signed by a clinician yet.")]
        return [
            nodes.bullet_list(
                "", *(nodes.list_item("", nodes.paragraph("", each)) for each in words)
            )
        ]


def kinds_of(fact: content.Fact) -> str:
    """Return the kinds of evidence behind a fact, in words."""
    names = ", ".join(STRENGTHS[each][0] for each in STRENGTHS if each in fact.strength)
    return names[0].upper() + names[1:]


def strengths_of(ids: Iterable[str]) -> str:
    """Count the kinds of evidence behind these facts: "2 guidelines, 1 trial"."""
    known = (content.facts()[id_] for id_ in ids if id_ in content.facts())
    counts = Counter(kind for fact in known for kind in fact.strength)
    said = [
        f"{counts[kind]} {names[counts[kind] > 1]}"
        for kind, names in STRENGTHS.items()
        if counts[kind]
    ]
    return ", ".join(said) or _("the learner's own words")
