"""What a meeting while it runs contribute."""
