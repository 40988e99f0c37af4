"""All addresses of the trajectory, under one namespace."""

from django.urls import include, path

app_name = "proeftuinen"
urlpatterns = [
    path("", include("proeftuinen.rode_draad.urls")),
    path("", include("proeftuinen.traject.post.urls")),
    path("", include("proeftuinen.traject.agenda.urls")),
    path("", include("proeftuinen.traject.jaarplan.urls")),
    # Before the spine: what stands under mensen/ here is looked at first.
    path("", include("proeftuinen.mensen.organisaties.urls")),
    path("", include("proeftuinen.mensen.stoelen.urls")),
    path("", include("proeftuinen.mensen.gesprekken.urls")),
    path("", include("proeftuinen.mensen.bestuur.urls")),
    path("", include("proeftuinen.mensen.inlezen.urls")),
    path("", include("proeftuinen.mensen.uitnodigen.urls")),
    path("", include("proeftuinen.mensen.toestemming.urls")),
    path("", include("proeftuinen.mensen.urls")),
    path("", include("proeftuinen.bronnen.urls")),
    path("", include("proeftuinen.sociale_kaart.urls")),
    path("", include("proeftuinen.tijdlijn.urls")),
    path("", include("proeftuinen.uitgaven.urls")),
    path("", include("proeftuinen.kennis.urls")),
    path("", include("proeftuinen.acties.urls")),
    path("", include("proeftuinen.netwerk.urls")),
    path("", include("proeftuinen.bijeenkomsten.urls")),
    path("", include("proeftuinen.ambities.urls")),
    path("", include("proeftuinen.experimenten.urls")),
    path("", include("proeftuinen.monitoring.urls")),
    path("", include("proeftuinen.traject.urls")),
]
