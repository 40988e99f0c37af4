"""What publishing and sharing editions contributes."""
