"""Addresses of tables; each room has its own. Those without an id stand first."""

from django.urls import include, path

app_name = "casustafel"
urlpatterns = [
    path("", include("casustafel.overzicht.urls")),
    path("", include("casustafel.melden.urls")),
    path("", include("casustafel.inzichten.urls")),
    path("", include("casustafel.drukken.urls")),
    path("", include("casustafel.plannen.urls")),
    path("", include("casustafel.verhaal.urls")),
    path("", include("casustafel.blikken.urls")),
    path("", include("casustafel.vooruit.urls")),
    path("", include("casustafel.rondes.urls")),
    path("", include("casustafel.blad.urls")),
]
