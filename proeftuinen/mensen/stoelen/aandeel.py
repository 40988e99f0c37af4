"""What the empty chairs contribute."""
