"""What the lists of tables and insights add to the tests that hold for all."""

TABEL = """
casustafel:casustafels          302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
casustafel:inzichten            302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
"""
