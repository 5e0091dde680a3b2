"""Rotations: how a bone turns, how one turn goes over into another. Matrices are (3, 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from climbing_back.figures.human.pose import Vector


def unit(vectors: Vector) -> Vector:
    """Return the same directions with length 1; a vector, or rows of them."""
    ones: Vector = vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12)
    return ones


def upright(vector: Vector, to: Vector) -> Vector:
    """Return the part of a vector that is square to another, with length 1."""
    to = unit(to)
    return unit(vector - to * (vector @ to))


def frame(along: Vector, hinge: Vector) -> Vector:
    """Return axes as columns: along a bone, its hinge made square to that, and the third."""
    along, hinge = unit(along), upright(hinge, along)
    return np.stack([along, hinge, np.cross(along, hinge)], axis=1)


def shortest(start: Vector, end: Vector) -> Vector:
    """Return the shortest turn from one direction to another."""
    start, end = unit(start), unit(end)
    axis, cosine = np.cross(start, end), float(start @ end)
    if cosine < -0.9999:
        axis = upright(np.array([0.3, 1.0, 0.2]), start)
        return 2 * np.outer(axis, axis) - np.eye(3)
    x, y, z = axis
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    turn: Vector = np.eye(3) + cross + cross @ cross / (1 + cosine)
    return turn


def quaternion(turn: Vector) -> Vector:
    """Return a turn as a quaternion (w, x, y, z) of length 1."""
    # The largest eigenvector of this matrix, without a case for each quadrant.
    (a, b, c), (d, e, f), (g, h, i) = turn
    matrix = np.array(
        [
            [a + e + i, h - f, c - g, d - b],
            [h - f, a - e - i, b + d, c + g],
            [c - g, b + d, e - a - i, f + h],
            [d - b, c + g, f + h, i - a - e],
        ]
    )
    _, vectors = np.linalg.eigh(matrix)
    found: Vector = vectors[:, -1]
    return found if found[0] >= 0 else -found


def matrix(turn: Vector) -> Vector:
    """Return a quaternion as a matrix."""
    w, x, y, z = unit(turn)
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
        ]
    )


def mixed(start: Vector, end: Vector, share: float) -> Vector:
    """Return the turn at ``share`` of the way from one to another."""
    one, two = quaternion(start), quaternion(end)
    if one @ two < 0:
        two = -two
    angle = np.arccos(np.clip(one @ two, -1, 1))
    if angle < 1e-6:
        return start
    way = (np.sin((1 - share) * angle) * one + np.sin(share * angle) * two) / np.sin(angle)
    return matrix(way)


def products(one: Vector, two: Vector) -> Vector:
    """Return the products of two rows of quaternions, (n, 4)."""
    w, v, x, u = one[:, :1], one[:, 1:], two[:, :1], two[:, 1:]
    real = w * x - (v * u).sum(axis=1, keepdims=True)
    return np.concatenate([real, w * u + x * v + np.cross(v, u)], axis=1)
