"""Addresses of examples, and experiments that a place shares."""

from django.urls import path

from proeftuinen.experimenten.delen import views

E = "proeftuinen/<slug:pid>/experimenten/"
X = f"{E}<slug:exid>/"

urlpatterns = [
    path(f"{E}voorbeelden/", views.voorbeelden, name="voorbeelden"),
    path(f"{E}voorbeelden/<slug:vbid>/", views.voorbeeld, name="voorbeeld"),
    path(
        f"{E}voorbeelden/<slug:vbid>/overnemen/",
        views.voorbeeld_overnemen,
        name="voorbeeld-overnemen",
    ),
    path(f"{E}gedeeld/", views.experimenten_gedeeld, name="experimenten-gedeeld"),
    path(f"{X}delen/", views.experiment_delen, name="experiment-delen"),
    path("landelijk/experimenten/", views.landelijk_experimenten, name="landelijk-experimenten"),
    path(
        "landelijk/experimenten/<slug:vbid>/",
        views.landelijk_experiment,
        name="landelijk-experiment",
    ),
]
