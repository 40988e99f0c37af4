"""A web worker that is killed between two statements of one press of the button.

Run as `python -m tests.proeftuinen.mensen.uitnodigen.half_werk` with what is pressed as JSON on its
input. It dies right after the first rows of the outbox were written.
"""

import json
import os
import signal
import sys

import django
from django.db import connection
from django.test import Client

if __name__ == "__main__":
    django.setup()
    druk = json.load(sys.stdin)
    gezien = []

    def sterf(execute, sql, params, many, context):
        if gezien:
            os.kill(os.getpid(), signal.SIGKILL)
        if sql.startswith('INSERT INTO "proeftuinen_bericht"'):
            gezien.append(sql)
        return execute(sql, params, many, context)

    client = Client(headers={"host": "localhost"})
    client.cookies.load(druk["koekjes"])
    with connection.execute_wrapper(sterf):
        antwoord = client.post(druk["pad"], druk["velden"])
    sys.exit(f"it was not killed: {antwoord.status_code}")
