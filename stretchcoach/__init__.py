"""StretchCoach: guided stretches by voice and picture, and a reminder in four to five hours."""

from typing import Final

__version__: Final = "0.1.0"
