"""Who stands on a photo: noting that they agree, asking it, and saying it oneself."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.limiet import te_vaak
from proeftuinen.bronnen import actions, fotos, lezen
from proeftuinen.bronnen.forms import PersoonJaForm
from proeftuinen.bronnen.views.fotos import foto_van, toon_foto
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.vraagpost import vraag_per_mail
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

NIET_AAN = "Dat kwam niet goed aan. Probeer het nog eens."


@require_POST
@met_proeftuin(Recht.BRONNEN_BEHEREN)
def oogst(request: HttpRequest, proeftuin: Proeftuin, foid: str) -> HttpResponse:
    """Choose a photo for the oogst, or no longer, as the button said."""
    rij = foto_van(request, proeftuin, foid, eigen=True)
    aan = lezen.aan_uit(request.POST.get("oogst"))
    if aan is None:
        messages.error(request, NIET_AAN)
    else:
        actions.zet_in_oogst(ding=rij, door=request.user, aan=aan)
        hoe = "is gekozen voor" if aan else "staat niet meer in"
        messages.success(request, f"De foto {hoe} de oogst.")
    return redirect(rij)


@require_POST
@met_proeftuin(Recht.TOESTEMMING_VASTLEGGEN)
def toestemming(request: HttpRequest, proeftuin: Proeftuin, foid: str) -> HttpResponse:
    """Note that someone on the photo agrees."""
    rij = foto_van(request, proeftuin, foid, eigen=False)
    form = PersoonJaForm(request.POST, foto=rij)
    if not form.is_valid():
        return toon_foto(request, rij, form)
    hoe = {naam: form.cleaned_data[naam] for naam in ("kanaal", "gegeven_op")}
    persoon = form.cleaned_data["persoon"]
    persoon.foto = rij

    def maak() -> str:
        fotos.leg_toestemming_bij_persoon(persoon=persoon, door=request.user, **hoe)
        messages.success(request, "De toestemming staat in het register.")
        return rij.get_absolute_url()

    return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))


@require_POST
@met_proeftuin(Recht.TOESTEMMING_VASTLEGGEN)
def vraag(request: HttpRequest, proeftuin: Proeftuin, foid: str) -> HttpResponse:
    """Mail those on the photo who have an account and did not answer that a question waits."""
    rij = foto_van(request, proeftuin, foid, eigen=False)
    if wacht := te_vaak(request, "vraag_per_mail", f"foto {rij.publiek_id}"):
        return wacht
    gemaild = 0
    for persoon in rij.personen.all():
        if persoon.contact and persoon.toestemming_id is None and not persoon.nee_op:
            persoon.contact.proeftuin = proeftuin
            gemaild += vraag_per_mail(contact=persoon.contact, door=request.user) is not None
    if gemaild:
        wie = "1 persoon" if gemaild == 1 else f"{gemaild} mensen"
        messages.success(request, f"De vraag gaat straks per mail naar {wie}.")
    else:
        messages.error(request, "Niemand hiervan kan nu mail krijgen. Vraag het zelf.")
    return redirect(rij)


@require_POST
@met_proeftuin(Recht.BRONNEN_ZIEN)
def ik_sta_erop(request: HttpRequest, proeftuin: Proeftuin, foid: str) -> HttpResponse:
    """Say that one is on the photo oneself, and whether it may be used."""
    rij = foto_van(request, proeftuin, foid, eigen=False)
    ik = Contact.objects.filter(proeftuin=proeftuin, gebruiker=request.user).first()
    mag = lezen.aan_uit(request.POST.get("mag"))
    if ik is None or mag is None:
        messages.error(request, NIET_AAN)
        return redirect(rij)
    ik.proeftuin = proeftuin
    fotos.ik_sta_erop(foto=rij, contact=ik, door=request.user, mag=mag)
    if mag:
        messages.success(request, "Dankjewel. Je kunt het altijd weer intrekken.")
    else:
        messages.success(request, "Goed dat je het zegt. De foto wordt niet gebruikt.")
    return redirect(rij)
