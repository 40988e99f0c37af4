"""Pages on getting in."""
