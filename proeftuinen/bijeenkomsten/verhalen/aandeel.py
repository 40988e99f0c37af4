"""What stories and films contribute."""
