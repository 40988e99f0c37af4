"""The site as it is, with the addresses of the flowers."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from leerwerkplaats.toegang import Recht
from leerwerkplaats.urls import handler400
from leerwerkplaats.urls import urlpatterns as huis
from proeftuinen.traject import draadhaak
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from tests.proefonderdeel.bloemen import bloemen_van, plant


@met_proeftuin(Recht.STAP_ZIEN)
def bloemen(request, proeftuin):
    context = {"bloemen": bloemen_van(proeftuin)}
    return toon(request, proeftuin, "proefonderdeel/bloemen.html", tab="Bloemen", context=context)


@met_proeftuin(Recht.DRAAD_LEGGEN)
def nieuw(request, proeftuin):
    if request.method == "POST":
        plant(proeftuin, request.POST["naam"], door=request.user, uit=request.POST["uit"])
        return redirect("bloemen", proeftuin.publiek_id)
    return HttpResponse(draadhaak.herkomst(proeftuin, request.GET.get("uit", "")))


urlpatterns = [
    path("proeftuinen/<slug:pid>/bloemen/", bloemen, name="bloemen"),
    path("proeftuinen/<slug:pid>/bloemen/nieuw/", nieuw, name="bloem-nieuw"),
    *huis,
]
__all__ = ["handler400", "urlpatterns"]
