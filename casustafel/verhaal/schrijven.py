"""Pages on which who brings the case writes it: where it comes from, the form, offering it."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from casustafel.plannen.decorators import met_tafel
from casustafel.plannen.models import Deel, Tafel, Vorm
from casustafel.verhaal import actions, bladen, lezen
from casustafel.verhaal.bronnen import als_begin
from casustafel.verhaal.forms import AanbiedForm, Herkomstkeuze, VerhaalForm, begin_van
from casustafel.verhaal.models import Casus, Herkomst
from casustafel.verhaal.regels import SCHRIJFBAAR, casus_van, schrijft
from kennisbank.items.models import Kennisitem
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.poort import achter_poort
from proeftuinen.mensen.herkenbaar import namen_van


@achter_poort
@require_http_methods(["GET", "POST"])
@met_tafel(Deel.VERHAAL, in_=SCHRIJFBAAR)
def casus_schrijven(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Write the case: first where it comes from, then its structure, then a few words."""
    if tafel.vorm != Vorm.GESCHREVEN:
        return bladen.verteld(request, tafel)
    if not schrijft(tafel):
        raise PermissionDenied
    casus = casus_van(tafel)
    if casus is not None and casus.vrijgegeven_op is not None:
        if request.method == "POST":
            getypt = "\n\n".join(_getypt(request))
            return bladen.anders(request, tafel, bladen.AL_VRIJ, getypt=getypt)
        return bladen.naar(tafel, "casus-aanbieden")
    return (
        _bewaar(request, tafel, casus)
        if request.method == "POST"
        else _begin(request, tafel, casus)
    )


def _begin(request: HttpRequest, tafel: Tafel, casus: Casus | None) -> HttpResponse:
    keuze = Herkomstkeuze(request.GET)
    gekozen = keuze.keuze("herkomst")
    herkomst = gekozen or (casus.herkomst if casus and "opnieuw" not in request.GET else "")
    if not herkomst:
        return bladen.pagina(request, tafel, "herkomst.html", {"casus": casus})
    slug = keuze.keuze("bron") if herkomst == Herkomst.PERSONA else ""
    if herkomst == Herkomst.PERSONA and not slug and gekozen:
        pagina = blader(request, lezen.voorbeelden(tafel.proeftuin))
        return bladen.pagina(request, tafel, "bronnen.html", {"page_obj": pagina})
    item = get_object_or_404(lezen.voorbeelden(tafel.proeftuin), slug=slug) if slug else None
    return _toon(request, tafel, casus, _vul(tafel, casus, herkomst, item), item)


def _getypt(request: HttpRequest) -> list[str]:
    return [request.POST[naam] for naam in VerhaalForm.poort_velden if request.POST.get(naam)]


def _vul(tafel: Tafel, casus: Casus | None, herkomst: str, item: Kennisitem | None) -> VerhaalForm:
    """Return the form as it begins: with what was kept, and with the words of an item."""
    vraag = lezen.vraag_van(tafel)
    begin = begin_van(lezen.inhoud_van(tafel, casus), vraag)
    bron = item or (casus.bron if casus else None)
    vast = {
        "herkomst": herkomst,
        "bron": bron.slug if bron and herkomst == Herkomst.PERSONA else "",
        "vraag_gezien": lezen.merk_van_vraag(vraag),
        "versie": casus.versie if casus else 1,
    }
    begin |= als_begin(item) if item else {}
    return VerhaalForm(initial=begin | vast, is_echt=herkomst == Herkomst.ECHT)


def _toon(
    request: HttpRequest,
    tafel: Tafel,
    casus: Casus | None,
    form: VerhaalForm,
    item: Kennisitem | None = None,
) -> HttpResponse:
    herkomst = form["herkomst"].value()
    context = {
        "form": form,
        "casus": casus,
        "item": item,
        "is_echt": "rol" in form.fields,
        "herkomst": dict(Herkomst.choices).get(herkomst, ""),
        "terug": lezen.terug_van(tafel, casus),
        "zwijgen": lezen.zwijgen(tafel),
    }
    return bladen.pagina(request, tafel, "schrijven.html", context)


