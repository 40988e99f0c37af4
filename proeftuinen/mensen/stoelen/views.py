"""Wie ontbreekt? The chairs at the table, and what one does about an empty one."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.mensen.stoelen import actions, lezen
from proeftuinen.mensen.stoelen.forms import EigenStoelForm, NietNodigForm
from proeftuinen.mensen.stoelen.models import Stoelbesluit
from proeftuinen.mensen.stoelen.standaard import OP_CODE
from proeftuinen.mensen.stoelen.tafel import Plaats, Tafel
from proeftuinen.mensen.stoelen.tekening import teken
from proeftuinen.traject.bladzijde import jaar_van, toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.overzicht import Jaar

SJABLOON = "proeftuinen/mensen/stoelen/tafel.html"
HEEL_HET_JAAR = "alle"
# What one does about an empty chair: the address, and the name under which it takes the work.
VERVOLG = {
    "uitnodigen": ("proeftuinen:contact-nieuw", "functie"),
    "gesprek": ("proeftuinen:gesprek-nieuw", "met_wie"),
}


@require_GET
@met_proeftuin(Recht.STOELEN_ZIEN)
def stoelen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the table of a step: who sits there, and which chairs are empty."""
    return _pagina(request, proeftuin)


def _gekozen(jaar: Jaar, sid: str) -> Stap | None:
    """Return the step that the address names; else where the year stands; None for the year."""
    stappen = {regel.stap.publiek_id: regel.stap for regel in jaar.regels}
    if sid == HEEL_HET_JAAR:
        return None
    return stappen.get(sid) or (jaar.hier.stap if jaar.hier else None)


def _pagina(
    request: HttpRequest,
    proeftuin: Proeftuin,
    *,
    fout: tuple[str, NietNodigForm] | None = None,
    eigen: EigenStoelForm | None = None,
) -> HttpResponse:
    jaar = jaar_van(proeftuin)
    stap = _gekozen(jaar, request.POST.get("stap") or request.GET.get("stap", ""))
    tafel = lezen.lees(proeftuin).dek(stap)
    context = {
        "stap": stap,
        "tafel": tafel,
        "tafeltekening": teken(tafel),
        "rijen": _rijen(request, proeftuin, tafel, stap, fout),
        "vraagt_te_kijken": stap is not None and stap.soort in lezen.VRAAGT_TE_KIJKEN,
        "bekeken_op": lezen.bekeken_op(stap),
        "eigen_form": eigen or EigenStoelForm(auto_id="eigen_%s"),
        "fout": fout[1] if fout else None,
    }
    kader = {"tab": "Mensen", "sub": "Wie ontbreekt?", "jaar": jaar}
    return toon(request, proeftuin, SJABLOON, context=context, **kader)


def _rijen(
    request: HttpRequest,
    proeftuin: Proeftuin,
    tafel: Tafel,
    stap: Stap | None,
    fout: tuple[str, NietNodigForm] | None,
) -> list[dict[str, Any]]:
    """Return the empty chairs, each with who could be asked and its own small form."""
    beheert = request.lezer.mag(Recht.STOELEN_BEHEREN)
    ziet = request.lezer.mag(Recht.ORGANISATIES_ZIEN)
    bekend = lezen.bekende(proeftuin, tafel.leeg) if ziet else {}
    foute = {fout[0]: fout[1]} if fout else {}
    return [
        {
            "plaats": plaats,
            "organisaties": bekend.get(plaats.code, []),
            "open": plaats.code in foute,
            "form": foute.get(plaats.code)
            or (_form(proeftuin, stap, plaats.code) if beheert and not plaats.eigen else None),
        }
        for plaats in tafel.leeg
    ]


def _form(proeftuin: Proeftuin, stap: Stap | None, code: str) -> NietNodigForm:
    return NietNodigForm(proeftuin=proeftuin, stap=stap, auto_id=f"{code}_%s")


def _terug(proeftuin: Proeftuin, stap: str) -> HttpResponse:
    """Lead back to the table of the same step."""
    adres = reverse("proeftuinen:stoelen", args=[proeftuin.publiek_id])
    return redirect(f"{adres}?{urlencode({'stap': stap})}" if stap.isalnum() else adres)


