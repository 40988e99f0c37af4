"""The cells of the matrix as HTML, drawn in Python: hundreds of voorzieningen, one pass."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from leerwerkplaats.begrippen import Dimensie
from proeftuinen.sociale_kaart.matrix import Aanbod, Matrix, Vak
from proeftuinen.sociale_kaart.vormen import domeinvorm

MET_LINK = '<li>{}<div><a href="{}">{}</a><span class="lw-vak__van">{}{}</span></div></li>'
ZONDER_LINK = '<li>{}<div><strong>{}{}</strong> <span class="lw-vak__van">{}</span></div></li>'
OUD = SafeString('<span class="lw-vak__oud">niet kort geleden bevestigd</span>')
STER = "*"  # the same on paper, where a note below says what it means


@dataclass(frozen=True)
class Getekend:
    """A cell that is ready to be put in a table."""

    vak: Vak
    inhoud: SafeString


def teken_rijen(matrix: Matrix, *, links: bool = True) -> list[tuple[Dimensie, list[Getekend]]]:
    """Return by dimension the cells with what stands in them; without links for paper."""
    return [
        (rij.dimensie, [Getekend(vak, teken_vak(vak.aanbod, links=links)) for vak in rij.vakken])
        for rij in matrix.rijen
    ]


def teken_vak(aanbod: Sequence[Aanbod], *, links: bool) -> SafeString:
    """Return the list in one cell; nothing for an empty one."""
    if not aanbod:
        return SafeString("")
    if links:
        regels = (
            (
                domeinvorm(deel.domein),
                deel.adres,
                deel.naam,
                deel.organisatienaam,
                "" if deel.bevestigd else OUD,
            )
            for deel in aanbod
        )
    else:
        regels = (
            (
                domeinvorm(deel.domein),
                deel.naam,
                "" if deel.bevestigd else STER,
                deel.organisatienaam,
            )
            for deel in aanbod
        )
    vorm = MET_LINK if links else ZONDER_LINK
    return format_html('<ul class="lw-vak__lijst">{}</ul>', format_html_join("", vorm, regels))
