"""Adopting the ambition, its versions, and two texts beside each other."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.delen import BEGIN, Deel
from proeftuinen.ambities.schrijven import akkoorden, lezen, toets, verschil
from proeftuinen.ambities.schrijven.bladzijde import toon
from proeftuinen.ambities.schrijven.forms import VaststelForm
from proeftuinen.ambities.schrijven.models import Ambitieversie, Voorstel
from proeftuinen.ambities.schrijven.vaststellen import (
    AlVastgesteld,
    AndereTekst,
    NogLeeg,
    RedenNodig,
    stel_vast,
)
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

ANDERS = "De tekst is intussen veranderd. Lees hem hieronder nog eens, en stel hem dan vast."


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_VASTSTELLEN)
def vaststellen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Adopt the text as it stands, after a look at the check and at who stands behind it."""
    vorige, teksten = lezen.laatste_versie(proeftuin), lezen.teksten_nu(proeftuin)
    merk = lezen.merk_van(teksten)
    form = VaststelForm(
        request.POST or None, initial={"merk": merk}, proeftuin=proeftuin, later=bool(vorige)
    )
    status = 200
    if request.method == "POST" and form.is_valid():
        antwoord = _stel_vast(request, proeftuin, form)
        if antwoord is not None:
            return antwoord
        vorige, teksten = lezen.laatste_versie(proeftuin), lezen.teksten_nu(proeftuin)
        merk = lezen.merk_van(teksten)
        data = {**request.POST.dict(), "merk": merk}
        form = VaststelForm(data, proeftuin=proeftuin, later=bool(vorige))
        form.add_error(None, ANDERS)
        status = 409
    context = _om_te_kijken(request, proeftuin, teksten, vorige)
    return toon(request, proeftuin, "vaststellen.html", {**context, "form": form}, status)


def _stel_vast(
    request: HttpRequest, proeftuin: Proeftuin, form: VaststelForm
) -> HttpResponse | None:
    """Adopt, and lead to the version; nothing when the text is another one by now."""
    data = {naam: deel for naam, deel in form.cleaned_data.items() if naam != "sleutel"}
    try:
        versie = stel_vast(proeftuin=proeftuin, door=request.user, **{"reden": "", **data})
    except AlVastgesteld as al:
        versie = al.versie
        messages.info(request, "Deze tekst is al vastgesteld.")
    except (AndereTekst, NogLeeg, RedenNodig):
        return None
    else:
        messages.success(request, "De ambitie is vastgesteld.")
    return redirect(versie.get_absolute_url())


def _om_te_kijken(
    request: HttpRequest,
    proeftuin: Proeftuin,
    teksten: Mapping[str, str],
    vorige: Ambitieversie | None,
) -> dict[str, Any]:
    """Return what one looks at before adopting."""
    leeg, merk = lezen.lege_delen(teksten), lezen.merk_van(teksten)
    return {
        "leeg": [(deel, f"{BEGIN[deel]} …") for deel in leeg],
        "zin": lezen.zeg_heel(teksten),
        "vragen": toets.kijk(teksten) if not leeg else [],
        "stand": akkoorden.stand_van(proeftuin, merk, request.user.pk),
        "vorige": vorige,
        "gelijk": vorige is not None and vorige.merk == merk,
        "anders": verschil.zeg_verschillen(vorige.delen, teksten) if vorige else [],
    }


def _versies(proeftuin: Proeftuin) -> Sequence[Ambitieversie]:
    rijen = Ambitieversie.objects.filter(proeftuin=proeftuin).select_related("bijeenkomst")
    return list(rijen.order_by("-nummer"))


@require_GET
@met_proeftuin(Recht.AMBITIE_ZIEN)
def ambitieversies(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List the versions, each with its reason and what was another in it."""
    rijen = _versies(proeftuin)
    vorigen = [*rijen[1:], None]
    regels = [
        (versie, verschil.zeg_verschillen(vorige.delen, versie.delen) if vorige else [], vorige)
        for versie, vorige in zip(rijen, vorigen, strict=False)
    ]
    return toon(request, proeftuin, "ambitieversies.html", {"regels": regels})


@require_GET
@met_proeftuin(Recht.AMBITIE_ZIEN)
def ambitieversie(request: HttpRequest, proeftuin: Proeftuin, avid: str) -> HttpResponse:
    """Show one version, and what is another in it than in the one before."""
    rijen = Ambitieversie.objects.filter(proeftuin=proeftuin)
    deze = get_object_or_404(rijen.select_related("bijeenkomst"), publiek_id=avid)
    buren = {rij.nummer: rij for rij in rijen.filter(nummer__gte=deze.nummer - 1)}
    vorige = buren.get(deze.nummer - 1)
    context = {
        "versie": deze,
        "vorige": vorige,
        "verschillen": verschil.verschillen(vorige.delen, deze.delen) if vorige else [],
        "laatste": max(buren) == deze.nummer,
    }
    return toon(request, proeftuin, "ambitieversie.html", context)


@require_GET
@met_proeftuin(Recht.AMBITIE_ZIEN)
def vergelijken(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show two texts of one part, or two versions, beside each other."""
    een, ander = (_id(request.GET.get(naam, "")) for naam in ("een", "ander"))
    if not een or not ander:
        return toon(request, proeftuin, "vergelijken.html", {"kiezen": True})
    context = _van_versies(proeftuin, een, ander) or _van_teksten(proeftuin, een, ander)
    if context is None:
        raise Http404
    return toon(request, proeftuin, "vergelijken.html", context)


def _id(waarde: str) -> str:
    return waarde if waarde.isalnum() else ""


def _van_versies(proeftuin: Proeftuin, een: str, ander: str) -> dict[str, Any] | None:
    rijen = Ambitieversie.objects.filter(proeftuin=proeftuin, publiek_id__in=[een, ander])
    gevonden = {rij.publiek_id: rij for rij in rijen}
    if not {een, ander} <= gevonden.keys():
        return None
    oud, nieuw = sorted((gevonden[een], gevonden[ander]), key=lambda rij: rij.nummer)
    return {
        "koppen": (f"Versie {oud.nummer}", f"Versie {nieuw.nummer}"),
        "delen": verschil.verschillen(oud.delen, nieuw.delen),
    }


def _van_teksten(proeftuin: Proeftuin, een: str, ander: str) -> dict[str, Any] | None:
    rijen = Voorstel.objects.filter(proeftuin=proeftuin, publiek_id__in=[een, ander])
    gevonden = {rij.publiek_id: rij for rij in rijen}
    if not {een, ander} <= gevonden.keys():
        return None
    links, rechts = gevonden[een], gevonden[ander]
    if links.deel != rechts.deel:
        return None
    deel = Deel(links.deel)
    return {
        "koppen": (_kop(links, "De ene tekst"), _kop(rechts, "De andere tekst")),
        "delen": [verschil.verschil_van(f"{BEGIN[deel]} …", links.tekst, rechts.tekst)],
        "deel": deel,
        "links": links,
        "rechts": rechts,
    }


def _kop(voorstel: Voorstel, anders: str) -> str:
    if voorstel.gekozen:
        return "Staat nu in de ambitie"
    return f"Van {voorstel.van}" if voorstel.van else anders
