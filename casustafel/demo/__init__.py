"""Tables in the demo world: one that is open, one to come, and one of which only lessons are left."""
