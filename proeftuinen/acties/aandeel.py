"""What actions contribute."""
