"""What a picture shows, in plain words, for those who hear it: read off the pose and the motion."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from climbing_back.figures import scene
from climbing_back.figures.human.pose import SIDES
from climbing_back.figures.phrases import (
    ARM_OUT,
    FOREARM,
    HANDS,
    HEEL_AHEAD,
    HELPED,
    HELPS,
    KNEE_BENT,
    LEG_BEHIND,
    MOVES,
    ON_KNEE,
    PLACES,
    ROLL,
    SHIFT,
    SPLINT,
    STARTS,
    STRAP,
)
from climbing_back.language import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from climbing_back.figures.human.pose import Limb
    from climbing_back.figures.motion import BodyMotion, Frame, Motion

ENOUGH = 8
"""A smaller change, in degrees, is not worth a word."""


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
    where = next((words for name, words in PLACES.items() if name in body.edges), "")
    start = STARTS[motion.person.noun][_how(frame, body, said)].format(where=where)
    legs = [_("feet on a small pedal exerciser")] if "pedals" in body.edges else _legs(frame)
    splints = [SPLINT[side] for side in said.get("splint", [])]
    return f"{', '.join([start, *legs, *_arms(motion, frame), *splints])}."


def _how(frame: Frame, body: BodyMotion, said: Mapping[str, Any]) -> str:
    pose = frame.pose
    if pose.lie == "side":
        return "side"
    if pose.lie:
        return "slope" if pose.trunk > 15 else "back"
    if frame.rest == "seat":
        return "seat"
    if "frame" in body.edges:
        return "frame"
    return f"{said['stick']} stick" if "stick" in said else "feet"


def _legs(frame: Frame) -> list[str]:
    pose = frame.pose
    if not pose.lie:
        ahead = [s for s in SIDES if frame.touch.get(f"{s} foot") == "heel"]
        if ahead:
            return [HEEL_AHEAD[ahead[0]]]
        if frame.rest == "seat":
            return [_("feet flat on the floor")]
        apart = pose.legs["right"].bend - pose.legs["left"].bend
        return [LEG_BEHIND["right" if apart < 0 else "left"]] if abs(apart) > 20 else []
    bent = [side for side in SIDES if pose.legs[side].middle > 40]
    if len(bent) == 2:
        flat = all(f"{side} foot" in frame.touch for side in SIDES)
        return [_("knees bent and feet flat") if flat else _("knees bent")]
    if bent and abs(pose.legs["right"].bend - pose.legs["left"].bend) > ENOUGH:
        return [KNEE_BENT[bent[0]]]
    return [_("legs straight")]


def _arms(motion: Motion, frame: Frame) -> list[str]:
    if "strap" in motion.said:
        return [STRAP[motion.said["strap"]]]
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
    if stands:
        changes.append(_("the whole body rises to stand, with the hips and knees straight"))
    elif frame.pose.trunk - before.pose.trunk > ENOUGH:
        changes.append(_("the upper body leans forward from the hips"))
    elif before.pose.trunk - frame.pose.trunk > ENOUGH:
        changes.append(
            _("the hips lift until the body is a slope from shoulders to knees")
            if frame.rest == "shoulders"
            else _("the upper body leans back a little")
        )
    if frame.pose.twist != before.pose.twist:
        changes.append(ROLL["right" if frame.pose.twist < before.pose.twist else "left"])
    if frame.shift[1] != before.shift[1]:
        changes.append(SHIFT["right" if frame.shift[1] < before.shift[1] else "left"])
    if frame.rest == "toes" and before.rest != "toes":
        changes.append(_("both heels rise and the body goes straight up"))
    if not stands and frame.rest not in {"shoulders", "toes"}:
        changes += _both(motion, before, frame)
    if "tilt" in motion.said:
        changes.append(_("the pelvis tilts back and the low back meets the mat"))
    if "breath" in motion.said:
        changes.append(_("the belly rises with the breath in and sinks with the breath out"))
    return changes


def _both(motion: Motion, before: Frame, frame: Frame) -> list[str]:
    """Return what the legs do, and then the arms; what both do alike is said once."""
    changes = []
    legs = {s: _leg(motion, s, before.pose.legs[s], frame.pose.legs[s], frame) for s in SIDES}
    arms = {s: _arm(s, before, frame) for s in SIDES}
    for found in (legs, arms):
        if found["left"] and found["left"] == found["right"]:
            changes.append(MOVES[found["left"]]["both"])
        else:
            changes += [MOVES[found[side]][side] for side in ("right", "left") if found[side]]
    return changes


def _leg(motion: Motion, side: str, one: Limb, two: Limb, frame: Frame) -> str:
    """Return the name of what this leg does."""
    hip, knee, ankle = two.bend - one.bend, two.middle - one.middle, two.end - one.end
    on = frame.touch.get(f"{side} foot")
    if frame.rest == "seat" and on in {"floor", "heel"}:
        return ""
    standing = frame.rest == "feet" and not frame.pose.lie
    if on == "toes up":
        return "toes lift"
    if hip < -30 and motion.floor == scene.LOW:
        return "over the edge"
    if two.out - one.out > ENOUGH:
        return "knee drops" if frame.pose.lie else "leg goes out"
    if "pedals" in motion.body.edges:
        return "pedals" if hip > 0 else ""
    if on == "step":
        return "on a step"
    if standing and on == "slide":
        near = motion.view == "corner"
        return ("close in front" if near else "to the front") if hip > 0 else ""
    if standing and knee > 25:
        return "knee bends"
    if hip > 50 and two.middle < 30:
        return "leg lifts"
    if hip > 15 and knee > 60:
        return "heel slides"
    if hip > 40:
        return "to the chest"
    if hip < -30 and knee < -40:
        return "along the shin"
    if hip > 15:
        return "knee lifts"
    if knee > 20:
        return "heel draws back"
    if knee < -40:
        return "knee straightens"
    return "toes pull up" if ankle > 25 else ""


def _arm(side: str, before: Frame, frame: Frame) -> str:
    """Return the name of what this arm does."""
    one, two = before.pose.arms[side], frame.pose.arms[side]
    hand = frame.touch.get(f"{side} hand")
    if hand == "nose":
        return "finger to the nose"
    if hand and hand != before.touch.get(f"{side} hand"):
        return "" if "shin" in str(hand) else "hand holds the ankle"
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
