"""What a picture shows, in plain words, for those who hear it: read off the pose and the motion."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from climbing_back.figures.human.pose import SIDES
from climbing_back.figures.phrases import (
    ARM_OUT,
    ELBOW_ON_TABLE,
    FOREARM,
    HANDS,
    HEEL_AHEAD,
    HELPED,
    HELPS,
    KNEE_BENT,
    LEG_BEHIND,
    ON_KNEE,
    ON_OTHER_KNEE,
    ONTO,
    PILLOW,
    PLACES,
    ROLL,
    ROLL_A_LITTLE,
    SEATS,
    SHIFT,
    SPLINT,
    STARTS,
    STRAP,
    TOWEL,
    WEIGHT_ON,
)
from climbing_back.figures.words_of_limbs import ENOUGH, LITTLE, WALKS, hands_on, moves_of_limbs
from climbing_back.language import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from climbing_back.figures.motion import BodyMotion, Frame, Motion

HIGH = 15
"""Hips that lift by less, in degrees of the trunk, lift just a little."""
SLOPE = 15
"""Who lies on something that rises by more degrees lies on a slope."""
BESIDE = 15
"""A pillow so far from the middle lies beside the person, in centimetres."""


def alt_text(motion: Motion) -> str:
    """Return the alternative text: how it starts, and what happens then."""
    if motion.view == "hand":
        return _hand(motion)
    sentences = [_start(motion, motion.body)]
    for before, frame in pairwise(motion.body.frames):
        changed = _changes(motion, before, frame)
        if motion.said.get("helper") and len(sentences) == 1:
            places = [HELPED[where] for where in before.help.values()]
            changed.append(
                HELPS[len(places)].format(**dict(zip(("one", "two"), places, strict=False)))
            )
        changes = _and(changed)
        then = _("Then {changes}.") if len(sentences) == 1 else _("After that {changes}.")
        sentences.append(then.format(changes=changes))
    if motion.said["frames"][-1].get("both_ways") and "breath" not in motion.said:
        sentences.append(_("And back again."))
    return " ".join(sentences)


def _start(motion: Motion, body: BodyMotion) -> str:
    frame, said = body.frames[0], motion.said
    # Who sits on a chair sits there, whatever else is around.
    places = [name for name in PLACES if name in body.edges]
    sits = frame.rest == "seat" and not frame.pose.lie
    seats = [name for name in SEATS if sits and name in places]
    where = PLACES[(seats or places)[0]] if places else ""
    start = STARTS[motion.person.noun][_how(frame, body, said)].format(where=where)
    pillows = sum(prop["is"] == "pillow" for prop in said.get("props", []))
    legs = _legs(frame, pillows)
    if "pedals" in body.edges:
        legs = [_("feet on a small pedal exerciser")]
    splints = [SPLINT[side] for side in said.get("splint", [])]
    around = [_("a counter in front")] if seats and "counter" in places else []
    around += [_("a cushion under the bottom")] if "cushion" in body.edges else []
    if frame.roll:
        around.append(WEIGHT_ON["right" if frame.roll > 0 else "left"])
    beside = _pillows(said.get("props", []))
    parts = [start, *around, *legs, *_arms(motion, frame), *beside, *splints]
    return f"{', '.join(parts)}."


def _pillows(props: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return where pillows lie beside somebody who lies."""
    sides = {"right" if prop["y"] < 0 else "left" for prop in props if _is_beside(prop)}
    return [_("a pillow at each side")] if len(sides) == 2 else [PILLOW[side] for side in sides]


def _is_beside(prop: Mapping[str, Any]) -> bool:
    return bool(prop["is"] == "pillow" and abs(prop.get("y", 0)) > BESIDE)


def _how(frame: Frame, body: BodyMotion, said: Mapping[str, Any]) -> str:
    pose = frame.pose
    if pose.lie == "side":
        return "side"
    if pose.lie:
        return "slope" if pose.trunk > SLOPE else "back"
    if frame.rest == "seat":
        return "seat"
    if "frame" in body.edges:
        return "frame"
    if "side_counter" in body.edges and _apart(frame) > WALKS:
        return "counter"
    return f"{said['stick']} stick" if "stick" in said else "feet"


def _legs(frame: Frame, pillows: int) -> list[str]:
    pose = frame.pose
    if not pose.lie:
        ahead = [s for s in SIDES if frame.touch.get(f"{s} foot") == "heel"]
        if ahead:
            return [HEEL_AHEAD[ahead[0]]]
        crossed = [s for s in SIDES if f"{s} foot" in hands_on(frame)]
        if crossed:
            return [ON_OTHER_KNEE[crossed[0]]]
        if frame.rest == "seat":
            leaning = [_("leaning back")] if pose.trunk < -ENOUGH else []
            return [*leaning, _("feet flat on the floor")]
        behind = min(SIDES, key=lambda side: pose.legs[side].bend)
        return [LEG_BEHIND[behind]] if _apart(frame) > WALKS else []
    between = [_("a pillow between the knees")] * (pose.lie == "side" and pillows > 1)
    bent = [side for side in SIDES if pose.legs[side].middle > 40]
    if len(bent) == 2:
        flat = all(f"{side} foot" in frame.touch for side in SIDES)
        return [_("knees bent and feet flat") if flat else _("knees bent")]
    if bent and abs(pose.legs["right"].bend - pose.legs["left"].bend) > ENOUGH:
        return [KNEE_BENT[bent[0]], *between]
    return [_("legs straight"), *between]


