"""What finding and reading adds to the tests that hold for all; schrijven sows the item."""

# The item of the seed is published on the shelf of the place, as a participant's own; its file is
# not published yet, so that only who may write on the item gets it.
TABEL = """
kennisbank:zoeken                      200 200 200 200 200 200 200 200 | 405 405 405 405 405 405 405 405
kennisbank:feed                        200 200 200 200 200 200 200 200 | 405 405 405 405 405 405 405 405
sitemap                                200 200 200 200 200 200 200 200 | 405 405 405 405 405 405 405 405
robots                                 200 200 200 200 200 200 200 200 | 405 405 405 405 405 405 405 405
kennisbank:item                        302 404 200 200 200 200 200 404 | 405 405 405 405 405 405 405 405
kennisbank:item-pdf                    302 404 200 200 200 200 200 404 | 405 405 405 405 405 405 405 405
kennisbank:bijlage                     302 404 200 200 200 404 404 404 | 405 405 405 405 405 405 405 405
"""
PUBLIEK = {
    "kennisbank:zoeken": "what is published for all",
    "kennisbank:feed": "Atom, of what is published for all",
    "kennisbank:item": "an item that is published for all",
    "kennisbank:item-pdf": "an item that is published for all, on paper; limited",
    "kennisbank:bijlage": "a file of an item that is published for all",
    "sitemap": "sitemaps.org, of what is published for all",
    "robots": "RFC 9309",
}
VAN_PLANK = {"kennisbank:item", "kennisbank:item-pdf", "kennisbank:bijlage"}
