"""A frame of pandas, made of rows and of what its columns are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from climbing_back.diary.frames.columns import series

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from climbing_back.diary.frames.rows import Row
    from climbing_back.diary.frames.tables import Table


def frame_of(table: Table, rows: Sequence[Row]) -> pd.DataFrame:
    """Return ``rows`` as a frame whose ``.attrs`` say what a row is and what each column means."""
    import pandas as pd

    frame = pd.DataFrame(
        {
            column: series(about.kind, [row.get(column) for row in rows])
            for column, about in table.columns.items()
        }
    )
    frame.attrs = {
        "row": table.row,
        "columns": {
            column: {"means": about.means, "unit": about.unit}
            for column, about in table.columns.items()
        },
    }
    return frame
