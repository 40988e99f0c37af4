"""What this room contributes."""
