"""What the log of an experiment contribute."""
