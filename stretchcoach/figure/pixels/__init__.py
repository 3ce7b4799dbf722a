"""The pixels own the drawing of the figure with numpy; nothing here is imported by the window's process."""
