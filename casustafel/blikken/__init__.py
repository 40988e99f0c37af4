"""What each brings to the table, on which dimension, and what was agreed."""
