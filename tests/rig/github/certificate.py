# SPDX-License-Identifier: MIT
"""An authority and a certificate for the rig's addresses, made by openssl once for each state folder."""
import subprocess

from .proxy import NAME

NAMES = f"subjectAltName=DNS:localhost,DNS:{NAME},DNS:*.{NAME},IP:127.0.0.1"


def make(folder):
    """(the authority's file, the file with key and certificate)"""
    authority, key, own = folder / "ca.pem", folder / "ca.key", folder / "server.pem"
    if own.exists():
        return authority, own

    def openssl(*words):
        subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True, cwd=folder)
    curve = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
    openssl("req", "-x509", *curve, "-keyout", key, "-out", authority, "-days", 30, "-subj", "/CN=Shipdeck rig",
            "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,cRLSign")
    openssl("req", *curve, "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=localhost")
    (folder / "names.txt").write_text(NAMES + "\n")
    openssl("x509", "-req", "-in", "server.csr", "-CA", authority, "-CAkey", key, "-CAcreateserial", "-days", 30,
            "-extfile", "names.txt", "-out", "server.crt")
    own.touch(mode=0o600)
    own.write_bytes((folder / "server.key").read_bytes() + (folder / "server.crt").read_bytes())
    return authority, own
