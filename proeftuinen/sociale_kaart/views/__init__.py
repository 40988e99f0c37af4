"""The pages of the sociale kaart, by interaction."""
