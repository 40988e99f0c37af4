"""The page of a file that is being made for someone, in its proeftuin."""
