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
}
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
SHIFT = {
    "right": _("the hips move over the right foot"),
    "left": _("the hips move over the left foot"),
}

# What a leg or an arm does: the right one, the left one, both in the same way.
MOVES = {
    "toes lift": {
        "right": _("the right toes lift while the heel stays on the floor"),
        "left": _("the left toes lift while the heel stays on the floor"),
        "both": _("the toes of both feet lift while the heel stays on the floor"),
    },
    "knee drops": {
        "right": _("the right knee drops out to the side"),
        "left": _("the left knee drops out to the side"),
        "both": _("both knees drop out to the side"),
    },
    "leg goes out": {
        "right": _("the right leg moves out to the side, straight"),
        "left": _("the left leg moves out to the side, straight"),
        "both": _("both legs move out to the sides, straight"),
    },
    "pedals": {
        "right": _("the right foot goes round"),
        "left": _("the left foot goes round"),
        "both": _("both feet go round"),
    },
    "on a step": {
        "right": _("the right foot lifts onto a low step in front"),
        "left": _("the left foot lifts onto a low step in front"),
        "both": _("both feet lift onto a low step in front"),
    },
    "close in front": {
        "right": _("the right foot stands close in front of the other foot"),
        "left": _("the left foot stands close in front of the other foot"),
        "both": _("one foot stands close in front of the other"),
    },
    "to the front": {
        "right": _("the right foot comes to the front"),
        "left": _("the left foot comes to the front"),
        "both": _("both feet come to the front"),
    },
    "knee bends": {
        "right": _("the right knee bends"),
        "left": _("the left knee bends"),
        "both": _("both knees bend"),
    },
    "leg lifts": {
        "right": _("the right leg lifts, almost straight"),
        "left": _("the left leg lifts, almost straight"),
        "both": _("both legs lift, almost straight"),
    },
    "heel slides": {
        "right": _("the right knee bends as the heel slides towards the body"),
        "left": _("the left knee bends as the heel slides towards the body"),
        "both": _("both knees bend as the heel slides towards the body"),
    },
    "to the chest": {
        "right": _("the right knee comes towards the chest, held with both hands"),
        "left": _("the left knee comes towards the chest, held with both hands"),
        "both": _("both knees come towards the chest, held with both hands"),
    },
    "over the edge": {
        "right": _("the right leg hangs over the edge of the bed"),
        "left": _("the left leg hangs over the edge of the bed"),
        "both": _("both legs hang over the edge of the bed"),
    },
    "along the shin": {
        "right": _("the right heel slides along the other shin to the ankle"),
        "left": _("the left heel slides along the other shin to the ankle"),
        "both": _("each heel slides along the other shin to the ankle"),
    },
    "knee lifts": {
        "right": _("the right knee lifts"),
        "left": _("the left knee lifts"),
        "both": _("both knees lift"),
    },
    "heel draws back": {
        "right": _("the right heel draws back towards the bottom"),
        "left": _("the left heel draws back towards the bottom"),
        "both": _("both heels draw back towards the bottom"),
    },
    "knee straightens": {
        "right": _("the right knee straightens until the foot is up in front"),
        "left": _("the left knee straightens until the foot is up in front"),
        "both": _("both knees straighten until the foot is up in front"),
    },
    "toes pull up": {
        "right": _("the right toes pull up towards the body"),
        "left": _("the left toes pull up towards the body"),
        "both": _("the toes of both feet pull up towards the body"),
    },
    "finger to the nose": {
        "right": _("the right elbow bends until the finger is at the nose"),
        "left": _("the left elbow bends until the finger is at the nose"),
        "both": _("both elbows bend until the finger is at the nose"),
    },
    "hand holds the ankle": {
        "right": _("the right hand holds the ankle"),
        "left": _("the left hand holds the ankle"),
        "both": _("both hands hold the ankle"),
    },
    "arm lifts": {
        "right": _("the right arm lifts up past the head"),
        "left": _("the left arm lifts up past the head"),
        "both": _("both arms lift up past the head"),
    },
    "arm swings forward": {
        "right": _("the right arm swings forward"),
        "left": _("the left arm swings forward"),
        "both": _("both arms swing forward"),
    },
    "arm swings back": {
        "right": _("the right arm swings back"),
        "left": _("the left arm swings back"),
        "both": _("both arms swing back"),
    },
    "elbow draws back": {
        "right": _("the right elbow draws back so that the shoulder blades come together"),
        "left": _("the left elbow draws back so that the shoulder blades come together"),
        "both": _("both elbows draw back so that the shoulder blades come together"),
    },
}
