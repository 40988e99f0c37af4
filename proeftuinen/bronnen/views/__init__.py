"""Pages of quotes and photos."""
