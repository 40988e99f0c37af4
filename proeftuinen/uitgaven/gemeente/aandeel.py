"""What the joint pages of the municipality contributes."""
