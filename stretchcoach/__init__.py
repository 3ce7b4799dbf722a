"""The package owns StretchCoach: guided stretches by voice and picture, with a reminder in 4 to 5 hours."""

from typing import Final

__version__: Final = "0.1.0"
