"""Which phone this is, for checking in and the ladder."""

from proeftuinen.bijeenkomsten.live.gasten import gast_van, onthoudt_telefoon, zorg_voor_gast

__all__ = ["gast_van", "onthoudt_telefoon", "zorg_voor_gast"]
