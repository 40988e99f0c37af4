"""What talks about the ladder contribute."""
