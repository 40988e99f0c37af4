"""What one experiment contributes."""
