"""The command line: a group that loads a command only when it is called."""

from __future__ import annotations

from generator.cli.group import chogo, main

__all__ = ["chogo", "main"]
