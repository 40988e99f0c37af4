"""How much of an upload reaches memory or disk."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from leerwerkplaats.web.opladen import GRENS

MB = 1024 * 1024


@pytest.mark.parametrize(("aantal", "mb"), [(1, 25), (5, 10), (10, 3)])
def test_the_files_of_one_request_together_stay_below_the_limit(aantal, mb):
    bestanden = {
        f"deel{nr}": SimpleUploadedFile(f"{nr}.bin", b"x" * mb * MB) for nr in range(aantal)
    }
    verzoek = RequestFactory().post("/", bestanden)

    bewaard = sum(len(deel.read()) for deel in verzoek.FILES.values())
    verzoek.close()

    assert bewaard == GRENS


def test_a_file_that_is_small_enough_comes_whole():
    verzoek = RequestFactory().post("/", {"a": SimpleUploadedFile("a.bin", b"x" * MB)})

    assert verzoek.FILES["a"].read() == b"x" * MB
    verzoek.close()
