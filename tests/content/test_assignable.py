"""What can be assigned has ids of its own, and a page to open."""

from __future__ import annotations

from climbing_back import content


def test_all_chapters_and_checklists_can_be_assigned() -> None:
    offered = content.assignable()
    assert {each["page"] for each in offered["chapters"]} == set(content.chapters())
    assert {each["id"] for each in offered["checklists"]} == set(content.checklist_ids())
    assert len({each["id"] for each in offered["chapters"]}) == len(content.chapters())


def test_chapters_come_in_reading_order() -> None:
    ids = [each["id"] for each in content.assignable()["chapters"]]
    assert ids[:2] == ["where-ms-shows-up", "what-spasticity-is"]
    assert ids[-1] == "your-story"
    assert [part.title for part in content.parts()] == [
        *("Understand", "Plan", "Move", "Keep going", "Adapt", "Your story")
    ]
