"""What a picture shows, in plain words, for those who hear it: read off the pose and the motion."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from climbing_back.figures import scene
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
    MOVES,
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
from climbing_back.language import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from climbing_back.figures.motion import BodyMotion, Frame, Motion

ENOUGH = 8
"""A smaller change, in degrees, is not worth a word."""
HIGH = 15
"""Hips that lift by less, in degrees of the trunk, lift just a little."""
UNDER = 100
"""A knee that is bent by more degrees has its heel under the seat."""
WALKS = 20
"""Thighs further apart than this, in degrees, make a step."""
EYES = 120
"""Arms that are raised by less, in degrees, are before the eyes of somebody who lies."""
LITTLE = 30
"""A change by fewer degrees is small, where an exercise has larger ones."""
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
        crossed = [s for s in SIDES if f"{s} foot" in _hands_on(frame)]
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


def _hands_on(frame: Frame) -> list[str]:
    """Return what the hands touch."""
    return [str(frame.touch.get(f"{side} hand")) for side in SIDES]


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
        changes += _both(motion, before, frame)
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


def _both(motion: Motion, before: Frame, frame: Frame) -> list[str]:
    """Return what the legs do, and then the arms; what both do alike is said once."""
    changes = []
    legs = {s: _leg(motion, s, before, frame) for s in SIDES}
    arms = {s: _arm(s, before, frame) for s in SIDES}
    for found in (legs, arms):
        if found["left"] and found["left"] == found["right"]:
            changes.append(MOVES[found["left"]]["both"])
        else:
            changes += [MOVES[found[side]][side] for side in ("right", "left") if found[side]]
    return changes


def _leg(motion: Motion, side: str, before: Frame, frame: Frame) -> str:
    """Return the name of what this leg does."""
    one, two = before.pose.legs[side], frame.pose.legs[side]
    hip, knee, ankle = two.bend - one.bend, two.middle - one.middle, two.end - one.end
    on = frame.touch.get(f"{side} foot")
    if frame.rest == "seat" and on in {"floor", "heel", "slide"}:
        return _seated_foot(motion, before, side, on, hip=hip, knee=knee, ankle=ankle)
    if f"{side} foot" in _hands_on(frame):
        return "foot is moved"
    if on == "heel up":
        return "heel lifts" if ankle < -ENOUGH else ""
    standing = frame.rest == "feet" and not frame.pose.lie
    if on == "toes up":
        return "toes lift"
    if hip < -30 and motion.floor == scene.LOW:
        return "onto a stool" if on == "stool" else "over the edge"
    if two.out - one.out > ENOUGH:
        if not frame.pose.lie:
            return "leg goes out"
        if two.middle < ENOUGH:
            return "leg slides out"
        return "knee leans" if two.out - one.out < LITTLE else "knee drops"
    if "pedals" in motion.body.edges:
        return "pedals" if hip > 0 else ""
    if on == "step":
        return "on a step"
    if standing and on == "slide":
        if one.out - two.out > ENOUGH:
            return "beside the other"
        if hip > 0:
            return "close in front" if two.out < 0 else "to the front"
        return "comes back" if hip < -WALKS else ""
    if standing and knee > 25:
        return "knee bends"
    if standing and on == "floor" and knee > ENOUGH:
        return "knee bends a little"
    if hip > 50 and two.middle < 30:
        return "leg lifts"
    if frame.pose.lie == "back" and hip > 15 and two.middle < 30:
        return "leg lifts a little"
    if hip > 15 and knee > 25:
        return "heel slides"
    if hip > 40:
        return "to the chest"
    if hip < -30 and knee < -40:
        return "along the shin"
    if hip > 15:
        return "knee lifts"
    if knee > 20:
        return "heel draws back" if two.middle > 100 else "to a right angle"
    if knee < -40:
        return "knee straightens"
    return "toes pull up" if ankle > 25 else ""


def _seated_foot(motion: Motion, before: Frame, side: str, on: str, **by: float) -> str:
    """Return what a foot does that stays on the floor, of somebody who sits; ``by`` is in degrees."""
    was = before.touch.get(f"{side} foot")
    if on == "slide" and before.pose.legs[side].middle + by["knee"] > UNDER:
        return "under the chair"
    if on == "slide" and by["knee"] < -ENOUGH:
        # A foot that slid before stays on the floor all the way.
        return "foot slides forward" if was == on else "taps in front"
    if on == "slide":
        return "comes back"
    if on == "heel" and was != on:
        return "heel to the front"
    return "toes pull up" if f"{side} foot" in motion.moving and by["ankle"] > 25 else ""


def _arm(side: str, before: Frame, frame: Frame) -> str:
    """Return the name of what this arm does."""
    one, two = before.pose.arms[side], frame.pose.arms[side]
    hand = frame.touch.get(f"{side} hand")
    if hand in {"nose", "chin"}:
        return f"finger to the {hand}"
    if hand and hand != before.touch.get(f"{side} hand"):
        return "" if "shin" in str(hand) else "hand holds the ankle"
    if frame.pose.lie == "back" and two.bend - one.bend > 30 and two.bend < EYES:
        return "arm lifts to the eyes"
    if two.bend - one.bend > 80:
        return "arm lifts"
    if two.bend - one.bend > 30:
        return "arm swings forward"
    if one.bend - two.bend > 50:
        return "arm swings back"
    if one.bend - two.bend > 20 and not frame.pose.lie and two.middle > 70:
        return "elbow draws back"
    return ""


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
