"""All addresses of the trajectory, under one namespace."""

from django.urls import include, path

app_name = "proeftuinen"
urlpatterns = [
    path("", include("proeftuinen.rode_draad.urls")),
    path("", include("proeftuinen.traject.post.urls")),
    path("", include("proeftuinen.traject.agenda.urls")),
    path("", include("proeftuinen.traject.jaarplan.urls")),
    path("", include("proeftuinen.traject.urls")),
]
