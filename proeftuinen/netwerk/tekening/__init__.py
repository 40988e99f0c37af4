"""The network map as one SVG: the same on screen, on the projector and in print.

Pure: starts from a `Netwerkbeeld` and places, knows no database and no reader.
"""

from proeftuinen.netwerk.tekening.opties import Kleurnaar, Opties
from proeftuinen.netwerk.tekening.svg import teken

__all__ = ["Kleurnaar", "Opties", "teken"]
