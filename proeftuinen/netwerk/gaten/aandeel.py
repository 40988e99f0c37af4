"""What from a gap to an acquaintance contributes."""
