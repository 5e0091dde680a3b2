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
from climbing_back.figures import digests, figure, read_figure, scene
from climbing_back.figures.camera import Camera
from climbing_back.figures.cast import PEOPLE
from climbing_back.figures.digests import digest, stale
from climbing_back.figures.hands import ROLL, in_hand
from climbing_back.figures.helping import helper_of, helping
from climbing_back.figures.human.body import Body
from climbing_back.figures.human.bones import bones_of_body
from climbing_back.figures.human.feel import nose
from climbing_back.figures.human.mesh import human, mesh
from climbing_back.figures.human.pose import RADII, SIDES, UP
from climbing_back.figures.human.skin import linear
from climbing_back.figures.motion import Motion

FILES = sorted((FOLDER / "figures").glob("*.yaml"))
NAMES = [file.stem for file in FILES]
NEAR = [name for name in NAMES if read_figure(name).view == "hand"]
HELPED = [name for name in NAMES if read_figure(name).said.get("helper")]
MOMENTS = (0, 0.25, 0.5, 0.75, 1)

# What people can do, in degrees, from the pose cards: with some room, for not all are alike.
RANGES = {"hip": (-20, 135), "knee": (-1, 145), "elbow": (-1, 150), "ankle": (-50, 35)}

# How far bodies may sink into what is soft, or press into what they rest on, in centimetres.
SOFT = 2.5

PALM = ("wrist", "metacarpal")


def skin_of(body: Body, ground: float, bones: tuple[str, ...] = (), side: str = "") -> np.ndarray:
    """Return the skin of a body, or of some of its bones."""
    points = mesh().skin
    if bones:
        points = points[mesh().moved_by(bones, side)[points] > 0.6]
    return linear(body.human, bones_of_body(body, ground), points)


def ground_of(motion: Motion) -> float:
    """Return how high what the feet stand on is: the mat, the bed or the floor."""
    return 0.0 if "lie" in motion.said["frames"][0] else motion.floor


def joints_of(motion: Motion) -> list[dict[str, np.ndarray]]:
    steps = product(range(len(motion.moments) - 1), MOMENTS)
    return [motion.between(start, share).joints for start, share in steps]


def between(one: np.ndarray, two: np.ndarray) -> float:
    """Return the angle between two directions, in degrees."""
    cosine = one @ two / np.linalg.norm(one) / np.linalg.norm(two)
    return float(np.degrees(np.arccos(np.clip(cosine, -1, 1))))


@pytest.fixture(scope="module", params=NAMES)
def motion(request: pytest.FixtureRequest) -> Motion:
    """Return the motion of each figure. Its bodies are solved once, for all that is asked of it."""
    return read_figure(request.param)


def test_every_exercise_has_a_figure_and_every_figure_an_exercise() -> None:
    assert {name.split("--")[0] for name in NAMES} == set(content.exercises())


def test_joints_stay_in_the_range_of_people(motion: Motion) -> None:
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


def test_knees_and_elbows_bend_the_way_they_do(motion: Motion) -> None:
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


def test_bones_keep_their_length(motion: Motion) -> None:
    bones = {
        ("hip", "knee"): "thigh",
        ("knee", "ankle"): "shin",
        ("shoulder", "elbow"): "upper_arm",
        ("elbow", "wrist"): "forearm",
    }
    for body in motion.body.bodies:
        for side, ((one, two), part) in product(SIDES, bones.items()):
            found = np.linalg.norm(body.joints[f"{side} {one}"] - body.joints[f"{side} {two}"])
            assert found == pytest.approx(getattr(body.build, part), abs=0.05)


def test_planted_feet_stay_where_they_are(motion: Motion) -> None:
    frames = motion.body.frames
    for number, frame in enumerate(frames):
        for side in SIDES:
            where = frame.touch.get(f"{side} foot")
            if where != "floor":
                continue
            joints = motion.moments[number].joints
            for part in ("heel", "ball"):
                assert joints[f"{side} {part}"] @ UP - RADII[part] == pytest.approx(0, abs=1)
            sole = skin_of(motion.body.bodies[number], 0, ("foot", "toe1-1"), side)
            assert sole[:, 2].min() == pytest.approx(0, abs=1), f"{side} sole"
            if number and frames[number - 1].touch.get(f"{side} foot") == where:
                before = motion.moments[number - 1].joints[f"{side} ball"]
                assert joints[f"{side} ball"] == pytest.approx(before, abs=1)


