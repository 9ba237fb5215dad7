"""The theme behind a layout: its colours by the names that shapes use, and its fonts."""

from collections.abc import Mapping
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from workshop.export.template.colours import lit, mixed

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_USUAL = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_PRESET = {"black": "000000", "white": "FFFFFF", "red": "FF0000", "blue": "0000FF", "gray": "808080"}
_WHOLE = 100000


def theme(master: Any) -> Any:
    """The theme's root element; None where the part is missing or not to be read."""
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        return etree.fromstring(master.part.part_related_by(RT.THEME).blob, parser)
    except (KeyError, etree.XMLSyntaxError):
        return None


def fonts(root: Any) -> tuple[str, str]:
    """The theme's fonts for titles and for text."""
    found = [root.find(f".//{_A}fontScheme/{_A}{kind}/{_A}latin") if root is not None else None for kind in _FONTS]
    names = [each.get("typeface", "") if each is not None else "" for each in found]
    return names[0], names[1]


_FONTS = ("majorFont", "minorFont")


def colours(root: Any, master: Any, layout: Any) -> Mapping[str, str]:
    """tx1, bg1, accent1 … → RRGGBB, as the master and then the layout map them."""
    slots = {}
    scheme = root.find(f".//{_A}clrScheme") if root is not None else None
    for slot in scheme if scheme is not None else ():
        colour = slot[0] if len(slot) else None
        if colour is not None:
            slots[etree.QName(slot).localname] = colour.get("lastClr") or colour.get("val", "000000")
    mapped = _mapped(master, layout)
    named = {name: slots.get(slot, "000000" if name.startswith("tx") else "FFFFFF") for name, slot in mapped.items()}
    return {**slots, **named}


def _mapped(master: Any, layout: Any) -> dict[str, str]:
    found = master.find("{*}clrMap")
    own = layout.find(f"{{*}}clrMapOvr/{_A}overrideClrMapping")
    said = own if own is not None else found
    return {**_USUAL, **(dict(said.attrib) if said is not None else {})}


def colour(element: Any, scheme: Mapping[str, str], under: str = "FFFFFF") -> str:
    """A colour element (or what holds one) as RRGGBB; empty where it has none we know."""
    for found in [element, *element]:
        value = _plain(found, scheme)
        if value:
            return _changed(found, value, under)
    return ""


def _plain(found: Any, scheme: Mapping[str, str]) -> str:
    name = etree.QName(found).localname if isinstance(found.tag, str) else ""
    if name == "srgbClr":
        return str(found.get("val", "")).upper()
    if name == "schemeClr":
        return scheme.get(found.get("val", ""), "")
    if name == "sysClr":
        return str(found.get("lastClr", "FFFFFF")).upper()
    return _PRESET.get(found.get("val", ""), "808080") if name == "prstClr" else ""


def _changed(found: Any, value: str, under: str) -> str:
    """Lightened, shaded and let through as its children say."""
    said = {etree.QName(each).localname: int(each.get("val", "0") or 0) / _WHOLE for each in found}
    if "lumMod" in said or "lumOff" in said:
        value = lit(value, said.get("lumMod", 1.0), said.get("lumOff", 0.0))
    if "shade" in said:
        value = mixed(value, "000000", said["shade"])
    if "tint" in said:
        value = mixed(value, "FFFFFF", said["tint"])
    return mixed(value, under, said["alpha"]) if "alpha" in said else value
