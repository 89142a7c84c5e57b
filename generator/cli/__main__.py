"""`python -m generator.cli`: the same as `chogo`."""

from __future__ import annotations

from generator.cli.group import main

main()
