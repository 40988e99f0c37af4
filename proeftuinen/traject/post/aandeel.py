"""What post contributes."""
