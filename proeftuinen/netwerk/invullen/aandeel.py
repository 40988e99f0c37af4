"""What my network: one's own answers contributes."""
