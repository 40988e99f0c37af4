"""A contribution that fails when someone is erased; listed last, after all others did theirs."""


def wis(gebruiker):
    raise RuntimeError("stuk")
