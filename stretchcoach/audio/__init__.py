"""Audio owns all that is heard: speech made by an engine, tones made here, and both played at their instants.

Three processes share the work, so that nothing that makes a sound can hold up the window:
the window's own (`process_voice`) says what is to be heard when; the speaker (`speaker`) plays it at that
instant; the renderer (`renderer`) lets a speech engine write each line to a file beforehand.
"""
