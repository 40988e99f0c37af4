"""What the figures of a place add to the tests that hold for all."""

TABEL = """
proeftuinen:cijfers                    302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
proeftuinen:cijfers-meenemen           302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
"""
