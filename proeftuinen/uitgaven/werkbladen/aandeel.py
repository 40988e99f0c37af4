"""What taking everything out as tables contributes."""
