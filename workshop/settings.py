"""Every setting of a server, with the sentence that explains it; read once at start, never changed."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

PREFIX = "WORKSHOP_"


@dataclass(frozen=True, slots=True)
class Settings:
    """Read from the environment as `WORKSHOP_<NAME>`; the command line outranks it."""

    data: Path = Path("data")
    """Folder for the database and the secret key; made at first start."""
    host: str = "0.0.0.0"  # noqa: S104 - phones on the hall's network must reach it
    """Address to listen on; 127.0.0.1 keeps the server to this machine."""
    port: int = 8000
    """Port to listen on."""
    database_url: str = ""
    """SQLAlchemy address of the database; empty means SQLite in the data folder."""
    public_url: str = ""
    """Address printed on the screen and in QR codes; empty means this machine's local-network address."""
    secret_key: str = ""
    """Signs cookies; empty means one made at first start in the data folder, readable by its owner only."""
    behind_proxy: bool = False
    """True when nginx stands in front: believe one hop of X-Forwarded headers."""
    smtp_url: str = ""
    """Where e-mail is sent from: `smtp://user:password@host:587`; empty means that nobody is asked for an address."""
    smtp_from: str = ""
    """The sender of that e-mail, such as temadag@fjordby.dk."""
    keep_figures_days: int = 0
    """Days after a workshop that its thresholded sums stay, to compare one year with another; 0 deletes them too."""
    debug: bool = False
    """Shows `/desk/patterns`; never in a hall."""

    def database(self) -> str:
        """The address of the database in use."""
        return self.database_url or f"sqlite:///{(self.data / 'temadag.sqlite3').resolve()}"

    def sends_mail(self) -> bool:
        """Whether trios can be reminded by e-mail: there is a way to send it, and an address for its links."""
        return bool(self.smtp_url and self.smtp_from and self.public_url)

    def signing_key(self) -> str:
        """What cookies and keys are signed with: as it was set, else made once, readable by its owner only."""
        return self.secret_key or _kept(self.data / "secret.key")


def read(environment: Mapping[str, str] = os.environ, **chosen: object) -> Settings:
    """Settings from the environment, outranked by what was chosen on the command line (None = not chosen).

    ValueError(name of the variable, what stands in it) where a number is none.
    """
    values: dict[str, object] = {}
    for field in fields(Settings):
        text = environment.get(PREFIX + field.name.upper())
        if text is None and field.name == "database_url":
            text = environment.get("DATABASE_URL")
        if text is not None:
            values[field.name] = _typed(field.name, str(field.type), text)
    values |= {name: value for name, value in chosen.items() if value is not None}
    return Settings(**values)  # type: ignore[arg-type]


def _typed(name: str, kind: str, text: str) -> object:
    if "Path" in kind:
        return Path(text)
    if "bool" in kind:
        return text.strip().lower() in {"1", "true", "yes", "ja"}
    if "int" in kind:
        try:
            return int(text)
        except ValueError:
            raise ValueError(PREFIX + name.upper(), text) from None
    return text


def _kept(path: Path) -> str:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text("ascii").strip()
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_hex(32))
    return path.read_text("ascii").strip()
