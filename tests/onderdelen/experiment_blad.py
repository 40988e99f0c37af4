"""What the page of one experiment adds to the tests that hold for all."""

TABEL = """
proeftuinen:experiment                 302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
"""
