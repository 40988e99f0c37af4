"""What the sociale kaart contributes."""
