"""The app owns the building of everything: adapters, pages and the flows between them."""


def run_window(*, background: bool = False, exit_after_first_paint: bool = False) -> int:
    """Open the window, or wait in the tray in the `background`; return the exit code."""
    from stretchcoach.app.running import run  # noqa: PLC0415 - Qt is loaded only where a window opens

    return run(background=background, exit_after_first_paint=exit_after_first_paint)
