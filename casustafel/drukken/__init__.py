"""On paper: the run sheet and empty worksheets."""
