"""The user interface owns what the user sees and presses: pages, widgets and painters; it decides nothing."""
