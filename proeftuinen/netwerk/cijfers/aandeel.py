"""What figures and differences contribute."""
