"""How much of an upload is let in: what is past the limit is read and dropped, never kept.

The limit is of all files of a request together: no form of ours takes more than one, and who sends
ten is not signed in, perhaps.
"""

from django.core.files.uploadhandler import FileUploadHandler

GRENS = 22 * 1024 * 1024  # above what any form of ours takes, so that the form says what is wrong


class Begrensd(FileUploadHandler):
    """Stands first in settings.FILE_UPLOAD_HANDLERS and passes on no more than GRENS of a request.

    A form then sees a file that is too large, and the disk never sees the rest of it.
    """

    gehad = 0  # bytes of this request

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Pass a chunk on, cut at the limit; None keeps it from the handlers that follow."""
        ruimte = GRENS - self.gehad
        self.gehad += len(raw_data)
        return raw_data[:ruimte] if ruimte > 0 else None

    def file_complete(self, file_size: int) -> None:
        """Leave the file to the handlers that follow."""