@require_POST
@met_proeftuin(Recht.STOELEN_BEHEREN)
def niet_nodig(request: HttpRequest, proeftuin: Proeftuin, stoel: str) -> HttpResponse:
    """Leave a standard chair out, with the reason."""
    if stoel not in OP_CODE:
        raise Http404
    form = NietNodigForm(request.POST, proeftuin=proeftuin, stap=None, auto_id=f"{stoel}_%s")
    if not form.is_valid():
        return _pagina(request, proeftuin, fout=(stoel, form))
    gegevens = form.cleaned_data
    actions.niet_nodig(
        proeftuin=proeftuin,
        door=request.user,
        stoel=stoel,
        reden=gegevens["reden"],
        stap=gegevens["stap"] if gegevens["alleen_stap"] else None,
    )
    messages.success(request, f"De stoel “{OP_CODE[stoel].label}” telt niet meer mee.")
    return _terug(proeftuin, request.POST.get("stap", ""))


@require_POST
@met_proeftuin(Recht.STOELEN_BEHEREN)
def bekeken(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Say that the team looked who is missing in a step, or take that back."""
    sid, gezet = request.POST.get("stap", ""), request.POST.get("bekeken")
    stap = Stap.objects.van(proeftuin).filter(publiek_id=sid).first() if sid.isalnum() else None
    if stap is None or gezet not in {"0", "1"}:
        messages.error(request, "Dat kwam niet goed aan. Probeer het nog eens.")
        return _terug(proeftuin, "")
    actions.zet_bekeken(stap=stap, door=request.user, bekeken=gezet == "1")
    goed = "Genoteerd: jullie keken wie er ontbreekt."
    messages.success(request, goed if gezet == "1" else "Dit staat weer open.")
    return _terug(proeftuin, sid)


@require_POST
@met_proeftuin(Recht.STOELEN_BEHEREN)
def toevoegen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Put a chair of their own at the table."""
    form = EigenStoelForm(request.POST, auto_id="eigen_%s")
    if not form.is_valid():
        return _pagina(request, proeftuin, eigen=form)

    def maak() -> str:
        actions.voeg_toe(proeftuin=proeftuin, door=request.user, naam=form.cleaned_data["naam"])
        messages.success(request, "De stoel staat aan tafel.")
        return reverse("proeftuinen:stoelen", args=[proeftuin.publiek_id])

    return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))


def _besluit(proeftuin: Proeftuin, stbid: str) -> Stoelbesluit:
    besluit = get_object_or_404(Stoelbesluit, proeftuin=proeftuin, publiek_id=stbid)
    besluit.proeftuin = proeftuin
    return besluit


@require_POST
@met_proeftuin(Recht.STOELEN_BEHEREN)
def zetten(request: HttpRequest, proeftuin: Proeftuin, stbid: str) -> HttpResponse:
    """Say whether someone sits on a chair of their own."""
    bezet = request.POST.get("bezet") == "1"
    actions.zet(besluit=_besluit(proeftuin, stbid), door=request.user, bezet=bezet)
    messages.success(request, "De stoel is bezet." if bezet else "De stoel is weer leeg.")
    return _terug(proeftuin, request.POST.get("stap", ""))


@require_POST
@met_proeftuin(Recht.STOELEN_BEHEREN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, stbid: str) -> HttpResponse:
    """Take back "not needed", or take away a chair of their own."""
    besluit = _besluit(proeftuin, stbid)
    actions.haal_weg(besluit=besluit, door=request.user)
    eigen, weer = "De stoel is weg.", "De stoel telt weer mee."
    messages.success(request, eigen if besluit.naam else weer)
    return _terug(proeftuin, request.POST.get("stap", ""))


@require_POST
@met_proeftuin(Recht.STOELEN_BEHEREN)
def vervolg(request: HttpRequest, proeftuin: Proeftuin, stoel: str) -> HttpResponse:
    """Go and ask someone for an empty chair: a new contact, or a talk; tied to the chair."""
    plaats = _zoek(proeftuin, stoel)
    naam, veld = VERVOLG.get(request.POST.get("doe", ""), ("", ""))
    try:
        adres = reverse(naam, args=[proeftuin.publiek_id])
    except NoReverseMatch:
        messages.error(request, "Dat kwam niet goed aan. Probeer het nog eens.")
        return _terug(proeftuin, request.POST.get("stap", ""))
    uit = actions.knoop_voor(proeftuin=proeftuin, plaats=plaats)
    return redirect(f"{adres}?{urlencode({veld: plaats.functie, 'uit': uit})}")


def _zoek(proeftuin: Proeftuin, code: str) -> Plaats:
    """Return this chair of this proeftuin; Http404 when there is none."""
    plaatsen = lezen.lees(proeftuin).dek().plaatsen
    gevonden = next((plaats for plaats in plaatsen if plaats.code == code), None)
    if gevonden is None:
        raise Http404
    return gevonden
