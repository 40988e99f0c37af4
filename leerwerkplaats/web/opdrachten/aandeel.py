"""What work that yields a file contributes: it ends, and leaves with the person."""
