"""What writing items contributes."""
