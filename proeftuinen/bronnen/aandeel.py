"""What photos and quotes contribute."""
