"""Finding items: one question, the same items on both databases."""
