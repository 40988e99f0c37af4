"""Taking in a list of people: handing it in, looking it over, and then all at once."""

import re
from uuid import NAMESPACE_URL, UUID, uuid5

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.models import Verzendsleutel
from leerwerkplaats.web.spreadsheet.lezen import Leesfout
from leerwerkplaats.web.spreadsheet.schrijven import CSV, als_csv
from proeftuinen.mensen.inlezen import actions, voorbeeld
from proeftuinen.mensen.inlezen.blik import NIEUW, WEG, Blik, Regel, bekijk
from proeftuinen.mensen.inlezen.forms import MensenlijstForm, RondeForm, veldnaam
from proeftuinen.mensen.inlezen.keuren import bewaarbaar
from proeftuinen.mensen.inlezen.models import Inleesronde
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/mensen/inlezen"
PLEK = {"tab": "Mensen", "sub": "Mensen"}
PER_BLADZIJDE = 40  # a row to mend has seven fields, and a page takes at most 500
ORGANISATIE_WEG = (
    "Een organisatie uit deze lijst is net gewijzigd, samengevoegd of weggehaald. Er is nog "
    "niemand ingelezen. Kijk na wat er nu staat."
)
_ORGVELD = re.compile(r"o[0-9a-f]{12}")
_RIJVELD = re.compile(r"r(\d{1,7})_")


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.MENSEN_BEHEREN)
def inlezen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Take a list that is pasted or sent in, and go look at it."""
    if request.method == "POST" and (wacht := te_vaak(request, "inlezen", request.user.publiek_id)):
        return wacht
    form = MensenlijstForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            adres = eenmalig(
                request.user, form.cleaned_data["sleutel"], lambda: _begin(request, proeftuin, form)
            )
            return redirect(adres)
        except Leesfout as fout:
            form.add_error("bestand" if form.cleaned_data["bestand"] else "tekst", str(fout))
    context = {
        "form": form,
        "koppen": voorbeeld.KOPPEN,
        "rijen": voorbeeld.RIJEN,
        "rondes": Inleesronde.objects.filter(proeftuin=proeftuin, door=request.user)
        .only("publiek_id", "herkomst", "gemaakt")
        .order_by("-gemaakt")[:5],
    }
    return toon(request, proeftuin, f"{MAP}/inlezen.html", **PLEK, context=context)


def _begin(request: HttpRequest, proeftuin: Proeftuin, form: MensenlijstForm) -> str:
    ronde = actions.begin(
        proeftuin=proeftuin,
        door=request.user,
        herkomst=bewaarbaar(form.cleaned_data["herkomst"])[:120],
        tabel=form.cleaned_data["tabel"],
        indeling=form.cleaned_data["indeling"],
    )
    return _adres(proeftuin, ronde)


def _adres(proeftuin: Proeftuin, ronde: Inleesronde) -> str:
    return reverse("proeftuinen:inleesronde", args=[proeftuin.publiek_id, ronde.publiek_id])


@require_GET
@met_proeftuin(Recht.MENSEN_BEHEREN)
def inlezen_voorbeeld(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Give a file with the columns that we know, to fill in."""
    inhoud = als_csv(voorbeeld.KOPPEN, voorbeeld.RIJEN)
    return als_bestand(inhoud, "voorbeeld-mensen.csv", CSV)


def _eigen(request: HttpRequest, proeftuin: Proeftuin, inid: str) -> Inleesronde:
    eigen = Inleesronde.objects.filter(proeftuin=proeftuin, door=request.user)
    return get_object_or_404(eigen, publiek_id=inid)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.MENSEN_BEHEREN)
def inleesronde(request: HttpRequest, proeftuin: Proeftuin, inid: str) -> HttpResponse:
    """Show a list as we read it, mend it in place, and take it in."""
    try:
        ronde = _eigen(request, proeftuin, inid)
        blik = bekijk(ronde, proeftuin)
        if request.method == "POST":
            return _verwerk(request, proeftuin, ronde, blik)
    except (Http404, Inleesronde.DoesNotExist):
        return _al_gedaan(request, inid)
    return _toon(request, proeftuin, ronde, blik)


