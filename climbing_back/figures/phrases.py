"""The phrases in which pictures are told: whole ones, for each side by itself, as a translator needs them."""

from __future__ import annotations

from climbing_back.language import _

PLACES = {
    "counter": _("at a kitchen counter"),
    "side_counter": _("with a kitchen counter at the left side"),
    "wheelchair": _("in a wheelchair"),
    "chair": _("on a chair with arms"),
    "bed": _("on a bed"),
    "mat": _("on a mat"),
}

SEATS = ("wheelchair", "chair")

# Who is in the picture, and how, at its start.
STARTS = {
    "woman": {
        "side": _("A woman lies on her right side {where}"),
        "slope": _("A woman lies back on a slope of cushions"),
        "back": _("A woman lies on her back {where}"),
        "seat": _("A woman sits {where}"),
        "frame": _("A woman walks with a walking frame, both hands on it"),
        "right stick": _("A woman walks with a stick in the right hand"),
        "left stick": _("A woman walks with a stick in the left hand"),
        "counter": _("A woman walks along a kitchen counter"),
        "feet": _("A woman stands {where}"),
    },
    "man": {
        "side": _("A man lies on his right side {where}"),
        "slope": _("A man lies back on a slope of cushions"),
        "back": _("A man lies on his back {where}"),
        "seat": _("A man sits {where}"),
        "frame": _("A man walks with a walking frame, both hands on it"),
        "right stick": _("A man walks with a stick in the right hand"),
        "left stick": _("A man walks with a stick in the left hand"),
        "counter": _("A man walks along a kitchen counter"),
        "feet": _("A man stands {where}"),
    },
}

# How a hand that is seen from near lies on a table at the start.
FOREARM = {
    "woman": {
        "towel": _(
            "A woman sits at a table, the right forearm on it, and holds a rolled towel in that hand."
        ),
        "up": _(
            "A woman sits at a table, the right forearm on it, its palm up and its fingers curled."
        ),
        "down": _(
            "A woman sits at a table, the right forearm on it, its palm down, the hand a loose fist."
        ),
    },
    "man": {
        "towel": _(
            "A man sits at a table, the right forearm on it, and holds a rolled towel in that hand."
        ),
        "up": _(
            "A man sits at a table, the right forearm on it, its palm up and its fingers curled."
        ),
        "down": _(
            "A man sits at a table, the right forearm on it, its palm down, the hand a loose fist."
        ),
    },
}

# Where a helper's hands are, and one or two of them.
HELPED = {
    "left heel": _("the left heel"),
    "right heel": _("the right heel"),
    "left foot": _("the left foot"),
    "right foot": _("the right foot"),
    "left ankle": _("the left ankle"),
    "right ankle": _("the right ankle"),
    "left shin": _("the left shin"),
    "right shin": _("the right shin"),
    "left calf": _("the left calf"),
    "right calf": _("the right calf"),
    "left knee": _("the left knee"),
    "right knee": _("the right knee"),
    "left elbow": _("the left arm, below the elbow"),
    "right elbow": _("the right arm, below the elbow"),
    "upper back": _("the back, between the shoulder blades"),
}
HELPS = {
    1: _("a helper has a hand on {one}"),
    2: _("a helper holds {one} and {two}"),
}

SPLINT = {
    "right": _("a splint on the right lower leg"),
    "left": _("a splint on the left lower leg"),
}
HEEL_AHEAD = {
    "right": _("the right leg straight with its heel on the floor"),
    "left": _("the left leg straight with its heel on the floor"),
}
LEG_BEHIND = {"right": _("the right leg behind"), "left": _("the left leg behind")}
KNEE_BENT = {"right": _("the right knee bent"), "left": _("the left knee bent")}
STRAP = {
    "right": _("both hands hold a strap round the right foot"),
    "left": _("both hands hold a strap round the left foot"),
    "right thigh": _("both hands hold a strap under the right thigh"),
    "left thigh": _("both hands hold a strap under the left thigh"),
}
TOWEL = {
    "right": _("both hands hold a towel round the right foot"),
    "left": _("both hands hold a towel round the left foot"),
}
ON_OTHER_KNEE = {
    "right": _("the right ankle on the other knee, a hand round the foot"),
    "left": _("the left ankle on the other knee, a hand round the foot"),
}
ELBOW_ON_TABLE = {
    "right": _("the right elbow on a table, its finger at a big dot"),
    "left": _("the left elbow on a table, its finger at a big dot"),
}
PILLOW = {"right": _("a pillow at the right side"), "left": _("a pillow at the left side")}
ON_KNEE = {"right knee": _("hands on the right knee"), "left knee": _("hands on the left knee")}
ARM_OUT = {
    "right": _("the right arm stretched out to the front"),
    "left": _("the left arm stretched out to the front"),
}
# Where a hand is: both, the right one, the left one.
HANDS = {
    "counter": {
        "both": _("both hands on the counter"),
        "right": _("the right hand on the counter"),
        "left": _("the left hand on the counter"),
    },
    "chair": {
        "both": _("both hands on the arms of the chair"),
        "right": _("the right hand on the arms of the chair"),
        "left": _("the left hand on the arms of the chair"),
    },
    "wheelchair": {
        "both": _("both hands on the arms of the wheelchair"),
        "right": _("the right hand on the arms of the wheelchair"),
        "left": _("the left hand on the arms of the wheelchair"),
    },
    "belly": {
        "both": _("both hands on the belly"),
        "right": _("the right hand on the belly"),
        "left": _("the left hand on the belly"),
    },
}
HANDS["side_counter"] = HANDS["counter"]

ROLL = {
    "right": _("both knees roll over to the right while the shoulders stay down"),
    "left": _("both knees roll over to the left while the shoulders stay down"),
}
ROLL_A_LITTLE = {
    "right": _("both knees roll a little way to the right while the shoulders stay down"),
    "left": _("both knees roll a little way to the left while the shoulders stay down"),
}
SHIFT = {
    "right": _("the hips move over the right foot"),
    "left": _("the hips move over the left foot"),
}

WEIGHT_ON = {
    "right": _("the weight on the right buttock"),
    "left": _("the weight on the left buttock"),
}
ONTO = {
    "right": _("the weight moves onto the right buttock while both feet stay down"),
    "left": _("the weight moves onto the left buttock while both feet stay down"),
}
