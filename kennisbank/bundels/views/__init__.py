"""Bundles and their lines, by interaction."""
