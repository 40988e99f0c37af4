"""What looking at items again contributes."""