def test_hands_that_hold_on_are_where_they_hold(motion: Motion) -> None:
    """The skin of the palm, not the bone, is within a centimetre of what it holds."""
    for body, frame in zip(motion.body.bodies, motion.body.frames, strict=True):
        for side in SIDES:
            palm = skin_of(body, 0, PALM, side)
            where = frame.touch.get(f"{side} hand", "")
            if where in {"counter", "side_counter"}:
                assert np.quantile(palm[:, 2], 0.1) == pytest.approx(scene.COUNTER, abs=1)
            elif where in {"chair", "wheelchair"}:
                top = scene.ARMS[where][2] + 1.4
                assert np.quantile(palm[:, 2], 0.1) == pytest.approx(top, abs=1)
            elif where == "frame":
                _, y, z = scene.handle(motion.body.edges[where])
                bar = np.array([y if side == "left" else -y, z])
                away = np.linalg.norm(palm[:, 1:] - bar, axis=1).min() - scene.BAR
                assert away == pytest.approx(0, abs=1)
            elif where == "mat":
                assert palm[:, 2].min() == pytest.approx(0, abs=1)
            elif where in {"nose", "chin"}:
                tip = skin_of(body, 0, ("finger2-3",), side)
                face = nose(body)[None] if where == "nose" else skin_of(body, 0, ("head", "jaw"))
                assert np.linalg.norm(tip[:, None] - face, axis=2).min() < 1
            elif where and where != "hands":
                assert distance_to_rest(body, side) < 1, f"the {side} palm and the {where}"


def distance_to_rest(body: Body, side: str) -> float:
    """Return how far the palm of a hand is from the nearest skin that is not of its arm."""
    arm = ("upperarm", "lowerarm", "wrist", "metacarpal", "finger", "clavicle", "shoulder")
    chosen = mesh().skin[mesh().moved_by(arm, side)[mesh().skin] < 0.1]
    rest = linear(body.human, bones_of_body(body), chosen)
    palm = skin_of(body, 0, PALM, side)
    return min(float(np.linalg.norm(rest - point, axis=1).min()) for point in palm[::3])


@pytest.mark.parametrize("name", HELPED)
def test_hands_that_help_are_on_the_skin(name: str) -> None:
    motion = read_figure(name)
    who, place = human(helper_of(motion.person.name)), np.array(motion.said["helper_at"], float)
    for moment in motion.moments:
        assert moment.help
        rest = skin_of(moment.body, 0)
        for hand, where in moment.help.items():
            side = hand.split()[0]
            palm = skin_of(helping(who, place, moment.body, side, where), 0, PALM, side)
            assert min(np.linalg.norm(rest - point, axis=1).min() for point in palm[::3]) < 1


@pytest.mark.parametrize("name", NEAR)
def test_a_towel_in_a_hand_is_held_by_it(name: str) -> None:
    for moment in read_figure(name).moments:
        if not moment.towel:
            continue
        middle, along = in_hand(moment.body, moment.towel)
        for bones in (PALM, ("finger3", "finger4")):
            off = skin_of(moment.body, 0, bones, moment.towel) - middle
            away = np.linalg.norm(off - (off @ along)[:, None] * along, axis=1)
            assert away.min() < ROLL + 0.5, bones


def solids(motion: Motion) -> list[tuple[tuple[float, float], ...]]:
    return [solid for prop in motion.props for solid in prop.solids]


def assert_is_clear_of_things(motion: Motion) -> None:
    """Nobody is below the floor or goes through a thing, by the skin."""
    for number, body in enumerate(motion.body.bodies):
        skin = skin_of(body, ground_of(motion))
        assert skin[:, 2].min() > motion.floor - 1, f"below the floor in {number}"
        for spans in solids(motion):
            low, high = np.array(spans).T
            deep = np.minimum(skin - low, high - skin).min(axis=1)
            assert deep.max() < SOFT, f"through a thing in {number}, by {deep.max():.1f} cm"


def test_nothing_goes_below_the_floor_or_through_a_thing(motion: Motion) -> None:
    assert_is_clear_of_things(motion)


def test_views_agree_on_how_high_everything_is(motion: Motion) -> None:
    """A view from the side and one from the front see the same heights, from the same joints."""
    side, front = Camera.looking(0, 0), Camera.looking(90, 0)
    for joints in joints_of(motion):
        for place in joints.values():
            assert side.see(place)[1] == pytest.approx(front.see(place)[1])
            assert side.see(place)[0] == pytest.approx(place[0])
            assert front.see(place)[0] == pytest.approx(place[1])


