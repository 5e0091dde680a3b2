"""What Chromium leaves out of a tagged PDF: its metadata, bodies of lists, names of links, bookmarks in parts."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from climbing_back.editions.artifacts import mark_artifacts
from climbing_back.language import LANGUAGE, _
from climbing_back.sphinx_ext.found.changes import CHANGELOG, versions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pikepdf import Object, Pdf

    from climbing_back.editions.course import Part

ROLES = {"Strong": "Span", "Em": "Span"}
"""Tags that Chromium takes from PDF 2, and what they are in PDF 1.7."""


def finish(pdf: Pdf, parts: Sequence[Part], title: str) -> None:
    """Write into this PDF of ``parts`` what readers with a screen reader ask for. ``pdf`` is changed."""
    root = pdf.Root
    root.Lang = String(LANGUAGE)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.PageMode = Name.UseOutlines
    roles = {f"/{own}": Name(f"/{standard}") for own, standard in ROLES.items()}
    root.StructTreeRoot.RoleMap = Dictionary({**root.StructTreeRoot.get("/RoleMap", {}), **roles})
    _give_lists_bodies(pdf)
    _say_what_it_is(pdf, title)
    _name_links(pdf, _nest_bookmarks(pdf, parts))
    for number, page in enumerate(pdf.pages, start=1):
        mark_artifacts(pdf, page, number)


def _say_what_it_is(pdf: Pdf, title: str) -> None:
    """Say its title, and the day of the newest version in place of the moment of printing."""
    (newest, *_older) = versions(CHANGELOG.read_text("utf-8"))
    with pdf.open_metadata(set_pikepdf_as_editor=False) as said:
        # What programs can check of PDF/UA-1 is checked; tests/package/test_editions.py holds it to that.
        said["pdfuaid:part"] = "1"
        said["dc:title"] = title
        said["dc:language"] = {LANGUAGE}
        said["dc:creator"] = [_("The Climbing Back project")]
        said["dc:description"] = _("Awaiting clinical review. No clinician has checked it yet.")
        said["xmp:CreateDate"] = said["xmp:ModifyDate"] = f"{newest.day}T00:00:00+00:00"
    day = f"D:{newest.day.replace('-', '')}000000Z"
    pdf.docinfo.CreationDate = pdf.docinfo.ModDate = String(day)


def _nest_bookmarks(pdf: Pdf, parts: Sequence[Part]) -> list[tuple[int, str]]:
    """Put chapters below their parts. Return the number of the page on which each begins, with its title."""
    starts = []
    chapters = [(chapter, part) for part in parts for chapter in part.chapters]
    headings = {
        _squeezed(heading.get_text()): " ".join(heading.get_text().split())
        for chapter, _part in chapters
        for heading in BeautifulSoup(chapter.html, "html.parser").select("h1, h2, h3, h4")
    }
    with pdf.open_outline(max_depth=20) as outline:
        # One title stands above all of them: that of the course, with what is in it.
        front, *found = outline.root
        titles = [_squeezed(chapter.title) for chapter, _part in chapters]
        if [_squeezed(item.title) for item in found] != titles:
            raise ValueError("The titles in this PDF are not those of its chapters.")
        for item in _all(found):
            # Where a line of it ends, Chromium leaves out the space.
            item.title = headings.get(_squeezed(item.title), item.title)
        top = [front]
        for item, (chapter, part) in zip(found, chapters, strict=True):
            if chapter is part.chapters[0]:
                top.append(OutlineItem(f"{part.number} · {part.title}", item.destination))
            top[-1].children.append(item)
            starts.append((pdf.pages.index(item.destination[0]), chapter.title))
        outline.root[:] = top
    return starts


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _all(items: Iterable[OutlineItem]) -> Iterator[OutlineItem]:
    for item in items:
        yield item
        yield from _all(item.children)


def _name_links(pdf: Pdf, starts: Sequence[tuple[int, str]]) -> None:
    """Say of each link where it leads: an address, or a chapter and a page."""
    places = pdf.Root.get("/Dests", Dictionary())
    for page in pdf.pages:
        for link in page.get("/Annots", Array()):
            action = link.get("/A")
            if action is not None and "/URI" in action:
                link.Contents = String(str(action.URI))
                continue
            place = places.get(str(link.get("/Dest")))
            if place is None:
                continue
            number = pdf.pages.index(place[0])
            at = bisect_right([start for start, _title in starts], number) - 1
            name = starts[at][1] if at >= 0 else _("Contents")
            link.Contents = String(
                _("{chapter}, page {number}").format(chapter=name, number=number + 1)
            )


def _give_lists_bodies(pdf: Pdf) -> None:
    """Put what is in a list item behind its label into a body, as PDF asks."""
    bodies = {}
    for item in list(_elements(pdf.Root.StructTreeRoot)):
        if item.get("/S") != Name.LI:
            continue
        inside = item.get("/K", Array())
        kids = list(inside) if isinstance(inside, Array) else [inside]
        labels = [kid for kid in kids if _is_element(kid) and kid.get("/S") == Name.Lbl]
        rest = [kid for kid in kids if kid not in labels]
        body = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.LBody, P=item, K=Array(rest))
        )
        for kid in rest:
            if _is_element(kid):
                kid.P = body
        item.K = Array([*labels, body])
        bodies[item.objgen] = body
    # What stood in the item itself is in its body now.
    for contents in _leaves(pdf.Root.StructTreeRoot.ParentTree):
        if isinstance(contents, Array):
            for place, owner in enumerate(contents):
                if isinstance(owner, Dictionary) and owner.objgen in bodies:
                    contents[place] = bodies[owner.objgen]


def _is_element(kid: Object) -> bool:
    return isinstance(kid, Dictionary) and "/S" in kid


def _elements(element: Object) -> Iterator[Object]:
    """Yield all elements of the tree of tags below this one."""
    waiting = [element]
    while waiting:
        inside = waiting.pop().get("/K", Array())
        for kid in inside if isinstance(inside, Array) else [inside]:
            if _is_element(kid):
                yield kid
                waiting.append(kid)


def _leaves(tree: Object) -> Iterator[Object]:
    """Yield the values of a tree of numbers."""
    yield from list(tree.get("/Nums", Array()))[1::2]
    for kid in tree.get("/Kids", Array()):
        yield from _leaves(kid)
