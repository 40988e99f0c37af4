"""What the page over all one's places adds to the tests that hold for all."""

TABEL = """
proeftuinen:gemeente-oogst             302 200 200 200 200 200 200 200 | 302 405 405 405 405 405 405 405
proeftuinen:gemeente-rapport           302 405 405 405 405 405 405 405 | 302 302 302 302 302 302 302 302
"""
BUITEN = {"proeftuinen:gemeente-oogst", "proeftuinen:gemeente-rapport"}
KNOPPEN = {"gemeente-rapport"}
