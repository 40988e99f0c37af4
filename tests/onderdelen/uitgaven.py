"""The books: rights."""

TABEL = """
proeftuinen:oogst                      302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:oogst-pdf                  302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
"""
KNOPPEN = {"oogst-pdf"}
