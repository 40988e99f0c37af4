"""What organisations contribute."""
