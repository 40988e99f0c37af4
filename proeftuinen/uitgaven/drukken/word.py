"""A book as a Word document of its text."""

from proeftuinen.uitgaven.boek.bouw import Boek


def word_van(boek: Boek) -> bytes:
    """Return a .docx with the text of the book."""
    raise NotImplementedError
