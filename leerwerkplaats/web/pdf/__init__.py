"""HTML to a tagged PDF: `maak_pdf`, and what it takes and raises."""

from leerwerkplaats.web.pdf.maken import Bestand, Drukfout, maak_pdf

__all__ = ["Bestand", "Drukfout", "maak_pdf"]
