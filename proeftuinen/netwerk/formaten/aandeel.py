"""What taking the map along and taking files in contributes."""