def _apart(frame: Frame) -> float:
    """Return how far the thighs are apart to the front, in degrees."""
    return abs(frame.pose.legs["right"].bend - frame.pose.legs["left"].bend)


def _arms(motion: Motion, frame: Frame) -> list[str]:
    if "strap" in motion.said:
        return [(TOWEL if "towel" in motion.said else STRAP)[motion.said["strap"]]]
    if motion.body and "table" in motion.body.edges:
        return [ELBOW_ON_TABLE[side] for side in SIDES if f"{side} arm" in motion.moving]
    touch = {side: str(frame.touch.get(f"{side} hand")) for side in SIDES}
    if "hands" in touch.values():
        return [_("hands clasped")]
    if all(where.endswith("shoulder") for where in touch.values()):
        return [_("arms crossed over the chest")]
    if all(where.endswith("knee") for where in touch.values()):
        same = touch["left"] == touch["right"]
        return [ON_KNEE[touch["left"]] if same else _("hands on the thighs")]
    if touch["left"] in HANDS and touch["left"] == touch["right"]:
        return [HANDS[touch["left"]]["both"]]
    for side in SIDES:
        if touch[side] in HANDS:
            return [HANDS[touch[side]][side]]
    arms = [frame.pose.arms[side] for side in SIDES]
    if all(arm.out > 60 for arm in arms):
        return [_("arms out wide")]
    for side in SIDES:
        if frame.pose.arms[side].bend > 70 and frame.pose.arms[side].middle < 20:
            return [ARM_OUT[side]]
    return [_("elbows bent")] if all(arm.middle > 70 for arm in arms) else []


def _changes(motion: Motion, before: Frame, frame: Frame) -> list[str]:
    changes: list[str] = []
    stands = before.rest == "seat" and frame.rest == "feet"
    if stands and frame.pose.legs["right"].middle > ENOUGH * 4:
        changes.append(_("the hips rise a little off the seat, as the hands push down"))
    elif stands:
        changes.append(_("the whole body rises to stand, with the hips and knees straight"))
    elif frame.rest == "shoulders":
        changes.append(
            _("the hips lift until the body is a slope from shoulders to knees")
            if before.pose.trunk - frame.pose.trunk > HIGH
            else _("the hips lift just a little off the mat")
        )
    elif frame.pose.trunk - before.pose.trunk > ENOUGH:
        changes.append(_("the upper body leans forward from the hips"))
    elif before.pose.trunk - frame.pose.trunk > ENOUGH:
        changes.append(
            _("the upper body leans back a little")
            if frame.pose.nod >= before.pose.nod
            else _("the upper body leans back on the chair, and the head comes up tall")
        )
    if frame.pose.twist != before.pose.twist:
        by = frame.pose.twist - before.pose.twist
        roll = ROLL_A_LITTLE if abs(by) < LITTLE else ROLL
        changes.append(roll["right" if by < 0 else "left"])
    if frame.roll != before.roll:
        changes.append(ONTO["right" if frame.roll > before.roll else "left"])
    elif frame.shift[1] != before.shift[1]:
        changes.append(SHIFT["right" if frame.shift[1] < before.shift[1] else "left"])
    if frame.rest == "toes" and before.rest != "toes":
        changes.append(_("both heels rise and the body goes straight up"))
    if not stands and frame.rest not in {"shoulders", "toes"}:
        changes += moves_of_limbs(motion, before, frame)
    if "tilt" in motion.said:
        changes.append(
            _("the pelvis tilts back and the low back meets the cushions")
            if frame.pose.trunk > SLOPE
            else _("the pelvis tilts back and the low back meets the mat")
        )
    if "squeeze" in motion.said:
        changes.append(_("the buttocks squeeze together, and nothing else moves"))
    if "breath" in motion.said:
        changes.append(_("the belly rises with the breath in and sinks with the breath out"))
    return changes


def _hand(motion: Motion) -> str:
    """Return the words for hands on a table that are seen from near."""
    first, last = motion.body.frames[0], motion.body.frames[-1]
    start = FOREARM[motion.person.noun][
        "towel" if first.towel else "up" if first.laid["right"].palm > 90 else "down"
    ]
    opens = _("the fingers open wide") if last.laid["right"].spread > 6 else _("the fingers open")
    if last.towel and not first.towel:
        opens = _("the fingers open and lie round a rolled cloth")
    changes = [opens]
    if last.laid["right"].wrist - first.laid["right"].wrist > ENOUGH:
        changes = [_("the other hand opens the fingers and bends the wrist back with them")]
    return f"{start} {_('Then {changes}.').format(changes=_and(changes))}"


def _and(parts: Sequence[str]) -> str:
    """Return "one", "one, and two" or "one, two, and three"."""
    if len(parts) < 2:
        return "".join(parts)
    return _("{things}, and {last}").format(things=", ".join(parts[:-1]), last=parts[-1])
