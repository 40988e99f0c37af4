"""What agenda contributes."""
