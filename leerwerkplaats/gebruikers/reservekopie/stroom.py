"""A tar within an age file, as a stream: nothing is ever held whole, in memory or on disk.

`age -d -i KEY FILE | tar t` shows what is in one, without this program.
"""

import os
import tarfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from io import RawIOBase
from pathlib import Path
from threading import Thread
from typing import BinaryIO

import pyrage
from pyrage.x25519 import Identity, Recipient

from leerwerkplaats.gebruikers.reservekopie.fout import Kopiefout

_BEGIN = b"age-encryption.org/v1\n"


class _Bron(RawIOBase):
    """Lets blocks of bytes be read as a file, and remembers why they stopped."""

    def __init__(self, blokken: Iterator[bytes]) -> None:
        super().__init__()
        self._blokken = blokken
        self._rest = memoryview(b"")
        self.fout: BaseException | None = None

    def read(self, aantal: int = -1) -> bytes:
        try:
            while not self._rest:
                blok = next(self._blokken, None)
                if blok is None:
                    return b""
                self._rest = memoryview(blok)
        except BaseException as fout:
            self.fout = fout
            raise
        einde = len(self._rest) if aantal < 0 else aantal
        deel, self._rest = self._rest[:einde], self._rest[einde:]
        return bytes(deel)


class _Doel(RawIOBase):
    """Hands bytes on, and remembers why that stopped: pyrage loses the kind of error."""

    def __init__(self, uit: BinaryIO) -> None:
        super().__init__()
        self._uit = uit
        self.fout: BaseException | None = None

    def write(self, deel: bytes) -> int:
        try:
            self._uit.write(deel)
        except BaseException as fout:
            self.fout = fout
            raise
        return len(deel)


def versleutel(blokken: Iterator[bytes], uit: BinaryIO, voor: Sequence[Recipient]) -> None:
    """Write the blocks encrypted; what goes wrong in making or writing them is raised as it was."""
    bron, doel = _Bron(blokken), _Doel(uit)
    try:
        pyrage.encrypt_io(bron, doel, voor)
    except (pyrage.EncryptError, OSError) as fout:
        raise (bron.fout or doel.fout or fout) from None


def kop(naam: str, grootte: int) -> bytes:
    """Return the heading of a member of the tar."""
    lid = tarfile.TarInfo(naam)
    lid.size, lid.mode = grootte, 0o600
    return lid.tobuf(tarfile.PAX_FORMAT)


def vulling(grootte: int) -> bytes:
    """Return what fills a member up to whole blocks."""
    return bytes(-grootte % tarfile.BLOCKSIZE)


def lid(naam: str, inhoud: bytes) -> Iterator[bytes]:
    """Yield a member that fits in memory."""
    yield kop(naam, len(inhoud)) + inhoud + vulling(len(inhoud))


def einde() -> bytes:
    """Return what ends a tar."""
    return bytes(2 * tarfile.BLOCKSIZE)


def eis_age(pad: Path) -> None:
    """Refuse what is plainly no back-up, with the reason."""
    try:
        with pad.open("rb") as bron:
            begin = bron.read(len(_BEGIN))
    except OSError as fout:
        raise Kopiefout(f"Cannot read {pad}: {fout.strerror}.") from fout
    if not begin:
        raise Kopiefout(f"{pad} is empty. Take another back-up.")
    if not _BEGIN.startswith(begin):
        raise Kopiefout(f"{pad} is no back-up of manage.py back-up (no age file).")


class _Ontsleutelaar(Thread):
    """Decrypts into a pipe, so that the other end can read at its own pace."""

    def __init__(self, pad: Path, sleutels: Sequence[Identity], schrijf: int) -> None:
        super().__init__(name="ontsleutelaar", daemon=True)
        self._pad, self._sleutels, self._schrijf = pad, sleutels, schrijf
        self.fout: Exception | None = None

    def run(self) -> None:
        try:
            # What is still in the buffer when nobody reads any more is of no use to anyone.
            with (
                suppress(BrokenPipeError),
                os.fdopen(self._schrijf, "wb") as doel,
                self._pad.open("rb") as bron,
            ):
                pyrage.decrypt_io(bron, doel, self._sleutels)
        except (pyrage.DecryptError, OSError) as fout:
            if "Broken pipe" not in str(fout):
                self.fout = fout

    def oorzaak(self) -> Kopiefout | None:
        """Return what was wrong with the file, once the thread is done."""
        if self.fout is None:
            return None
        if "No matching keys" in str(self.fout):
            return Kopiefout(f"This key does not open {self._pad}. Use the one it was made for.")
        return beschadigd(self._pad)


def beschadigd(pad: Path) -> Kopiefout:
    """Return the words for a file that is not as it was written."""
    return Kopiefout(f"{pad} is damaged or was cut off; nothing was changed. Take another back-up.")


@contextmanager
def ontsleuteld(pad: Path, sleutels: Sequence[Identity]) -> Iterator[BinaryIO]:
    """Give the decrypted bytes to read; a file that is not whole raises Kopiefout.

    Read to the end: only then it is certain that nothing was cut off.
    """
    eis_age(pad)
    lees, schrijf = os.pipe()
    draad = _Ontsleutelaar(pad, sleutels, schrijf)
    draad.start()
    try:
        with os.fdopen(lees, "rb") as bron:
            yield bron
    except Exception as gevolg:
        draad.join()
        if oorzaak := draad.oorzaak():
            raise oorzaak from gevolg
        raise
    finally:
        draad.join()
    if oorzaak := draad.oorzaak():
        raise oorzaak
