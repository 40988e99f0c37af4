"""Static files under names that change with their content."""

from django.contrib.staticfiles.storage import staticfiles_storage as opslag
from django.core.management import call_command
from django.test import override_settings

ZOEKER = "django.contrib.staticfiles.finders.FileSystemFinder"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "leerwerkplaats.web.statisch.Opslag"},
}


def test_an_address_has_the_name_of_the_list_the_first_time_and_later(tmp_path):
    bron, uit = tmp_path / "bron", tmp_path / "uit"
    bron.mkdir()
    (bron / "vorm.css").write_text("body { color: black }")
    map_ = {"STATIC_ROOT": uit, "STATICFILES_DIRS": [bron], "STORAGES": STORAGES}
    with override_settings(**map_, STATICFILES_FINDERS=[ZOEKER], DEBUG=False):
        call_command("collectstatic", verbosity=0, interactive=False)
        adressen = [opslag.url("vorm.css") for _ in range(2)]

    (naam,) = (pad.name for pad in uit.glob("vorm.*.css"))
    assert adressen == [f"/static/{naam}"] * 2
