"""What taking in lists of people contributes."""
