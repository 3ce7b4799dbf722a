"""Owns the question which languages the user's system is set to."""

import os
import sys
from collections.abc import Mapping
from typing import Final

NONE: Final = frozenset({"", "C", "POSIX"})
"""Locales that stand for no language."""


def system_languages(env: Mapping[str, str] = os.environ, platform: str = sys.platform) -> tuple[str, ...]:
    """Return the languages, such as "de_DE.UTF-8", the preferred first; none where the system does not say.

    The environment counts as gettext reads it. Elsewhere than on Linux few set it, so Qt is asked.
    """
    locale = next((env[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if env.get(name)), "")
    if locale.partition(".")[0] not in NONE:
        return tuple(each for each in (*env.get("LANGUAGE", "").split(":"), locale) if each)
    if platform in {"win32", "darwin"} and not locale:
        from PySide6.QtCore import QLocale  # noqa: PLC0415 - not for a terminal on Linux

        return tuple(QLocale.system().uiLanguages())
    return ()
