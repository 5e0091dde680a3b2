"""Smooth surfaces: points drawn towards their neighbours, and which way a surface looks."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy import sparse

from climbing_back.figures.human.mesh import mesh
from climbing_back.figures.human.turns import unit

if TYPE_CHECKING:
    from climbing_back.figures.human.mesh import Indices
    from climbing_back.figures.human.pose import Vector


@cache
def neighbours(part: str) -> Any:
    """Return the sparse matrix that takes the mean of each point's neighbours; "body" or "tights"."""
    triangles: Indices = getattr(mesh(), part)
    edges = np.concatenate([triangles[:, pair] for pair in ([0, 1], [1, 2], [2, 0])])
    edges = np.concatenate([edges, edges[:, ::-1]])
    count = len(mesh().weights)
    links = sparse.coo_matrix((np.ones(len(edges)), edges.T), shape=(count, count)).tocsr()
    links.data[:] = 1
    degrees = np.asarray(links.sum(axis=1)).ravel()
    return sparse.diags(1 / np.maximum(degrees, 1)) @ links


def smoothed(values: Vector, part: str, rounds: int) -> Vector:
    """Return points, (n, 3), or values of points, (n,), drawn halfway to their neighbours' mean."""
    matrix = neighbours(part)
    used = np.unique(getattr(mesh(), part))
    for _ in range(rounds):
        values = values.copy()
        values[used] = (values[used] + (matrix @ values)[used]) / 2
    return values


def normals(points: Vector, triangles: Indices) -> Vector:
    """Return which way the surface looks at each point, (n, 3)."""
    a, b, c = (points[triangles[:, corner]] for corner in range(3))
    facing = np.cross(b - a, c - a)
    found = np.zeros_like(points)
    for axis in range(3):
        for corner in range(3):
            found[:, axis] += np.bincount(
                triangles[:, corner], weights=facing[:, axis], minlength=len(points)
            )
    return unit(found)
