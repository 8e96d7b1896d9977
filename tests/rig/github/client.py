# SPDX-License-Identifier: MIT
"""Starts and steers a rig from Python: `with Rig.started() as rig: rig.post("commits", repo=…, files=…)`."""
import json
import ssl
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from .proxy import LOOPBACK, NAME

HERE = Path(__file__).resolve().parent
USUAL = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28", "User-Agent": "rig-client"}


class _StaysPut(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


@dataclass
class Reply:
    status: int
    headers: object
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)


class Rig:
    def __init__(self, ready, process=None, folder=None):
        self.ready, self._process, self._folder = ready, process, folder
        self.web, self.api, self.token = ready["web"], ready["api"], ready["token"]
        trust = urllib.request.HTTPSHandler(context=ssl.create_default_context(cafile=ready["ca"]))
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), trust, _StaysPut())

    @classmethod
    def started(cls, *options):
        folder = tempfile.TemporaryDirectory(prefix="rig.")
        process = subprocess.Popen([sys.executable, "-m", "github", "--state", folder.name, "--with-parent",
                                    *options], cwd=HERE.parent, stdout=subprocess.PIPE, text=True)
        line = process.stdout.readline()
        if not line:
            raise RuntimeError(f"the rig did not start; exit code {process.wait()}")
        return cls(json.loads(line), process, folder)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        if self._process:
            self._process.terminate()
            self._process.wait(10)
            self._process.stdout.close()
            self._folder.cleanup()

    def send(self, method, url, body=None, headers=None):
        """Any request; redirects are answers and errors are too."""
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        if self.ready.get("proxy"):  # whoever steers it needs none
            url = url.replace(f"//{NAME}:", f"//{LOOPBACK}:", 1)
        # Quoted, because urllib sends what it is given.
        request = urllib.request.Request(urllib.parse.quote(url, safe=":/?&=%+,~@"), data, headers or {}, method=method)
        try:
            with self._opener.open(request, timeout=30) as answer:
                return Reply(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return Reply(error.code, error.headers, error.read())

    def rest(self, method, path, body=None, token=None, **headers):
        """A REST call as the rig's person, or with another token ("" for none)."""
        token = self.token if token is None else token
        own = USUAL | ({"Authorization": f"Bearer {token}"} if token else {})
        own |= {"Content-Type": "application/json"} if body is not None else {}
        own |= {name.replace("_", "-"): value for name, value in headers.items()}
        return self.send(method, path if path.startswith("http") else self.api + path, body, own)

    def form(self, path, **fields):
        """A form of the web address, answered as JSON."""
        body = urllib.parse.urlencode(fields).encode()
        return self.send("POST", self.web + path, body, {"Accept": "application/json", "User-Agent": "rig-client"})

    def post(self, command, **document):
        """POST /_rig/<command>."""
        reply = self.send("POST", f"{self.web}/_rig/{command}", document)
        if reply.status != 200:
            raise RuntimeError(f"{command}: {reply.body.decode()}")
        return reply.json

    def get(self, what):
        return self.send("GET", f"{self.web}/_rig/{what}").json

    def clear(self, what):
        self.send("DELETE", f"{self.web}/_rig/{what}")
