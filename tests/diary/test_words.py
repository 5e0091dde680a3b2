"""What the parts of an entry are called: every one that the format knows, and no other."""

from climbing_back.content import DAYS
from climbing_back.diary.format import days
from climbing_back.diary.format.schema import schema
from climbing_back.diary.words import KINDS, REASONS, WEEKDAYS


def test_every_part_has_its_word() -> None:
    assert tuple(WEEKDAYS) == days.WEEKDAYS
    assert tuple(KINDS) == DAYS
    reasons = schema()["$defs"]["not-today"]["properties"]["reason"]["enum"]
    # Who gives no reason has chosen none.
    assert [*REASONS, "other"] == reasons
