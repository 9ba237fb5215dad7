"""A file that cannot be read at all is refused calmly, by its line where it has one."""

import pytest

NAME = "K01-savn.toml"

UNREADABLE = [
    (b"", f"{NAME}: The file is empty. Copy one that works, and change its words."),
    (b" \n\n", f"{NAME}: The file is empty. Copy one that works, and change its words."),
    (
        b"\xef\xbb\xbfid = 'K01'",
        f"{NAME}: line 1: The file begins with an invisible mark (BOM). Save it as UTF-8 without BOM.",
    ),
    (
        'id = "K01"\nslug = "pårørende"'.encode("latin-1"),
        f"{NAME}: line 2: The file is not saved as UTF-8. Save it again with the encoding UTF-8.",
    ),
    (
        'id = "K01"'.encode("utf-16"),
        f"{NAME}: line 1: The file is not saved as UTF-8. Save it again with the encoding UTF-8.",
    ),
    (
        b'id = "K01"\n# ' + b"x" * 200_000,
        f"{NAME}: The file is larger than 200 kB. Only words belong in it; shorten them.",
    ),
    (
        b'id = "K01"\n\nslug = "savn',
        f"{NAME}: line 3: This is not TOML (Unterminated string). "
        "Look here or just above for a missing quote, bracket or equals sign.",
    ),
    (
        b'id = "K01"\nid = "K01"',
        f"{NAME}: line 2: This is not TOML (Cannot overwrite a value). "
        "Look here or just above for a missing quote, bracket or equals sign.",
    ),
    (
        b"id = " + b"[" * 20_000,
        f"{NAME}: Too many brackets stand inside each other. Write it in a simpler way.",
    ),
]


@pytest.mark.parametrize(("data", "said"), UNREADABLE)
def test_an_unreadable_file_is_refused_with_what_to_do(folder, sentences, data, said):
    (folder / NAME).write_bytes(data)
    assert sentences() == [said]


def test_a_number_of_five_thousand_digits_is_refused(folder, sentences):
    (folder / NAME).write_text("minutes = " + "9" * 5000)
    assert len(sentences()) == 1


def test_a_folder_in_place_of_a_file_is_refused(folder, sentences):
    (folder / "X01-mappe.toml").mkdir()
    assert sentences() == [
        "X01-mappe.toml: The file cannot be read (Is a directory). Check that it is there and that you may open it."
    ]


def test_files_left_by_an_editor_are_not_read(folder, sentences):
    (folder / "._K01-savn.toml").write_bytes(b"\x00\x05")
    (folder / "K01-savn.toml~").write_text("half a file")
    assert sentences() == []
