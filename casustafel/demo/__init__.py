"""Tables in the demo world: one open, one to come, and one of which only lessons are left."""
