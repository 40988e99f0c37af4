"""What what came of an experiment contribute."""
