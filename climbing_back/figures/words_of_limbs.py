"""What legs and arms do between two frames, in words: read off the angles and what is touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from climbing_back.figures import scene
from climbing_back.figures.human.pose import SIDES
from climbing_back.figures.phrases_of_moves import MOVES

if TYPE_CHECKING:
    from climbing_back.figures.motion import Frame, Motion

ENOUGH = 8
"""A smaller change, in degrees, is not worth a word."""
UNDER = 100
"""A knee that is bent by more degrees has its heel under the seat."""
WALKS = 20
"""Thighs further apart than this, in degrees, make a step."""
EYES = 120
"""Arms that are raised by less, in degrees, are before the eyes of somebody who lies."""
LITTLE = 30
"""A change by fewer degrees is small, where an exercise has larger ones."""


def hands_on(frame: Frame) -> list[str]:
    """Return what the hands touch."""
    return [str(frame.touch.get(f"{side} hand")) for side in SIDES]


def moves_of_limbs(motion: Motion, before: Frame, frame: Frame) -> list[str]:
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
    if f"{side} foot" in hands_on(frame):
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
