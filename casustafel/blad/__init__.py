"""The page of a table from the inside: what each room shows there."""
