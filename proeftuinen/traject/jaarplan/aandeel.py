"""What jaarplan contributes."""
