"""What this part contributes."""