def _bewaar(request: HttpRequest, tafel: Tafel, casus: Casus | None) -> HttpResponse:
    is_echt = Herkomstkeuze(request.POST).keuze("herkomst") == Herkomst.ECHT
    namen = partial(namen_van, tafel.proeftuin)
    form = VerhaalForm(request.POST, is_echt=is_echt, namen=namen)
    if not form.is_valid():
        return _toon(request, tafel, casus, form)
    data = form.cleaned_data
    bron = lezen.voorbeelden(tafel.proeftuin).filter(slug=data["bron"]).first()
    uit_kennisbank = data["herkomst"] == Herkomst.PERSONA
    try:
        actions.schrijf(
            tafel=tafel,
            door=request.user,
            versie=data["versie"],
            waarden={
                "herkomst": data["herkomst"],
                "bron": bron if uit_kennisbank else None,
                "samen": form.samen_een_persoon,
            },
            inhoud=form.inhoud(),
            vraag=data["vraag"],
            vraag_gezien=data["vraag_gezien"],
        )
    except Bewerkingsconflict as botsing:
        return _botst(request, tafel, form, botsing.huidig)
    except (actions.NietNu, actions.AlVrij) as fout:
        wat = bladen.AL_VRIJ if isinstance(fout, actions.AlVrij) else bladen.NIET_NU
        return bladen.anders(request, tafel, wat, getypt="\n\n".join(_getypt(request)))
    messages.success(request, "Je verhaal is bewaard. Alleen jij kunt het nu lezen.")
    return bladen.naar(tafel, "casus-aanbieden")


def _botst(request: HttpRequest, tafel: Tafel, form: VerhaalForm, nu: Casus) -> HttpResponse:
    vraag = lezen.vraag_van(tafel)
    huidig = begin_van(lezen.inhoud_van(tafel, nu), vraag)
    labels = dict(form.fields["omgeving"].choices)
    for waarden in (huidig, form.cleaned_data):
        rollen = waarden.get("omgeving") or []
        waarden["omgeving"] = [labels[rol] for rol in rollen if rol in labels]
    request.POST = request.POST.copy()
    request.POST["vraag_gezien"] = lezen.merk_van_vraag(vraag)
    adres = bladen.adres_van(tafel, "casus-schrijven")
    return conflict(request, form, huidig=huidig, versie=nu.versie, adres=adres)


@achter_poort
@require_http_methods(["GET", "POST"])
@met_tafel(Deel.VERHAAL, in_=SCHRIJFBAAR)
def casus_aanbieden(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Show who wrote it how it reads and how far it is, and let them offer it."""
    if tafel.vorm != Vorm.GESCHREVEN:
        return bladen.verteld(request, tafel)
    if not schrijft(tafel):
        raise PermissionDenied
    casus = casus_van(tafel)
    if casus is None:
        return bladen.naar(tafel, "casus-schrijven")
    if request.method == "POST":
        return _bied_aan(request, tafel, casus)
    inhoud = lezen.inhoud_van(tafel, casus)
    vrij = casus.vrijgegeven_op is not None
    context = {
        "casus": casus,
        "form": AanbiedForm(initial={"versie": casus.versie}),
        "mist": [] if vrij else lezen.mist_nog(tafel, inhoud),
        "keuring": None if vrij else lezen.keur(tafel, inhoud),
        "terug": lezen.terug_van(tafel, casus),
        "lezers": tafel.gasten.exclude(pk=tafel.ik.pk).exclude(contact__gebruiker=None).count(),
        **lezen.beeld(tafel, inhoud),
    }
    return bladen.pagina(request, tafel, "aanbieden.html", context)


def _bied_aan(request: HttpRequest, tafel: Tafel, casus: Casus) -> HttpResponse:
    form = AanbiedForm(request.POST)
    versie = form.cleaned_data["versie"] if form.is_valid() else 0
    try:
        actions.bied_aan(casus=casus, door=request.user, versie=versie)
    except actions.NietKlaar:
        return bladen.naar(tafel, "casus-aanbieden")
    except actions.NietNu:
        return bladen.anders(request, tafel, bladen.NIET_NU)
    except actions.AlVrij:
        return bladen.anders(request, tafel, bladen.AL_VRIJ)
    except actions.Veranderd:
        return bladen.anders(request, tafel, bladen.VERANDERD)
    messages.success(request, "Je verhaal ligt klaar. Iemand anders aan tafel kijkt het na.")
    return bladen.naar(tafel, "casus-aanbieden")
