"""The settings as they are, with the style sheets as they lie: hashing them takes long."""

from leerwerkplaats.settings import *  # noqa: F403
from leerwerkplaats.settings import STORAGES

STORAGES["staticfiles"] = {
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage",
}
