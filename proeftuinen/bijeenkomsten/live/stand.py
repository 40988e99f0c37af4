"""Whether something is new on the phones: asked every two seconds, so it costs one query.

The script asks without cookies; then no session and no person is read either. That the phone came
in it shows by the proof in the address.
"""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_GET

from leerwerkplaats.web.klok import dit_moment
from proeftuinen.bijeenkomsten.live.deur import moet_wachten
from proeftuinen.bijeenkomsten.live.models import Zitting


def merk(zitting: Zitting) -> str:
    """Return the mark of what phones show."""
    return f'"{zitting.pk}.{zitting.tel}"'


@require_GET
@login_not_required
def stand(request: HttpRequest, code: str) -> HttpResponse:
    """Return a number that changes with what is asked; 304 while it did not, 410 when closed.

    429 to who never came in, from a network where too many codes were guessed.
    """
    rijen = Zitting.objects.only("tel", "gesloten_op", "geldig_tot")
    zitting = rijen.filter(code=code.lower()).first()
    if moet_wachten(request, code, zitting):
        return JsonResponse({"wacht": True}, status=429)
    if zitting is None or not zitting.is_open(dit_moment()):
        return JsonResponse({"dicht": True}, status=410)
    nu = merk(zitting)
    koppen = {"ETag": nu}
    if request.headers.get("If-None-Match") == nu:
        return HttpResponse(status=304, headers=koppen)
    return JsonResponse({"tel": zitting.tel}, headers=koppen)
