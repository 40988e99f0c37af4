"""What the register of consent contributes."""
