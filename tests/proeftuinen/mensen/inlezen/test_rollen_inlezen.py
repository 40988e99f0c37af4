from django.urls import reverse

from tests.onderdelen.inlezen import TABEL, zaai
from tests.toegang_matrix import ROLLEN


def test_each_role_gets_what_the_table_of_this_feature_says(spelers, proeftuin, als, client):
    inid = zaai(proeftuin, "eigen", spelers["procesbegeleider"], spelers["deelnemer"]).delen["inid"]
    for regel in TABEL.strip().splitlines():
        naam, *codes = regel.replace("|", " ").split()
        delen = [proeftuin.publiek_id] + ([inid] if "ronde" in naam else [])
        for nummer, rol in enumerate(ROLLEN):
            client.logout()
            wie = als(spelers[rol]) if spelers[rol] else client
            adres = reverse(naam, args=delen)
            weg = naam.endswith("ronde-weg")
            kreeg = [wie.get(adres).status_code]
            if not (weg and rol == "procesbegeleider"):
                kreeg.append(wie.post(adres).status_code)
            verwacht = [int(codes[nummer]), int(codes[nummer + 8])][: len(kreeg)]
            assert kreeg == verwacht, (naam, rol)
