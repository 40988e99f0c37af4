"""What inviting many at once contributes."""
