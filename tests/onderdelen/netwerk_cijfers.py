"""What the figures of the network add to the tests that hold for all."""

TABEL = """
proeftuinen:netwerk-verschil           302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:netwerk-cijfers            302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
"""
