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

# What a leg or an arm does: the right one, the left one, both in the same way.
MOVES = {
    "toes lift": {
        "right": _("the right toes lift while the heel stays on the floor"),
        "left": _("the left toes lift while the heel stays on the floor"),
        "both": _("the toes of both feet lift while the heel stays on the floor"),
    },
    "foot is moved": {
        "right": _("the hand draws the front of the right foot up"),
        "left": _("the hand draws the front of the left foot up"),
        "both": _("the hands draw the front of both feet up"),
    },
    "heel to the front": {
        "right": _("the right heel goes to the floor in front, knee almost straight"),
        "left": _("the left heel goes to the floor in front, knee almost straight"),
        "both": _("both heels go to the floor in front, knees almost straight"),
    },
    "taps in front": {
        "right": _("the right foot taps the floor further in front"),
        "left": _("the left foot taps the floor further in front"),
        "both": _("both feet tap the floor further in front"),
    },
    "comes back": {
        "right": _("the right foot comes back"),
        "left": _("the left foot comes back"),
        "both": _("both feet come back"),
    },
    "heel lifts": {
        "right": _("the right heel lifts while the toes stay on the floor"),
        "left": _("the left heel lifts while the toes stay on the floor"),
        "both": _("both heels lift while the toes stay on the floor"),
    },
    "foot slides forward": {
        "right": _("the right foot slides forward on the floor"),
        "left": _("the left foot slides forward on the floor"),
        "both": _("both feet slide forward on the floor"),
    },
    "knee drops": {
        "right": _("the right knee drops out to the side"),
        "left": _("the left knee drops out to the side"),
        "both": _("both knees drop out to the side"),
    },
    "knee leans": {
        "right": _("the right knee leans a little way out to the side"),
        "left": _("the left knee leans a little way out to the side"),
        "both": _("both knees lean a little way out to the side"),
    },
    "leg slides out": {
        "right": _("the right leg slides out to the side, straight"),
        "left": _("the left leg slides out to the side, straight"),
        "both": _("both legs slide out to the sides, straight"),
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
    "beside the other": {
        "right": _("the right foot comes close beside the other foot"),
        "left": _("the left foot comes close beside the other foot"),
        "both": _("both feet come close together"),
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
    "knee bends a little": {
        "right": _("the right knee bends a little"),
        "left": _("the left knee bends a little"),
        "both": _("both knees bend a little"),
    },
    "leg lifts": {
        "right": _("the right leg lifts, almost straight"),
        "left": _("the left leg lifts, almost straight"),
        "both": _("both legs lift, almost straight"),
    },
    "leg lifts a little": {
        "right": _("the right leg lifts less than halfway up, almost straight"),
        "left": _("the left leg lifts less than halfway up, almost straight"),
        "both": _("both legs lift less than halfway up, almost straight"),
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
    "onto a stool": {
        "right": _("the right leg goes over the edge of the bed, its foot on a low stool"),
        "left": _("the left leg goes over the edge of the bed, its foot on a low stool"),
        "both": _("both legs go over the edge of the bed, the feet on a low stool"),
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
    "to a right angle": {
        "right": _("the right knee bends to a right angle"),
        "left": _("the left knee bends to a right angle"),
        "both": _("both knees bend to a right angle"),
    },
    "under the chair": {
        "right": _("the right heel slides back on the floor, under the knee"),
        "left": _("the left heel slides back on the floor, under the knee"),
        "both": _("both heels slide back on the floor, under the knees"),
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
    "finger to the chin": {
        "right": _("the right elbow bends until the finger is at the chin"),
        "left": _("the left elbow bends until the finger is at the chin"),
        "both": _("both elbows bend until the finger is at the chin"),
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
    "arm lifts to the eyes": {
        "right": _("the right arm lifts as far as the eyes"),
        "left": _("the left arm lifts as far as the eyes"),
        "both": _("both arms lift as far as the eyes"),
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
