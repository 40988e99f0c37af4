"""What leading a table and its screen add to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.traject.models import Proeftuin
from tests.casustafel.maak import maak_gast, maak_tafel
from tests.onderdelen.zaad import Zaad

TABEL = """
casustafel:leiden               302 404 403 403 403 403 403 404 | 302 405 405 405 405 405 405 405
casustafel:ronde-zetten         302 405 405 405 405 405 405 405 | 302 404 403 403 403 403 403 404
casustafel:beurt-zetten         302 405 405 405 405 405 405 405 | 302 404 403 403 403 403 403 404
casustafel:scherm               302 404 403 403 403 403 403 404 | 302 405 405 405 405 405 405 405
casustafel:scherm-stand         302 404 403 403 403 403 403 404 | 302 405 405 405 405 405 405 405
"""
KNOPPEN = {"casustafel:ronde-zetten", "casustafel:beurt-zetten"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave an open table in its second round."""
    k = f"kanarie-{merk}-ronde"
    tafel = maak_tafel(tuin, boom="spar", vraag=f"{k}-vraag", ronde=2)
    gast = maak_gast(tafel, "Wie Spreekt")
    ids = {"tid": tafel.publiek_id}
    namen = ("leiden", "ronde-zetten", "scherm", "scherm-stand")
    return Zaad(
        adressen={
            **{f"casustafel:{naam}": ids for naam in namen},
            "casustafel:beurt-zetten": ids | {"gid": gast.publiek_id},
        },
        kanaries={f"{k}-vraag": None},
    )
