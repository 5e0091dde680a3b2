"""Run notebooks and say what their cells show: ``python alone.py core <notebook> …``, or ``all`` in place of ``core``.

With ``core``, importing what is not in the small core fails, whether it is installed on this machine or not.
"""

import ast
import json
import sys
from pathlib import Path

NOT_IN_THE_CORE = {
    "babel",
    "jsonschema",
    "jsonschema_rs",
    "markdown_it",
    "mdit_py_plugins",
    "numpy",
    "pandas",
    "rpds",
    "scipy",
    "yaml",
}


class Missing:
    """Says of some packages that they are not installed."""

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in NOT_IN_THE_CORE:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


if sys.argv[1] == "core":
    sys.meta_path.insert(0, Missing())


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
            value = run("".join(cell["source"]), names)
            if hasattr(value, "_repr_mimebundle_"):
                print(value, value._repr_mimebundle_()[0]["text/html"])
