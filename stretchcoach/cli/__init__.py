"""The command line owns what is asked for in a terminal: routines shown, checked and coached there."""
