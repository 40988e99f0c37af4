"""Each table has a key of its own; what is locked with it is gone when the key is."""
