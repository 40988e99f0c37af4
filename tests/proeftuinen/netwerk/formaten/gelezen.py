"""What stands in a wave after a list was handed in, and what the page says of it."""

from proeftuinen.netwerk.lezen import lees_beeld
from proeftuinen.netwerk.models import Relatie


def gezegd(meting):
    """Return the answers of a wave, by names."""
    return {
        (str(rij.van.contact), str(rij.naar.contact)): rij.waarde
        for rij in Relatie.objects.filter(meting=meting).select_related(
            "van__contact__gebruiker", "naar__contact__gebruiker"
        )
    }


def lijnen(meting):
    """Return the lines as they go from hand to hand."""
    return {paar.sleutel: paar.stand for paar in lees_beeld(meting, None).lijnen}


def fout_van(pagina):
    """Return what the form says of the list that was handed in."""
    fouten = pagina.context["form"].errors
    return fouten.get("bestand", fouten.get("tekst", [""]))[0]
