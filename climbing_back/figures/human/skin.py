"""Skinning: the points of a body go with its bones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.human.mesh import PARENTS
from climbing_back.figures.human.turns import products, quaternion

if TYPE_CHECKING:
    from climbing_back.figures.human.bones import Bones
    from climbing_back.figures.human.mesh import Human, Indices
    from climbing_back.figures.human.pose import Vector

DUAL = 0.6
"""The share of dual quaternions: alone they bulge, linear blending alone collapses at a bent knee."""


def linear(human: Human, bones: Bones, chosen: Indices, points: Vector | None = None) -> Vector:
    """Return where some of the points are, (n, 3), by linear blending: quick, and enough to touch.

    ``points`` are others at rest than the skin's own, one for each of ``chosen``.
    """
    turns, moves = _moves(human, bones)
    weights = human.mesh.weights[chosen]
    rest = human.points[chosen] if points is None else points
    blended = np.tensordot(weights, turns, axes=1)
    moved: Vector = np.einsum("nij,nj->ni", blended, rest) + weights @ moves
    return moved


def skinned(human: Human, bones: Bones, points: Vector, dual: float = DUAL) -> Vector:
    """Return where all points are, (n, 3), whose places at rest are ``points``."""
    turns, moves = _moves(human, bones)
    weights = human.mesh.weights
    blended = np.tensordot(weights, turns, axes=1)
    straight: Vector = np.einsum("nij,nj->ni", blended, points) + weights @ moves
    if not dual:
        return straight
    real = np.array([quaternion(turn) for turn in turns])
    moved = np.concatenate([np.zeros((len(moves), 1)), moves], axis=1)
    shift = products(moved, real) / 2
    # A quaternion and its negative are the same turn: all are taken on the side of the strongest.
    signs = np.sign(real[weights.argmax(axis=1)] @ real.T)
    signed = weights * np.where(signs == 0, 1, signs)
    turn, way = signed @ real, signed @ shift
    length = np.linalg.norm(turn, axis=1, keepdims=True)
    turn, way = turn / length, way / length
    w, axis = turn[:, :1], turn[:, 1:]
    along = 2 * products(way, turn * np.array([1, -1, -1, -1]))[:, 1:]
    turned = points + 2 * np.cross(axis, np.cross(axis, points) + w * points) + along
    result: Vector = straight * (1 - dual) + turned * dual
    return result


def _moves(human: Human, bones: Bones) -> tuple[Vector, Vector]:
    turns, places = bones
    matrices = np.array([turns[bone] for bone in PARENTS])
    moves = np.array([places[bone] - turns[bone] @ human.heads[bone] for bone in PARENTS])
    return matrices, moves
