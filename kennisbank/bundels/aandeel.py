"""What bundles contribute."""
