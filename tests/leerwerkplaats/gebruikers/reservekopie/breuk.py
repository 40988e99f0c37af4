"""Run manage.py and end it as `kill -9` does, at one moment: `breuk.py WHAT WHICH … manage's words`.

WHAT is "sql" (after the statement that WHICH matches) or "rename" (before the WHICH-th one).
"""

import os
import re
import signal
import sys
from itertools import count


def sterf() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    soort, welke, *woorden = sys.argv[1:]
    sys.dont_write_bytecode = True  # keeping a compiled module is a rename too
    os.environ["DJANGO_SETTINGS_MODULE"] = "leerwerkplaats.settings"
    import django

    django.setup()
    from django.core.management import execute_from_command_line
    from django.db import connection

    def na_opdracht(voer_uit, sql, waarden, veel, kader):
        uit = voer_uit(sql, waarden, veel, kader)
        if re.match(welke, sql):
            sterf()
        return uit

    hernoemd = count(1)

    def voor_hernoemen(gebeurtenis, _gegevens):
        if gebeurtenis == "os.rename" and next(hernoemd) == int(welke):
            sterf()

    if soort == "sql":
        connection.execute_wrappers.append(na_opdracht)
    else:
        sys.addaudithook(voor_hernoemen)
    execute_from_command_line(["manage.py", *woorden])


main()
