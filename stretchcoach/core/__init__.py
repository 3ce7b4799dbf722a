"""The core owns what a session is: routines, timelines, cues, the player and the reminder, all pure."""
