"""What a picture shows, in plain words, for those who hear it: read off the pose and the motion."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from climbing_back.figures import scene
from climbing_back.figures.body import SIDES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from climbing_back.figures.body import Limb
    from climbing_back.figures.motion import BodyMotion, Frame, Motion

ENOUGH = 8
"""A smaller change, in degrees, is not worth a word."""

PLACES = {
    "counter": "at a kitchen counter",
    "side_counter": "with a kitchen counter at the left side",
    "wheelchair": "in a wheelchair",
    "chair": "on a chair with arms",
    "bed": "on a bed",
    "mat": "on a mat",
}


def alt_text(motion: Motion) -> str:
    """Return the alternative text: how it starts, and what happens then."""
    if motion.body is None:
        return _hand(motion.said)
    frames = motion.body.frames
    sentences = [_start(motion, motion.body)]
    for before, frame in pairwise(frames):
        changes = _changes(motion, before, frame)
        first = "Then" if len(sentences) == 1 else "After that"
        sentences.append(f"{first} {_and(changes)}.")
    if motion.said["frames"][-1].get("both_ways") and "breath" not in motion.said:
        sentences.append("And back again.")
    return " ".join(sentences)


def _start(motion: Motion, body: BodyMotion) -> str:
    frame, said = body.frames[0], motion.said
    pose = frame.pose
    where = next((words for name, words in PLACES.items() if name in body.edges), "")
    own = {"woman": "her", "man": "his"}[motion.person.noun]
    if pose.lie == "side":
        how = f"lies on {own} right side {where}"
    elif pose.lie and pose.trunk > 15:
        how = "lies back on a slope of cushions"
    elif pose.lie:
        how = f"lies on {own} back {where}"
    elif frame.rest == "seat":
        how = f"sits {where}"
    elif "frame" in body.edges:
        how = "walks with a walking frame, both hands on it"
    elif "stick" in said:
        how = f"walks with a stick in the {said['stick']} hand"
    else:
        how = f"stands {where}"
    pedals = ["feet on a small pedal exerciser"] if "pedals" in body.edges else []
    more = [*(pedals or _legs(frame)), *_arms(motion, frame)]
    splints = [f"a splint on the {side} lower leg" for side in said.get("splint", [])]
    parts = ", ".join([*more, *splints])
    return f"A {motion.person.noun} {how}{', ' + parts if parts else ''}."


def _legs(frame: Frame) -> list[str]:
    pose = frame.pose
    flat = all(f"{side} foot" in frame.touch for side in SIDES)
    if not pose.lie:
        ahead = [s for s in SIDES if frame.touch.get(f"{s} foot") == "heel"]
        if ahead:
            return [f"the {ahead[0]} leg straight with its heel on the floor"]
        if frame.rest == "seat":
            return ["feet flat on the floor"]
        apart = pose.legs["right"].bend - pose.legs["left"].bend
        if abs(apart) > 20:
            return [f"the {'right' if apart < 0 else 'left'} leg behind"]
        return []
    bent = [side for side in SIDES if pose.legs[side].middle > 40]
    if len(bent) == 2:
        return ["knees bent and feet flat" if flat else "knees bent"]
    if bent and abs(pose.legs["right"].bend - pose.legs["left"].bend) > ENOUGH:
        return [f"the {bent[0]} knee bent"]
    return ["legs straight"]


HANDS = {
    "counter": "on the counter",
    "side_counter": "on the counter",
    "chair": "on the arms of the chair",
    "wheelchair": "on the arms of the wheelchair",
    "belly": "on the belly",
}


def _arms(motion: Motion, frame: Frame) -> list[str]:
    if "strap" in motion.said:
        return [f"both hands hold a strap round the {motion.said['strap']} foot"]
    touch = {side: frame.touch.get(f"{side} hand") for side in SIDES}
    if "hands" in touch.values():
        return ["hands clasped"]
    if all(str(where).endswith("shoulder") for where in touch.values()):
        return ["arms crossed over the chest"]
    if all(str(where).endswith("knee") for where in touch.values()):
        return [
            "hands on the thighs"
            if touch["left"] != touch["right"]
            else f"hands on the {touch['left']}"
        ]
    if touch["left"] in HANDS and touch["left"] == touch["right"]:
        return [f"both hands {HANDS[touch['left']]}"]
    for side in SIDES:
        if touch[side] in HANDS:
            return [f"the {side} hand {HANDS[str(touch[side])]}"]
    arms = [frame.pose.arms[side] for side in SIDES]
    if all(arm.out > 60 for arm in arms):
        return ["arms out wide"]
    for side in SIDES:
        if frame.pose.arms[side].bend > 70 and frame.pose.arms[side].middle < 20:
            return [f"the {side} arm stretched out to the front"]
    if all(arm.middle > 70 for arm in arms):
        return ["elbows bent"]
    return []


def _changes(motion: Motion, before: Frame, frame: Frame) -> list[str]:
    changes: list[str] = []
    stands = before.rest == "seat" and frame.rest == "feet"
    if stands:
        changes.append("the whole body rises to stand, with the hips and knees straight")
    elif frame.pose.trunk - before.pose.trunk > ENOUGH:
        changes.append("the upper body leans forward from the hips")
    elif before.pose.trunk - frame.pose.trunk > ENOUGH:
        lifts = frame.rest == "shoulders"
        changes.append(
            "the hips lift until the body is a slope from shoulders to knees"
            if lifts
            else "the upper body leans back a little"
        )
    if frame.pose.twist != before.pose.twist:
        side = "right" if frame.pose.twist < before.pose.twist else "left"
        changes.append(f"both knees roll over to the {side} while the shoulders stay down")
    if frame.shift[1] != before.shift[1]:
        side = "right" if frame.shift[1] < before.shift[1] else "left"
        changes.append(f"the hips move over the {side} foot")
    if frame.rest == "toes" and before.rest != "toes":
        changes.append("both heels rise and the body goes straight up")
    if not stands and frame.rest not in {"shoulders", "toes"}:
        changes += _both(motion, before, frame)
    if "tilt" in motion.said:
        changes.append("the pelvis tilts back and the low back meets the mat")
    if "breath" in motion.said:
        changes.append("the belly rises with the breath in and sinks with the breath out")
    return changes


def _both(motion: Motion, before: Frame, frame: Frame) -> list[str]:
    changes = []
    legs = {s: _leg(motion, s, before.pose.legs[s], frame.pose.legs[s], frame) for s in SIDES}
    arms = {s: _arm(s, before, frame) for s in SIDES}
    for found in (legs, arms):
        left, right = (found[side].replace(f"the {side} ", "the ") for side in SIDES)
        if left and left == right:
            changes.append(_plural(left))
        else:
            changes += [words for words in (found["right"], found["left"]) if words]
    return changes


PLURAL = {
    "the knee ": "both knees ",
    "the toes ": "the toes of both feet ",
    "the elbow ": "both elbows ",
    "the arm ": "both arms ",
}


def _plural(words: str) -> str:
    for one, many in PLURAL.items():
        if words.startswith(one):
            verb, _, rest = words.removeprefix(one).partition(" ")
            verb = verb if one == "the toes " else verb.removesuffix("s")
            return f"{many}{verb} {rest}".strip()
    return words


def _leg(motion: Motion, side: str, one: Limb, two: Limb, frame: Frame) -> str:
    hip, knee, ankle = two.bend - one.bend, two.middle - one.middle, two.end - one.end
    on = frame.touch.get(f"{side} foot")
    if frame.rest == "seat" and on in {"floor", "heel"}:
        return ""
    standing = frame.rest == "feet" and not frame.pose.lie
    if on == "toes up":
        return f"the {side} toes lift while the heel stays on the floor"
    if two.out - one.out > ENOUGH:
        out = (
            "knee drops out to the side"
            if frame.pose.lie
            else "leg moves out to the side, straight"
        )
        return f"the {side} {out}"
    if "pedals" in _things(motion):
        return f"the {side} foot goes round" if hip > 0 else ""
    if on == "step":
        return f"the {side} foot lifts onto a low step in front"
    if standing and on == "slide":
        near = motion.view == "corner"
        front = "stands close in front of the other foot" if near else "comes to the front"
        return f"the {side} foot {front}" if hip > 0 else ""
    if standing and knee > 25:
        return f"the {side} knee bends"
    if hip > 50 and two.middle < 30:
        return f"the {side} leg lifts, almost straight"
    if hip > 15 and knee > 60:
        return f"the {side} knee bends as the heel slides towards the body"
    if hip > 40:
        return f"the {side} knee comes towards the chest, held with both hands"
    if hip < -30 and knee < -40:
        end = (
            "hangs over the edge of the bed"
            if motion.floor == scene.LOW
            else "slides along the other shin to the ankle"
        )
        return f"the {side} leg {end}" if motion.floor == scene.LOW else f"the {side} heel {end}"
    if hip > 15:
        return f"the {side} knee lifts"
    if knee > 20:
        return f"the {side} heel draws back towards the bottom"
    if knee < -40:
        return f"the {side} knee straightens until the foot is up in front"
    if ankle > 25:
        return f"the {side} toes pull up towards the body"
    return ""


def _things(motion: Motion) -> Mapping[str, float]:
    return motion.body.edges if motion.body else {}


def _arm(side: str, before: Frame, frame: Frame) -> str:
    one, two = before.pose.arms[side], frame.pose.arms[side]
    hand = frame.touch.get(f"{side} hand")
    if hand == "nose":
        return f"the {side} elbow bends until the finger is at the nose"
    if hand and hand != before.touch.get(f"{side} hand"):
        return "" if "shin" in str(hand) else f"the {side} hand holds the ankle"
    if two.bend - one.bend > 80:
        return f"the {side} arm lifts up past the head"
    if two.bend - one.bend > 30:
        return f"the {side} arm swings forward"
    if one.bend - two.bend > 50:
        return f"the {side} arm swings back"
    if one.bend - two.bend > 20 and not frame.pose.lie and two.middle > 70:
        return f"the {side} elbow draws back so that the shoulder blades come together"
    return ""


def _hand(said: Mapping[str, Any]) -> str:
    first, last = (said["frames"][index]["hand"] for index in (0, -1))
    start = "round a rolled towel" if said.get("towel") else "in a loose fist"
    spreads = last.get("spread", 0) > 6
    opens = "the fingers open and spread wide" if spreads else "the fingers are straight"
    bends = " and the wrist is bent back" if last["wrist"] - first["wrist"] > ENOUGH else ""
    held = ", held there by the other hand" if said.get("helper") else ""
    return (
        f"A hand from near: a forearm lies on a table, palm down, fingers curled {start}. "
        f"Then {opens}{bends}{held}."
    )


def _and(parts: Sequence[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])}, and {parts[-1]}"
