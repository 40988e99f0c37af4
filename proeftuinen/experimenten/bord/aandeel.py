"""What the board and the list of experiments contribute."""
