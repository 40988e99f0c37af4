"""The settings of a house under load: mail goes to a server of the test, and many may be invited."""

import os

from tests.storingsinstellingen import *  # noqa: F403
from tests.storingsinstellingen import LIMIETEN

MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {"host": "127.0.0.1", "port": int(os.environ["TEST_SMTP"]), "timeout": 5},
    }
}
LIMIETEN = LIMIETEN | {"uitnodigen": ""}  # one person invites here with eight hands
