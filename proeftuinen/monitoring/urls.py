"""Addresses of monitoring; each part has its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("proeftuinen.monitoring.vragenlijsten.urls")),
    path("", include("proeftuinen.monitoring.invullen.urls")),
    path("", include("proeftuinen.monitoring.uitslag.urls")),
    path("", include("proeftuinen.monitoring.cijfers.urls")),
    path("", include("proeftuinen.monitoring.transitie.urls")),
    path("", include("proeftuinen.monitoring.terugblik.urls")),
    path("", include("proeftuinen.monitoring.vraaghet.urls")),
]
