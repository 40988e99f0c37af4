"""The door for the web server."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerwerkplaats.settings")
BOOT_FOUT = 4  # gunicorn stops at this code instead of trying again for ever

try:
    application = get_wsgi_application()
except ImproperlyConfigured as fout:
    print(f"Error: {fout}", file=sys.stderr)  # noqa: T201
    raise SystemExit(BOOT_FOUT) from None
