"""A contribution that has the process killed in the middle of an erasure."""

import os
import signal


def wis(gebruiker):
    os.kill(os.getpid(), signal.SIGKILL)
