"""Addresses of examples, and experiments that a place shares."""

from django.urls import path

from proeftuinen.experimenten.delen import landelijkviews, views, voorbeeldviews

E = "proeftuinen/<slug:pid>/experimenten/"
X = f"{E}<slug:exid>/"
V = f"{E}voorbeelden/"
LANDELIJK = "landelijk/experimenten/"

urlpatterns = [
    path(V, voorbeeldviews.voorbeelden, name="voorbeelden"),
    path(f"{V}<slug:code>/", voorbeeldviews.voorbeeld, name="voorbeeld"),
    path(
        f"{V}<slug:code>/overnemen/",
        voorbeeldviews.voorbeeld_overnemen,
        name="voorbeeld-overnemen",
    ),
    path(f"{E}gedeeld/", views.experimenten_gedeeld, name="experimenten-gedeeld"),
    path(f"{E}gedeeld/<slug:vbid>/", views.experiment_gedeeld, name="experiment-gedeeld"),
    path(f"{X}delen/", views.experiment_delen, name="experiment-delen"),
    path(LANDELIJK, landelijkviews.landelijk_experimenten, name="landelijk-experimenten"),
    path(
        f"{LANDELIJK}<slug:vbid>/",
        landelijkviews.landelijk_experiment,
        name="landelijk-experiment",
    ),
]
