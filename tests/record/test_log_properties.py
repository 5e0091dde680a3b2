"""What holds for every log, however it was put together."""

from hypothesis import given
from hypothesis import strategies as st

from climbing_back.record import answers_of, in_effect

IDS = st.sampled_from("abcdefgh")
ENTRIES = st.one_of(
    st.builds(
        lambda key, target: {"id": key, "type": "withdrawal", "data": {"entry": target}}, IDS, IDS
    ),
    st.builds(
        lambda key, older, item, part: {
            "id": key,
            "type": "checklist-answer",
            "data": {"checklist": "symptoms", "item": item, **part},
            **({"replaces": older} if older else {}),
        },
        IDS,
        st.none() | IDS,
        st.sampled_from(["pain", "fatigue"]),
        st.sampled_from([{"ticked": True}, {"ticked": False}, {"rating": 3}, {"note": "calf"}, {}]),
    ),
)
LOGS = st.lists(ENTRIES, unique_by=lambda entry: entry["id"])


@given(LOGS, st.randoms())
def test_the_order_and_the_number_of_copies_play_no_part(log: list, random: object) -> None:
    other = log * 2
    random.shuffle(other)
    assert in_effect(other) == in_effect(log)
    assert answers_of(other, "symptoms") == answers_of(log, "symptoms")


@given(LOGS, st.data())
def test_taking_back_the_newest_entry_is_as_if_it_had_not_been_said(
    log: list, data: st.DataObject
) -> None:
    said = {**data.draw(ENTRIES), "id": "y"}
    undo = {"id": "z", "type": "withdrawal", "data": {"entry": "y"}}
    assert answers_of([*log, said, undo], "symptoms") == answers_of(log, "symptoms")
