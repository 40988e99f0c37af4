"""What taking a wave along and taking lines in add to the tests that hold for all."""

TABEL = """
proeftuinen:netwerk-meenemen           302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:netwerk-bestand            302 404 302 302 302 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:netwerk-inlezen            302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
"""
