"""What flow charts contribute."""