@pytest.mark.parametrize("name", NAMES)
def test_pictures_are_small_and_hold_no_script(name: str) -> None:
    drawn = figure(name)
    for svg, most in ((drawn.still, 12_000), (drawn.moving, 30_000)):
        assert len(gzip.compress(svg.encode(), 9)) <= most
        tags = {element.tag.split("}")[1] for element in ET.fromstring(svg).iter()}
        assert tags <= {"svg", "style", "path", "g", "animate", "ellipse"}
        assert not re.search(r"\bon[a-z]+=|href|url\(|nan|inf", svg)
    assert "animate" not in drawn.still


@pytest.mark.parametrize("name", NAMES)
def test_every_region_is_closed_and_large_enough_to_be_seen(name: str) -> None:
    for path in re.findall(r'<path class="[^"]* b" d="([^"]+)"', figure(name).still):
        pieces = [piece for piece in path.split("z") if piece]
        assert path.endswith("z")
        assert path.count("M") == len(pieces), "an outline is open"
        for piece in pieces:
            x, y = corners_of(piece).T
            area = abs(float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum())) / 2
            assert area > 1.3, "a sliver"


@pytest.mark.parametrize("name", NAMES)
def test_no_number_lies_on_a_person(name: str) -> None:
    for panel in re.split(r"(?=<svg x=)", figure(name).still)[1:]:
        [where] = re.findall(r'transform="translate\(([-0-9.]+) ([-0-9.]+)\)"', panel)
        middle = np.array(where, dtype=float)
        marks = middle + np.array(list(product((-3, 0, 3), (-5, 0, 5))))
        for path in re.findall(r'<path class="[^"]* b" d="([^"]+)"', panel):
            for piece in filter(None, path.split("z")):
                assert not any(is_inside(corners_of(piece), mark) for mark in marks)


def is_inside(corners: np.ndarray, point: np.ndarray) -> bool:
    """Return whether a point is inside an outline: a line from it to the right leaves it once more."""
    start, end = corners - point, np.roll(corners, -1, axis=0) - point
    crosses = (start[:, 1] > 0) != (end[:, 1] > 0)
    (x, y), (to_x, to_y) = start[crosses].T, end[crosses].T
    return bool((x - y * (to_x - x) / (to_y - y) > 0).sum() % 2)


def corners_of(piece: str) -> np.ndarray:
    """Return points on the curves of one outline, (n, 2)."""
    start, *curves = re.split("c", piece.removeprefix("M"))
    at = np.array(numbers_in(start))
    points = [at]
    for data in curves:
        steps = np.array(numbers_in(data)).reshape(-1, 2)
        one, two, end = steps
        for t in np.linspace(0.125, 1, 8):
            points.append(at + 3 * t * (1 - t) ** 2 * one + 3 * t**2 * (1 - t) * two + t**3 * end)
        at = at + end
    return np.array(points)


def numbers_in(data: str) -> list[float]:
    return [float(each) for each in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", data)]


def test_what_moves_is_told_apart_without_colours() -> None:
    pytest.importorskip("scipy", reason="only needed to draw")
    from climbing_back.figures.looks.paint import FAR, LINE_OF_MOVES, PAPER, tinted

    for person in PEOPLE.values():
        clothes = [person.top, person.legs, person.socks]
        for colour in [*clothes, *(tinted(each, FAR, PAPER) for each in clothes)]:
            assert grey(colour) - grey(LINE_OF_MOVES) > 30, person.name


def grey(colour: str) -> float:
    """Return how light a colour, #rrggbb, is without its hue, from 0 to 255."""
    return float(
        np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) @ (0.299, 0.587, 0.114)
    )


def test_every_picture_is_what_its_pose_says_now() -> None:
    assert not stale(), "Run: make figures"


def test_who_changes_helping_hands_draws_only_those_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    before = {name: digest(name) for name in NAMES}
    # As if another file drew those hands, and was read anew.
    monkeypatch.setattr(digests, "HELPING", "holding.py")
    monkeypatch.setattr(digests, "_code", digests._code.__wrapped__)
    assert {name for name in NAMES if digest(name) == before[name]} == set(HELPED)


def test_the_same_pose_gives_the_same_picture() -> None:
    pytest.importorskip("scipy", reason="only needed to draw")
    pytest.importorskip("skimage", reason="only needed to draw")
    from climbing_back.figures.drawing import still

    assert still(read_figure("forward-step")) == figure("forward-step").still


def test_people_are_of_different_size_and_their_hips_are_the_origin() -> None:
    bodies = [human(name) for name in ("asha", "ben", "dawit", "elin")]
    assert len({round(body.build.thigh, 1) for body in bodies}) == 4
    for body in bodies:
        middle = body.heads["upperleg01.L"] + body.heads["upperleg01.R"]
        assert middle == pytest.approx(np.zeros(3), abs=0.01)


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
