"""Pages of consent: the register, and one's own."""
