# SPDX-License-Identifier: MIT
"""Certificates for any name that a viewer asks for, from an authority of our own that lives as long as the process."""

import datetime
import ipaddress
import shutil
import ssl
import tempfile
import threading
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

DAY = datetime.timedelta(days=1)


class Authority:
    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="rig-aws."))
        self.path = self.folder / "ca.pem"
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "rig edge authority")])
        self.certificate = self._signed(self.name, self.key, x509.BasicConstraints(ca=True, path_length=0))
        self.path.write_bytes(self.certificate.public_bytes(serialization.Encoding.PEM))
        self.contexts, self.lock = {}, threading.Lock()

    def _signed(self, subject, key, *extensions):
        now = datetime.datetime.now(datetime.timezone.utc)
        made = x509.CertificateBuilder(
            self.name, subject, key.public_key(), x509.random_serial_number(), now - DAY, now + 365 * DAY
        )
        for extension in extensions:
            made = made.add_extension(extension, critical=isinstance(extension, x509.BasicConstraints))
        return made.sign(self.key, hashes.SHA256())

    def context(self):
        """Of a server that speaks for whatever name it is asked for."""
        made = self._context_for("localhost")
        made.sni_callback = self._asked
        return made

    def _asked(self, connection, name, _):
        if name:
            connection.context = self._context_for(name)

    def _context_for(self, name):
        with self.lock:  # of two viewers that come at once, neither gets the other's certificate
            return self._kept_or_made(name)

    def _kept_or_made(self, name):
        if name not in self.contexts:
            key = ec.generate_private_key(ec.SECP256R1())
            names = [x509.DNSName(name), x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
            subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name[:64])])
            certificate = self._signed(subject, key, x509.SubjectAlternativeName(names))
            path = self.folder / f"{len(self.contexts)}.pem"
            path.write_bytes(
                key.private_bytes(
                    serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
                )
                + certificate.public_bytes(serialization.Encoding.PEM)
            )
            made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            made.load_cert_chain(path)
            self.contexts[name] = made
        return self.contexts[name]

    def end(self):
        shutil.rmtree(self.folder, ignore_errors=True)
