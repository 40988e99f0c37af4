"""What the set-up of an edition contributes."""
