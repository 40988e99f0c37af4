"""What what is printed of a meeting contribute."""
