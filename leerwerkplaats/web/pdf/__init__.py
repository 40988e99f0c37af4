"""HTML to a tagged PDF: `maak_pdf`, and what it takes and raises."""

from leerwerkplaats.web.pdf.maken import Bestand, Bijlage, Drukfout, maak_pdf

__all__ = ["Bestand", "Bijlage", "Drukfout", "maak_pdf"]
