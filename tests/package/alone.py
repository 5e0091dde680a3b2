"""Run notebooks and say what their cells show: ``python alone.py core <notebook> …``, or ``all`` in place of ``core``.

With ``core``, importing what is not in the small core fails, whether it is installed on this machine or not.
"""

import ast
import json
import sys
from pathlib import Path

NOT_IN_THE_CORE = {
    "altair",
    "babel",
    "jsonschema",
    "jsonschema_rs",
    "markdown_it",
    "mdit_py_plugins",
    "numpy",
    "pandas",
    "rpds",
    "scipy",
    "vl_convert",
    "yaml",
}


if sys.argv[1] == "core":
    sys.modules.update(dict.fromkeys(NOT_IN_THE_CORE))


def run(source: str, names: dict) -> object:
    """Run a cell, and return what its last line gives."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), names)
    return last and eval(compile(ast.Expression(last.value), "cell", "eval"), names)


for notebook in sys.argv[2:]:
    names: dict = {}
    for cell in json.loads(Path(notebook).read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            try:
                value = run("".join(cell["source"]), names)
            except ModuleNotFoundError as missing:
                # What a notebook shows in place of a traceback; it goes no further.
                print(*missing._render_traceback_())
                break
            if hasattr(value, "_repr_mimebundle_"):
                print(value, value._repr_mimebundle_()[0]["text/html"])
