"""The examples in deploy/ are taken by the programs they are meant for, and name only settings that exist."""

import re
import shutil
import subprocess
from dataclasses import fields
from pathlib import Path

import pytest

from tests.whole import tree
from workshop.settings import PREFIX, Settings


def test_the_examples_name_only_settings_that_exist() -> None:
    named = {name for file in tree.under("deploy") for name in re.findall(rf"\b{PREFIX}[A-Z_]+\b", tree.text(file))}
    assert named - {PREFIX + field.name.upper() for field in fields(Settings)} == set()


@pytest.mark.slow
def test_nginx_takes_the_example(tmp_path: Path) -> None:
    key, certificate = tmp_path / "privkey.pem", tmp_path / "fullchain.pem"
    subprocess.run(
        [
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-subj",
            "/CN=temadag.example.dk",
            "-keyout",
            key,
            "-out",
            certificate,
        ],
        check=True,
        capture_output=True,
    )
    site = tmp_path / "site.conf"
    example = tree.text(Path("deploy/nginx.conf"))
    site.write_text(example.replace("/etc/ssl/temadag", str(tmp_path)).replace("/var/log/nginx", str(tmp_path)))
    whole = tmp_path / "nginx.conf"
    whole.write_text(
        f"pid {tmp_path}/pid;\nerror_log stderr;\nevents {{}}\n"
        f"http {{ access_log off; client_body_temp_path {tmp_path}/a; proxy_temp_path {tmp_path}/b;\n"
        f"fastcgi_temp_path {tmp_path}/c; uwsgi_temp_path {tmp_path}/d; scgi_temp_path {tmp_path}/e;\n"
        f"include {site}; }}\n"
    )
    nginx = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
    assert nginx, "nginx is missing; run: make tools"
    ran = subprocess.run([nginx, "-t", "-c", whole], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    assert "warn" not in ran.stderr
