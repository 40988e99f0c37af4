"""Addresses of the books; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import include, path

from proeftuinen.uitgaven import views

OOGST = "proeftuinen/<slug:pid>/oogst/"

urlpatterns = [
    path("", include("proeftuinen.uitgaven.opzetten.urls")),
    path("", include("proeftuinen.uitgaven.maken.urls")),
    path("", include("proeftuinen.uitgaven.delen.urls")),
    path("", include("proeftuinen.uitgaven.werkbladen.urls")),
    path("", include("proeftuinen.uitgaven.gemeente.urls")),
    path(OOGST, views.oogst, name="oogst"),
    path(f"{OOGST}pdf/", views.oogst_pdf, name="oogst-pdf"),
]
