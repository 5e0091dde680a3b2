"""A therapist's own exercise as tests meet it: its words, its photo, and the file that carries both."""

from __future__ import annotations

import io
import json
from base64 import b64decode
from typing import Any

from PIL import Image

CAMERA = "A camera and a place"
SAFE = "Stop if the knee gives way. Hold on to the seat."
PASTED = "Towel slide\n\n1.\tSit on a <b>firm</b> chair.\n2.\tSlide the towel.\n3 x 10\nHold 5 s\n"
OWN: dict[str, Any] = {
    "words": "Towel slide",
    "days": ["mon"],
    "sizes": {"good": {"sets": 3, "reps": 10}, "so-so": {}, "off": {}},
    "steps": ["Sit on a <b>firm</b> chair.", "Slide the towel."],
    "safety": SAFE,
    "photo": "photo-1",
}


def photo(size: tuple[int, int] = (900, 1200), kind: str = "JPEG") -> bytes:
    """Return a picture of noise, as hard to make small as any, with words about where it was taken in it."""
    picture = Image.effect_noise(size, 90).convert("RGB")
    exif = Image.Exif()
    exif[0x010E] = CAMERA
    file = io.BytesIO()
    picture.save(file, kind, exif=exif)
    return file.getvalue()


def picture_in(address: str) -> tuple[bytes, Image.Image]:
    """Return what a `data:` address holds: its bytes, and the picture in them."""
    data = b64decode(address.partition(",")[2])
    return data, Image.open(io.BytesIO(data))


def file_of(assignment: dict[str, Any], **more: object) -> bytes:
    """Return the file that carries this assignment."""
    whole = {"format": "climbing-back-assignment", "version": 1, **more, "assignment": assignment}
    return json.dumps(whole).encode()
