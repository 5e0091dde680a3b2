"""What the course and its pages are, in the words of schema.org, which search engines and lists of courses read.

What has not been reviewed says so there, too, and nothing is claimed that the page *Accessibility* does not.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from climbing_back.content import chapters, pages, parts, review_of
from climbing_back.language import LANGUAGE, _
from climbing_back.sphinx_ext.found.cards import AWAITING
from climbing_back.sphinx_ext.page.pages import INTENDED_USE

if TYPE_CHECKING:
    from climbing_back.content.book import Page

NAME = "Climbing Back"
MAKER = {"@type": "Organization", "name": "The Climbing Back project"}

OF_ALL: dict[str, Any] = {
    "inLanguage": LANGUAGE,
    "isAccessibleForFree": True,
    "license": "https://creativecommons.org/licenses/by/4.0/",
    "accessMode": ["textual", "visual"],
    # All that a picture shows is in words, too.
    "accessModeSufficient": {"@type": "ItemList", "itemListElement": ["textual"]},
    "accessibilityFeature": [
        "alternativeText",
        "displayTransformability",
        "readingOrder",
        "structuralNavigation",
        "tableOfContents",
    ],
    "accessibilityControl": ["fullKeyboardControl", "fullMouseControl", "fullTouchControl"],
    "accessibilityHazard": "none",
}
"""What holds for the course and for each page."""

TESTED = _(
    "Tested by programs, in one web browser. No one has gone through it with a screen reader by hand, and nobody from "
    "outside has checked it against WCAG."
)


def of_page(
    name: str, title: str, summary: str, *, address: str, course: str, is_first: bool
) -> str:
    """Return what a page is, as JSON for a script element; the first page also says what the course is.

    Parameters
    ----------
    name
        The page's path in the book without the ending, such as ``move/loosen``.
    title, summary
        What it is called, and about, in words.
    address
        The page's whole address, or empty.
    course
        Where the course is, from this page or from everywhere.
    is_first
        Whether it is the page that a reader begins with.
    """
    page = pages().get(name)
    said: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": ["WebPage", "LearningResource"],
        **({"@id": address, "url": address} if address else {}),
        "name": title,
        "description": summary,
        **OF_ALL,
        **_reviewed(name),
        **(_learned(page) if page else {}),
        "isPartOf": {"@type": "Course", "@id": course, "name": NAME},
    }
    if is_first:
        said["isPartOf"] |= _course(summary, address)
    # No text can end the element around it.
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _reviewed(name: str) -> dict[str, Any]:
    if not (review := review_of(name)):
        return {"creativeWorkStatus": AWAITING}
    who = {"@type": "Person", "name": review.who, "jobTitle": review.role}
    return {"reviewedBy": who, "lastReviewed": review.on}


def _learned(page: Page) -> dict[str, Any]:
    if not page.is_chapter:
        return {}
    return {
        "learningResourceType": "lesson",
        "timeRequired": f"PT{page.minutes}M",
        "teaches": page.said["objectives"],
    }


def _course(summary: str, address: str) -> dict[str, Any]:
    minutes = sum(chapter.minutes for chapter in chapters().values())
    is_reviewed = all(map(review_of, pages()))
    return {
        **({"url": address} if address else {}),
        "description": f"{summary} {INTENDED_USE}",
        "provider": MAKER,
        **OF_ALL,
        **({} if is_reviewed else {"creativeWorkStatus": AWAITING}),
        "accessibilitySummary": TESTED,
        "about": {"@type": "MedicalCondition", "name": "Multiple sclerosis"},
        "syllabusSections": [
            {
                "@type": "Syllabus",
                "name": part.title,
                "timeRequired": f"PT{sum(chapter.minutes for chapter in part.chapters)}M",
            }
            for part in parts()
        ],
        "hasCourseInstance": {
            "@type": "CourseInstance",
            "courseMode": "Online",
            "courseWorkload": f"PT{minutes}M",
        },
        "offers": {"@type": "Offer", "category": "Free", "price": 0},
    }
