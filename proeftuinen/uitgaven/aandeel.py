"""What the books contribute."""
