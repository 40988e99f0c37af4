"""How much of an upload is let in: what is past the limit is read and dropped, never kept."""

from django.core.files.uploadhandler import FileUploadHandler

GRENS = 20 * 1024 * 1024  # above what any form of ours takes, so that the form says what is wrong


class Begrensd(FileUploadHandler):
    """Stands first in settings.FILE_UPLOAD_HANDLERS and passes on no more than GRENS of a file.

    A form then sees a file that is too large, and the disk never sees the rest of it.
    """

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Pass a chunk on, cut at the limit; None keeps it from the handlers that follow."""
        ruimte = GRENS - start
        return raw_data[:ruimte] if ruimte > 0 else None

    def file_complete(self, file_size: int) -> None:
        """Leave the file to the handlers that follow."""
