"""All addresses of the kennisbank, under one namespace."""

from django.urls import include, path

app_name = "kennisbank"
urlpatterns = [
    # What has a fixed first word stands before what begins with the slug of an item.
    path("", include("kennisbank.bundels.urls")),
    path("", include("kennisbank.nakijken.urls")),
    path("", include("kennisbank.schrijven.urls")),
    path("", include("kennisbank.stroomschemas.urls")),
    path("", include("kennisbank.lezen.urls")),
]
