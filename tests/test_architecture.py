"""Who may import whom: the arrows of the design, read off the code itself."""

from __future__ import annotations

import ast
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT

PACKAGE = ROOT / "generator"

#: Modules and packages of `generator`, from the bottom up, by the layer that they make up.
LAYERS = {
    "bottom": {"errors", "files", "models", "plugins", "settings"},
    "text": {"text"},
    "formats": {"formats"},
    "templating": {"templating"},
    "readers": {"readers"},
    "facts": {"facts"},
    "drafting": {"drafting"},
    "checks": {"checks"},
    "posts": {"posts", "readback", "render"},
    "gathering": {"results", "sources", "upkeep"},
    "pipeline": {"pipeline", "repair"},
    "building": {"building", "checking"},
    "cli": {"cli"},
}
#: What each layer may import besides itself.
ARROWS = {
    "bottom": set(),
    "text": {"bottom"},
    "formats": {"bottom", "text"},
    "templating": {"bottom", "formats"},
    "readers": {"bottom", "text", "formats"},
    "facts": {"bottom", "text"},
    "drafting": {"bottom", "text", "facts"},
    "checks": {"bottom", "text", "facts", "formats"},
    "posts": {"bottom", "text", "formats", "templating"},
    "gathering": {"bottom", "posts", "templating"},
    "pipeline": set(LAYERS) - {"building", "cli"},
    "building": set(LAYERS) - {"cli"},
    "cli": set(LAYERS),
}
#: Narrower than their layer: the records and settings stand on nothing but the errors.
NARROW = {
    "generator.errors": set(),
    "generator.models": set(),
    "generator.settings": {"generator.errors"},
    "generator.text": {"generator.models", "generator.text"},
}
#: Distributions that one module alone may import, and that module.
KEPT_APART = {
    "kiwipiepy": {"generator.text.morphology"},
    "jinja2": {"generator.templating"},
    "markupsafe": {"generator.templating"},
    "openai": {"generator.drafting.openai"},
    "nh3": {"generator.formats.sanitize"},
}


def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports(path: Path) -> Iterator[str]:
    """The dotted names that a module imports, those inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


MODULES = modules()
IMPORTS = {name: set(imports(path)) for name, path in MODULES.items()}
OWN = {
    name: {target for target in targets if target in MODULES and target != "generator"}
    for name, targets in IMPORTS.items()
}


def layer(name: str) -> str:
    """The layer of a module; an unknown one has to be given its place."""
    top = name.split(".")[1]
    for label, tops in LAYERS.items():
        if top in tops:
            return label
    pytest.fail(f"generator/{top}: give this module its layer in {Path(__file__).name}")


@pytest.mark.parametrize("name", sorted(set(MODULES) - {"generator"}))
def test_arrows(name: str) -> None:
    """A module imports only from its own layer and those below it."""
    own = layer(name)
    wrong = {t for t in OWN[name] if layer(t) != own and layer(t) not in ARROWS[own]}
    assert not wrong, f"{name} ({own}) must not import {sorted(wrong)}"


@pytest.mark.parametrize("name", sorted(NARROW))
def test_narrow_modules(name: str) -> None:
    """The records, the errors, the settings and the language stand alone."""
    inside = [m for m in MODULES if m == name or m.startswith(f"{name}.")]
    allowed = NARROW[name]
    for module in inside:
        for target in OWN[module]:
            fits = any(target == a or target.startswith(f"{a}.") for a in allowed)
            assert fits, f"{module} must not import {target}"


def test_layers_form_no_circle() -> None:
    """The table of arrows itself goes one way only, below the pipeline."""
    seen: dict[str, set[str]] = {}

    def below(name: str, path: tuple[str, ...]) -> set[str]:
        assert name not in path, f"circle: {' -> '.join([*path, name])}"
        if name not in seen:
            targets = ARROWS[name] - {name}
            seen[name] = targets.union(*(below(t, (*path, name)) for t in targets))
        return seen[name]

    for name in ARROWS:
        below(name, ())


def test_modules_form_no_circle() -> None:
    """No module needs itself to be imported first."""
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, f"circle: {' -> '.join([*path[path.index(name) :], name])}"
        if name in done:
            return
        targets = {t for t in top_level(MODULES[name]) if t in MODULES and t != "generator"}
        for target in sorted(targets - {name}):
            if not name.startswith(f"{target}."):
                visit(target, (*path, name))
        done.add(name)

    for name in MODULES:
        visit(name, ())


def top_level(path: Path) -> Iterator[str]:
    """The imports that run when the module is imported, types apart."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("distribution", sorted(KEPT_APART))
def test_kept_apart(distribution: str) -> None:
    """Each outside engine is known to one module only, so that it can be exchanged."""
    users = {
        name
        for name, targets in IMPORTS.items()
        if any(target.split(".")[0] == distribution for target in targets)
    }
    assert users <= KEPT_APART[distribution]


def test_click_stays_on_the_command_line() -> None:
    """The library asks nothing of a terminal, and only the command line ends the process."""
    for name, targets in IMPORTS.items():
        if name == "generator" or layer(name) != "cli":
            assert "click" not in targets, name
            assert "sys.exit" not in MODULES[name].read_text(encoding="utf-8"), name


#: Distributions whose module goes by another name.
MODULE_NAMES = {"python-frontmatter": "frontmatter", "pyyaml": "yaml"}
#: Needed without being imported by name: the zones of `zoneinfo` where the system has none, and
#: what trafilatura wants of lxml.
SILENT = {"tzdata", "lxml_html_clean"}


def test_dependencies_are_those_that_are_imported() -> None:
    """What is declared is used, and what is used is declared."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {line.split(">")[0].split("[")[0].lower() for line in project["dependencies"]}
    named = {MODULE_NAMES.get(name, name) for name in declared - SILENT}
    tops = {target.split(".")[0] for targets in IMPORTS.values() for target in targets}
    used = tops - set(sys.stdlib_module_names) - {"generator"}
    assert named == used


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Every function with the number of its lines, docstring included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_functions_stay_short() -> None:
    """No function is longer than 60 lines."""
    long = [
        f"{name}.{function}: {lines}"
        for name, path in MODULES.items()
        for function, lines in functions(path)
        if lines > 60
    ]
    assert not long


def test_no_broad_except() -> None:
    """Nobody catches what nobody expects: a bug shows its traceback."""
    for name, path in MODULES.items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ExceptHandler):
                caught = ast.unparse(node.type) if node.type else "everything"
                reraised = any(isinstance(inner, ast.Raise) for inner in ast.walk(node))
                broad = caught in ("Exception", "BaseException", "everything")
                assert reraised or not broad, f"{name}:{node.lineno} catches {caught}"
