"""Expected trouble, said in one sentence that tells the reader what to do next."""


class WorkshopError(Exception):
    """A message id of the catalogues with its values; the page that catches it speaks the reader's language.

    `status` is the HTTP status a page answers with; `field` names the form field the sentence belongs to.
    """

    def __init__(self, message: str, *, status: int = 422, field: str = "", **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.status = status
        self.field = field
        self.values = values


class NotAllowed(WorkshopError):
    """The caller may not see or do this; says no more than it must."""

    def __init__(self, message: str = "You do not have access to this page.", **values: object) -> None:
        super().__init__(message, status=403, field="", **values)


class NotFound(WorkshopError):
    """What was asked for is not here."""

    def __init__(self, message: str = "This page is not here.", **values: object) -> None:
        super().__init__(message, status=404, field="", **values)


class TooLate(WorkshopError):
    """The round closed before this arrived; the text stays on the phone."""

    def __init__(self, message: str = "The exercise has closed. Your text is still on your phone.") -> None:
        super().__init__(message, status=409)