def _sleutel(inid: str) -> UUID:
    """Return the key under which a round is taken in once, however often it is asked."""
    return uuid5(NAMESPACE_URL, f"inleesronde/{inid}")


def _al_gedaan(request: HttpRequest, inid: str) -> HttpResponse:
    """Lead on from a round that this person took in just now; raises Http404 for another."""
    gedaan = get_object_or_404(Verzendsleutel, gebruiker=request.user, sleutel=_sleutel(inid))
    return redirect(gedaan.adres)


def _op_blad(blik: Blik, nummer: str | None) -> Page:
    """Return one page of rows: what must be mended first, then who may be there already."""
    dubbel = sorted(blik.dubbel, key=lambda regel: bool(regel.doet))
    rijen = [*blik.fouten, *dubbel, *blik.goed, *blik.weg]
    return Paginator(rijen, PER_BLADZIJDE).get_page(nummer)


def _toon(
    request: HttpRequest,
    proeftuin: Proeftuin,
    ronde: Inleesronde,
    blik: Blik,
    form: RondeForm | None = None,
) -> HttpResponse:
    pagina = _op_blad(blik, request.GET.get("page"))
    form = form or RondeForm(ronde, blik, pagina)
    context = {
        "ronde": ronde,
        "blik": blik,
        "form": form,
        "pagina": pagina,
        "fouten": [_met_velden(form, regel) for regel in pagina if regel.fout],
        "dubbelen": [
            (regel, form.keuze_van(regel))
            for regel in pagina
            if regel.dubbel and not regel.fout and not regel.weg
        ],
        "goed": [deel for deel in pagina if not (deel.fout or deel.weg) and not deel.dubbel],
        "weg": [regel for regel in pagina if regel.weg],
        "vragen": [
            (vraag, form[veldnaam(vraag)])
            for vraag in blik.vragen
            if veldnaam(vraag) in form.fields
        ],
        "kolomvelden": form.kolomvelden(),
        "samenvatting": blik.samenvatting,
        "slot": blik.slotzin,
        "in_te_lezen": len(blik.regels) - len(blik.weg),
    }
    return toon(request, proeftuin, f"{MAP}/inleesronde.html", **PLEK, context=context)


def _met_velden(form: RondeForm, regel: Regel) -> tuple[Regel, list]:
    return regel, form.velden_van(regel)


def _verwerk(
    request: HttpRequest, proeftuin: Proeftuin, ronde: Inleesronde, blik: Blik
) -> HttpResponse:
    """Keep what was mended and chosen; then take in, if that was the button."""
    nummers = {int(deel[1]) for naam in request.POST if (deel := _RIJVELD.match(naam))}
    nummers |= {regel.rij.nummer for regel in _op_blad(blik, request.GET.get("page"))}
    regels = [regel for regel in blik.regels if regel.rij.nummer in nummers]
    form = RondeForm(ronde, blik, regels, request.POST)
    if not form.is_valid():
        if "versie" in form.errors:
            messages.error(request, form.errors["versie"][0])
            return redirect(request.get_full_path())
        return _toon(request, proeftuin, ronde, blik, form)
    keuzes = {**form.keuzes(), **_knoppen(request, blik)}
    versie = form.cleaned_data["versie"]
    try:
        actions.bewerk(
            ronde=ronde, versie=versie, kolommen=form.kolommen(), vast=form.vast(), keuzes=keuzes
        )
    except Bewerkingsconflict as botsing:
        return _botsing(request, proeftuin, form, botsing.huidig)
    if request.POST.get("daad") == "inlezen" and _is_organisatie_weg(request, form, blik):
        messages.error(request, ORGANISATIE_WEG)
    elif request.POST.get("daad") == "inlezen":
        return _lees_in(request, proeftuin, ronde)
    return redirect(request.get_full_path())


def _is_organisatie_weg(request: HttpRequest, form: RondeForm, blik: Blik) -> bool:
    """Tell whether a name stands for another organisation than on the page that was sent."""
    gezien = set(request.POST.get("bekend", "").split())
    gekozen = {naam for naam in request.POST if _ORGVELD.fullmatch(naam)}
    gekozen = {naam for naam in gekozen if request.POST[naam] != NIEUW}
    return bool(gezien.difference(blik.bekend.split()) or gekozen.difference(form.fields))


