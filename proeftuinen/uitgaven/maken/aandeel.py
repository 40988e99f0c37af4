"""What editions contributes."""
