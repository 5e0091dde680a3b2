"""What is drawn holds: joints like a human's, contacts where they should be, files as they should be."""

from __future__ import annotations

import gzip
import re
import xml.etree.ElementTree as ET
from itertools import product

import numpy as np
import pytest

from climbing_back import content
from climbing_back.content.reader import FOLDER, ContentError, read
from climbing_back.figures import figure, read_figure
from climbing_back.figures.body import SIDES, UP
from climbing_back.figures.camera import Camera
from climbing_back.figures.motion import Motion

FILES = sorted((FOLDER / "figures").glob("*.yaml"))
NAMES = [file.stem for file in FILES]
WHOLE = [name for name in NAMES if read_figure(name).body is not None]
MOMENTS = (0, 0.25, 0.5, 0.75, 1)

# What people can do, in degrees, from the pose cards: with some room, for not all are alike.
RANGES = {"hip": (-20, 135), "knee": (-1, 145), "elbow": (-1, 150), "ankle": (-50, 35)}

# How thick the body is below joints that have a thickness of their own.
BONY = {"head": 9.0, "neck": 3.0, "chest": 6.0, "pelvis": 8.0}

# How far body parts may sink into what is soft, or rest on, in centimetres.
SOFT = 1.0


def joints_of(name: str) -> list[dict[str, np.ndarray]]:
    motion = read_figure(name)
    steps = product(range(len(motion.moments) - 1), MOMENTS)
    return [motion.between(start, share).joints for start, share in steps]


def between(one: np.ndarray, two: np.ndarray) -> float:
    """Return the angle between two directions, in degrees."""
    cosine = one @ two / np.linalg.norm(one) / np.linalg.norm(two)
    return float(np.degrees(np.arccos(np.clip(cosine, -1, 1))))


def test_every_exercise_has_a_figure_and_every_figure_an_exercise() -> None:
    assert {name.split("--")[0] for name in NAMES} == set(content.exercises())


@pytest.mark.parametrize("name", WHOLE)
def test_joints_stay_in_the_range_of_people(name: str) -> None:
    motion = read_figure(name)
    for joints in [moment.joints for moment in motion.moments]:
        up = joints["chest"] - joints["pelvis"]
        for side in SIDES:
            hip, knee, ankle = (joints[f"{side} {part}"] for part in ("hip", "knee", "ankle"))
            bent = {
                "knee": between(knee - hip, ankle - knee),
                "hip": between(knee - hip, -up),
                "elbow": between(
                    joints[f"{side} elbow"] - joints[f"{side} shoulder"],
                    joints[f"{side} wrist"] - joints[f"{side} elbow"],
                ),
                "ankle": between(ankle - knee, joints[f"{side} ball"] - joints[f"{side} heel"])
                - 90,
            }
            for joint, angle in bent.items():
                low, high = RANGES[joint]
                assert low <= angle <= high, f"{side} {joint}: {angle:.0f} degrees"


@pytest.mark.parametrize("name", WHOLE)
def test_knees_and_elbows_bend_the_way_they_do(name: str) -> None:
    motion = read_figure(name)
    assert motion.body
    for body in motion.body.bodies:
        joints = body.joints
        for side in SIDES:
            hip, knee, ankle = (joints[f"{side} {part}"] for part in ("hip", "knee", "ankle"))
            if between(knee - hip, ankle - knee) < 5:
                continue
            # The toes point to the side to which the knee does.
            shin = (ankle - knee) / np.linalg.norm(ankle - knee)
            toes = joints[f"{side} ball"] - joints[f"{side} heel"]
            assert (hip - knee) @ (toes - shin * (toes @ shin)) < 0, side


@pytest.mark.parametrize("name", WHOLE)
def test_bones_keep_their_length(name: str) -> None:
    motion = read_figure(name)
    assert motion.body
    build = motion.person.build
    bones = {
        ("hip", "knee"): build.thigh,
        ("knee", "ankle"): build.shin,
        ("shoulder", "elbow"): build.upper_arm,
        ("elbow", "wrist"): build.forearm,
    }
    for moment in motion.moments:
        for side, ((one, two), length) in product(SIDES, bones.items()):
            found = np.linalg.norm(moment.joints[f"{side} {one}"] - moment.joints[f"{side} {two}"])
            assert found == pytest.approx(length, abs=0.05)


