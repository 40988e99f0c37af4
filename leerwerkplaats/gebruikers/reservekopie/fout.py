"""What can go wrong with a back-up, in words for whoever runs the command."""


class Kopiefout(Exception):
    """Why a back-up cannot be made or put back: a sentence or two that say what to do."""
