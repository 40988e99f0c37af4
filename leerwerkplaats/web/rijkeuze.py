"""Choosing rows of a table in a form: the list is read as plain words, however long it is.

Django's own fields load a whole row for each choice. What was chosen is still looked up as a row.
"""

from collections.abc import Callable, Iterator
from typing import Any

from django import forms
from django.forms.models import ModelChoiceIterator


class _Woorden(ModelChoiceIterator):
    """Code and words of each row of the field's set."""

    def __iter__(self) -> Iterator[tuple[str, str]]:
        veld = self.field
        if veld.empty_label is not None:
            yield "", veld.empty_label
        for code, *delen in self.queryset.values_list("publiek_id", *veld.kolommen):
            yield code, veld.zeg(*delen)


class _Rijveld:
    """Names the `kolommen` that `zeg` makes the words of; a row is known by its public id."""

    iterator = _Woorden

    def __init__(
        self, *, kolommen: tuple[str, ...], zeg: Callable[..., str] = str, **overig: Any
    ) -> None:
        self.kolommen, self.zeg = kolommen, zeg
        super().__init__(to_field_name="publiek_id", **overig)


class Rijkeuze(_Rijveld, forms.ModelChoiceField):
    """Chooses one row."""


class Rijkeuzes(_Rijveld, forms.ModelMultipleChoiceField):
    """Chooses any number of rows."""
