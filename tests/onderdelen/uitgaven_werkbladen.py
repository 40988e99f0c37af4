"""Taking everything out as tables: rights."""

TABEL = """
proeftuinen:alles-meenemen             302 405 405 405 405 405 405 405 | 302 404 403 403 302 403 403 404
"""
KNOPPEN = {"alles-meenemen"}
