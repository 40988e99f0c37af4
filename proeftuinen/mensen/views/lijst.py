"""The list of people, as a page and as a file."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from leerwerkplaats.gebruikers.beveiliging import opnieuw
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen import bestand, lijst, regelen
from proeftuinen.mensen.forms import Zoekvraag
from proeftuinen.mensen.models import Contact, ContactQuerySet
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

BESTANDEN = (("xlsx", "Excel"), ("csv", "CSV"), ("vcf", "Adreskaartjes (vCard)"))


def _gevraagd(
    request: HttpRequest, proeftuin: Proeftuin
) -> tuple[Zoekvraag, dict[str, str], ContactQuerySet]:
    """Return the search form, what was asked, and who answers to it for this reader."""
    form = Zoekvraag(request.GET, proeftuin=proeftuin, team=lijst.ziet_alles(request.lezer))
    vraag = form.gevraagd()
    rijen = lijst.zichtbaar(proeftuin, request.lezer)
    return form, vraag, lijst.zoek(rijen, vraag, proeftuin, request.lezer)


@require_GET
@met_proeftuin(Recht.MENSEN_ZIEN)
def mensen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List the people of this proeftuin, as this reader may see them."""
    form, vraag, rijen = _gevraagd(request, proeftuin)
    pagina = blader(request, lijst.voor_rijen(rijen))
    team = lijst.ziet_alles(request.lezer)
    context = {
        "form": form,
        "vraag": vraag,
        "zoekvraag": f"{urlencode(vraag)}&" if vraag else "",
        "pagina": pagina,
        "rijen": lijst.rijen_voor(pagina.object_list, proeftuin, request.lezer),
        "team": team,
        "bestanden": BESTANDEN,
        "ongenoemd": 0 if team or vraag else lijst.aantal_ongenoemd(proeftuin),
    }
    sjabloon = "proeftuinen/mensen/lijst.html"
    return toon(request, proeftuin, sjabloon, tab="Mensen", sub="Mensen", context=context)


@require_GET
@met_proeftuin(Recht.MENSEN_BEHEREN)
def op_eigen_titel(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List who comes on their own account, and what is still to be seen to for them."""
    alle = Contact.objects.van(proeftuin).in_leven().filter(op_eigen_titel=True)
    rijen = alle.met_naam().select_related("maatje__gebruiker").order_by("heet", "pk")
    pagina = blader(request, rijen)
    context = {"pagina": pagina, "rijen": regelen.rijen_voor(pagina.object_list, proeftuin)}
    sjabloon = "proeftuinen/mensen/op_eigen_titel.html"
    return toon(request, proeftuin, sjabloon, tab="Mensen", sub="Mensen", context=context)


@require_GET
@met_proeftuin(Recht.MENSEN_UITVOEREN)
@opnieuw.pas_bewezen
def als_lijst(request: HttpRequest, proeftuin: Proeftuin, vorm: str) -> HttpResponse:
    """Hand over the list as a file (csv, xlsx or vcf); what was searched for applies."""
    if vorm not in bestand.VORMEN:
        raise Http404
    _, _, rijen = _gevraagd(request, proeftuin)
    schrijf, mime = bestand.VORMEN[vorm]
    mensen = bestand.lees(rijen, proeftuin)
    leg_vast(
        "mensen.uitgevoerd",
        door=request.user,
        soort="proeftuin",
        object_id=proeftuin.publiek_id,
        ruimte=proeftuin.publiek_id,
    )
    return als_bestand(schrijf(mensen), f"mensen-{proeftuin.naam}.{vorm}", mime)