@pytest.mark.parametrize("name", WHOLE)
def test_planted_feet_stay_where_they_are(name: str) -> None:
    motion = read_figure(name)
    assert motion.body
    frames = motion.body.frames
    for number, frame in enumerate(frames):
        for side in SIDES:
            where = frame.touch.get(f"{side} foot")
            if where != "floor":
                continue
            joints = motion.moments[number].joints
            for part in ("heel", "ball"):
                radius = motion.person.build.radius(part)
                assert joints[f"{side} {part}"] @ UP - radius == pytest.approx(0, abs=1)
            if number and frames[number - 1].touch.get(f"{side} foot") == where:
                before = motion.moments[number - 1].joints[f"{side} ball"]
                assert joints[f"{side} ball"] == pytest.approx(before, abs=1)


@pytest.mark.parametrize("name", WHOLE)
def test_hands_that_hold_on_are_where_they_hold(name: str) -> None:
    motion = read_figure(name)
    assert motion.body
    for number, frame in enumerate(motion.body.frames):
        joints = motion.moments[number].joints
        for side in SIDES:
            palm = (joints[f"{side} wrist"] + joints[f"{side} fingers"]) / 2
            where = frame.touch.get(f"{side} hand", "")
            if where in {"counter", "side_counter"}:
                assert palm @ UP == pytest.approx(91 + 2.4, abs=1)
            elif where in {"chair", "wheelchair"}:
                seat = {"chair": 45 + 21, "wheelchair": 49 + 19}[where]
                assert palm @ UP == pytest.approx(seat + 3, abs=1)


def solids(motion: Motion) -> list[tuple[tuple[float, float], ...]]:
    return [solid for prop in motion.props for solid in prop.solids]


@pytest.mark.parametrize("name", WHOLE)
def test_nothing_goes_below_the_floor_or_through_a_thing(name: str) -> None:
    motion = read_figure(name)
    assert motion.body
    radius = motion.person.build.radius
    for number, moment in enumerate(motion.moments):
        for joint, place in moment.joints.items():
            part = joint.split()[-1]
            thick = BONY.get(part) or radius(part)
            assert place @ UP - thick > motion.floor - SOFT, (
                f"{joint} is below the floor in {number}"
            )
            for spans in solids(motion):
                inside = [
                    low + SOFT < at < high - SOFT
                    for at, (low, high) in zip(place, spans, strict=True)
                ]
                assert not all(inside), f"{joint} goes through a thing in {number}"


@pytest.mark.parametrize("name", NAMES)
def test_views_agree_on_how_high_everything_is(name: str) -> None:
    """A view from the side and one from the front see the same heights, from the same joints."""
    side, front = Camera.looking(0, 0), Camera.looking(90, 0)
    for joints in joints_of(name):
        for place in joints.values():
            assert side.see(place)[1] == pytest.approx(front.see(place)[1])
            assert side.see(place)[0] == pytest.approx(place[0])
            assert front.see(place)[0] == pytest.approx(place[1])


@pytest.mark.parametrize("name", NAMES)
def test_pictures_are_small_the_same_every_time_and_hold_no_script(name: str) -> None:
    drawn = figure(name)
    figure.cache_clear()
    assert figure(name) == drawn
    for svg in (drawn.still, drawn.moving):
        assert len(gzip.compress(svg.encode())) <= 6000
        tags = {element.tag.split("}")[1] for element in ET.fromstring(svg).iter()}
        assert tags <= {"svg", "style", "path", "g", "animate"}
        assert not re.search(r"\bon[a-z]+=|href|url\(|nan|inf", svg)
    assert "animate" not in drawn.still


@pytest.mark.parametrize("name", NAMES)
def test_the_words_for_a_picture_read_like_sentences(name: str) -> None:
    words = figure(name).alt
    assert re.fullmatch(r"(A|And|After|Then) [^.]+\.( (And|After that|Then) [^.]+\.)+", words), (
        words
    )
    assert 60 < len(words) < 330
    assert not re.search(r" ,|,,|  |\bthe the\b|degrees", words)


def test_at_least_eight_exercises_show_an_aid() -> None:
    aided = {
        name.split("--")[0]
        for name in NAMES
        if "splint" in read_figure(name).said
        or "stick" in read_figure(name).said
        or any(prop["is"] == "wheelchair" for prop in read_figure(name).said.get("props", []))
    }
    assert len(aided) >= 8


def test_a_wrong_angle_is_named_with_its_line(tmp_path) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text(
        "person: asha\nview: side\nframes:\n  - trunk: 0\n  - legs: {hip: ninety}\n", "utf-8"
    )
    with pytest.raises(ContentError, match=r'wrong.yaml, line 5: "hip" must be number'):
        read(file, "figure")