def _knoppen(request: HttpRequest, blik: Blik) -> dict[str, str]:
    """Return what the buttons say: leave a row out, let it join again, leave all mistakes out."""
    nummers = {str(regel.rij.nummer) for regel in blik.regels}
    uit = {}
    if (weg := request.POST.get("weg", "")) in nummers:
        uit[weg] = WEG
    if (terug := request.POST.get("terug", "")) in nummers:
        uit[terug] = ""
    if request.POST.get("daad") == "fouten_weg":
        uit |= {str(regel.rij.nummer): WEG for regel in blik.fouten}
    return uit


def _botsing(
    request: HttpRequest, proeftuin: Proeftuin, form: RondeForm, huidig: Inleesronde
) -> HttpResponse:
    blik = bekijk(huidig, proeftuin)
    nu = RondeForm(huidig, blik, [deel for deel in blik.regels if deel.rij.nummer in form.regels])
    waarden = {regel_naam: _stond(nu, form, regel_naam) for regel_naam in form.fields}
    adres = _adres(proeftuin, huidig)
    return conflict(request, form, huidig=waarden, versie=huidig.versie, adres=adres)


def _stond(nu: RondeForm, form: RondeForm, naam: str) -> object:
    """Return what a field says now; one that is mended already says what the row says."""
    if naam in nu.fields:
        return nu.data.get(naam)
    deel = _RIJVELD.match(naam)
    regel = nu.regels.get(int(deel[1])) if deel else None
    veld = naam.partition("_")[2]
    return regel.rij.waarden.get(veld, regel.doet) if regel else form.fields[naam].initial


def _lees_in(request: HttpRequest, proeftuin: Proeftuin, ronde: Inleesronde) -> HttpResponse:
    def maak() -> str:
        nieuw, aangevuld = actions.neem_in(ronde=ronde, proeftuin=proeftuin, door=request.user)
        messages.success(request, _gelukt(proeftuin, nieuw, aangevuld))
        return reverse("proeftuinen:mensen", args=[proeftuin.publiek_id])

    code = ronde.publiek_id
    try:
        return redirect(eenmalig(request.user, _sleutel(code), maak))
    except actions.NietKlaar:
        messages.error(
            request, "Er is nog niemand ingelezen. Kijk eerst naar wat hieronder bovenaan staat."
        )
    except actions.OrganisatieWeg:
        messages.error(request, ORGANISATIE_WEG)
    except actions.Intussen:
        messages.error(
            request,
            "Iemand voegde net een van deze mensen toe. Er is nog niemand ingelezen. Kijk de lijst"
            " nog eens na.",
        )
    return redirect("proeftuinen:inleesronde", proeftuin.publiek_id, code)


def _gelukt(proeftuin: Proeftuin, nieuw: int, aangevuld: int) -> SafeString | str:
    mensen = "1 persoon" if nieuw == 1 else f"{nieuw} mensen"
    tekst = f"{mensen} ingelezen."
    if aangevuld:
        tekst += (
            f" {aangevuld} stonden er al en zijn aangevuld."
            if aangevuld > 1
            else (" 1 stond er al en is aangevuld.")
        )
    try:
        adres = reverse("proeftuinen:uitnodigen-velen", args=[proeftuin.publiek_id])
    except NoReverseMatch:
        return tekst
    return format_html('{} <a href="{}">Nodig ze uit</a>', tekst, adres)


@require_POST
@met_proeftuin(Recht.MENSEN_BEHEREN)
def inleesronde_weg(request: HttpRequest, proeftuin: Proeftuin, inid: str) -> HttpResponse:
    """Throw a list away without taking anyone in."""
    actions.gooi_weg(ronde=_eigen(request, proeftuin, inid))
    messages.success(request, "De lijst is weg. Er is niemand ingelezen.")
    return redirect("proeftuinen:inlezen", proeftuin.publiek_id)
