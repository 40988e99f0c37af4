"""What beginning with a design adds to the tests that hold for all."""

TABEL = """
proeftuinen:ontwerp-kiezen             302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:ontwerp-toepassen          302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:ontwerp-bestand            302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:ontwerp-inlezen            302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
"""
