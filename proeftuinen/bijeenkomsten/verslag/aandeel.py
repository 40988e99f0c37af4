"""What reports contribute."""
