"""Where phones find this server: the address that was set, else the one this browser uses, else the local network's."""

import socket
from ipaddress import ip_address
from urllib.parse import urlsplit

from flask import request

from workshop.web import visitors

_THIS_MACHINE = ("localhost", "127.0.0.1", "[::1]", "0.0.0.0")  # noqa: S104 - names that no phone can reach


def local_network() -> str:
    """This machine's address on the local network; 127.0.0.1 when it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # nothing is sent: it only chooses a way out
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])


def base() -> str:
    """The beginning of every address that phones are given, without a slash at the end."""
    settings = visitors.settings()
    if settings.public_url:
        return settings.public_url.rstrip("/")
    host, _, port = request.host.rpartition(":") if ":" in request.host else (request.host, "", "")
    if host in _THIS_MACHINE:
        host = local_network()
    return f"{request.scheme}://{host}{':' + port if port else ''}"


def only_here() -> str:
    """That address, where it is this computer's own on a local network and nobody finds it from elsewhere; else ""."""
    host = urlsplit(base()).hostname or ""
    try:
        local = not ip_address(host).is_global
    except ValueError:
        local = host.endswith(".local")
    return typed() if local else ""


def join(code: str, trio_id: str = "") -> str:
    """What a join QR holds, in capitals so that the code stays coarse; a table card's names its workplace."""
    return f"{base()}/J/{code}".upper() + (f"?A={trio_id.upper()}" if trio_id else "")


def home(key: str) -> str:
    """A trio's link; in capitals it works too, so that its QR can be coarse."""
    return f"{base()}/h/{key}"


def typed() -> str:
    """The address as one types it: without http and without a slash."""
    return base().removeprefix("http://").removeprefix("https://")
