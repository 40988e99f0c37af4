#!/usr/bin/env python
"""Run one of Django's or our own commands: `python manage.py help` lists them."""

import os
import sys


def main() -> None:
    """Hand the command line to Django; a wrong setting is one line, not a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerwerkplaats.settings")
    from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415  app ready
    from django.core.management import execute_from_command_line  # noqa: PLC0415  app ready

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as fout:
        sys.exit(f"Error: {fout}")


if __name__ == "__main__":
    main()
