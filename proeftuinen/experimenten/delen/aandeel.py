"""What examples, and experiments that a place shares contribute."""
