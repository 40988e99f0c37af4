"""What the diary contributes."""
