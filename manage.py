#!/usr/bin/env python
"""Run one of Django's or our own commands: `python manage.py help` lists them."""

import os
import sys


def main() -> None:
    """Hand the command line to Django."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerwerkplaats.settings")
    from django.core.management import execute_from_command_line  # noqa: PLC0415  app ready

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
