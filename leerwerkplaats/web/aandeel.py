"""What the technical floor contributes: when its own rows end."""
