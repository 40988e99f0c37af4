"""What attendance contribute."""
