"""What rounds of an experiment contribute."""
