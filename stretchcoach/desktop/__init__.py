"""Desktop owns the seams to the user's desktop: clocks, display, tray, appearance, signals, one instance."""
