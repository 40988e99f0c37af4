"""The mailed code by which someone without a second lock proves again who they are.

Ten minutes, three tries, once. Only a keyed hash stands in the session, of the person and the code:
a code mailed to one person opens nothing in the session of another.
"""

import time

from allauth.account.adapter import get_adapter
from allauth.core.internal.cryptokit import normalize_user_code
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare, salted_hmac

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.limiet import is_te_vaak

SLEUTEL = "herhaalcode"
SECONDEN = 600
POGINGEN = 3
VERLOPEN = "Deze code werkt niet meer. Vraag een nieuwe code."
TE_VAAK = "Dit is in korte tijd te vaak geprobeerd. Wacht een paar minuten."


class CodeKlopteNiet(Exception):
    """The code does not prove anything; the text says why, to a person."""


def _hash(gebruiker: Gebruiker, code: str) -> str:
    inhoud = f"{gebruiker.pk}:{normalize_user_code(code)}"
    return salted_hmac("leerwerkplaats.herhaalcode", inhoud, algorithm="sha256").hexdigest()


def is_gestuurd(request: HttpRequest) -> bool:
    """Tell whether a code is on its way that still works."""
    stand = request.session.get(SLEUTEL)
    return bool(stand and stand["over"] > 0 and time.time() < stand["tot"])


def stuur(request: HttpRequest) -> None:
    """Mail a new code, which takes the place of a former one.

    Raises CodeKlopteNiet when it was asked too often, and allauth's ImmediateHttpResponse when the
    mail server is gone; then the former code still works.
    """
    if is_te_vaak(request, "herhaalcode_sturen", request.user.publiek_id):
        raise CodeKlopteNiet(TE_VAAK)
    code = get_adapter().generate_login_code()
    get_adapter().send_mail("account/email/herhaalcode", request.user.email, {"code": code})
    request.session[SLEUTEL] = {
        "hash": _hash(request.user, code),
        "tot": time.time() + SECONDEN,
        "over": POGINGEN,
    }


def controleer(request: HttpRequest, code: str) -> None:
    """Use the code up; raises CodeKlopteNiet when it is wrong, old, used, or guessed too often."""
    if is_te_vaak(request, "herhaalcode_raden", request.user.publiek_id):
        raise CodeKlopteNiet(TE_VAAK)
    if not is_gestuurd(request):
        raise CodeKlopteNiet(VERLOPEN)
    stand = request.session[SLEUTEL]
    if constant_time_compare(stand["hash"], _hash(request.user, code)):
        del request.session[SLEUTEL]
        return
    request.session[SLEUTEL] = {**stand, "over": stand["over"] - 1}
    if stand["over"] <= 1:
        raise CodeKlopteNiet(VERLOPEN)
    raise CodeKlopteNiet("Deze code klopt niet. Kijk hem nog eens na.")
