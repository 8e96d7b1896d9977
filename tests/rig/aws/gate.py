# SPDX-License-Identifier: MIT
"""What stands in front of moto: checks signatures, and remembers what was asked.

GET and DELETE /_rig/calls, /_rig/violations: "PUT /site/a b 200", and what was wrong with a call.
"""
import io
import json
import threading

from . import signatures

# Operations that AWS takes without a signature, as they come to moto.
UNSIGNED = (b"Action=AssumeRoleWithWebIdentity&",)

REFUSED = ("<ErrorResponse><Error><Type>Sender</Type><Code>SignatureDoesNotMatch</Code><Message>{}</Message></Error>"
           "<RequestId>rig</RequestId></ErrorResponse>")


class Gate:
    def __init__(self, moto):
        self.moto = moto
        self.lists = {"calls": [], "violations": []}
        self.lock = threading.Lock()

    def note(self, name, text):
        with self.lock:
            self.lists[name].append(text)

    def __call__(self, environ, start_response):
        path = environ["PATH_INFO"]
        if path.startswith("/_rig/"):
            return self.told(environ["REQUEST_METHOD"], path[6:], start_response)
        if path.startswith("/moto-api"):
            return self.moto(environ, start_response)
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(body)
        method, target = environ["REQUEST_METHOD"], environ.get("RAW_URI") or environ["REQUEST_URI"]
        headers = {name[5:].replace("_", "-").lower(): value for name, value in environ.items()
                   if name.startswith("HTTP_")}
        for name in ("CONTENT_TYPE", "CONTENT_LENGTH"):
            if environ.get(name):
                headers[name.replace("_", "-").lower()] = environ[name]
        url = f"http://{environ['HTTP_HOST']}{target}"
        wrong = signatures.problem(method, url, headers, body)
        is_signed = "authorization" in headers or "X-Amz-Signature=" in target
        if not wrong and not is_signed and not body.startswith(UNSIGNED):
            wrong = "the request is not signed"
        if wrong:
            self.note("violations", f"{method} {target}: {wrong}")
            start_response("403 Forbidden", [("Content-Type", "text/xml")])
            return [REFUSED.format(wrong).encode()]
        return self.passed(environ, start_response, f"{method} {target}", body, headers)

    def passed(self, environ, start_response, line, body, headers):
        # moto tells services apart by the scope of a signature; what has none is STS.
        if "authorization" not in headers and body.startswith(UNSIGNED):
            environ["HTTP_HOST"] = "sts.us-east-1.amazonaws.com"

        def answered(status, sent, *rest):
            operation = body.split(b"&", 1)[0].decode() if body.startswith(b"Action=") else ""
            self.note("calls", " ".join(filter(None, (line, operation[7:], status[:3]))))
            if not line.startswith("HEAD ") and "text/html" in dict(sent).get("Content-Type", ""):
                if status[0] == "5" or status.startswith("404"):  # moto's way of saying that it does not know this
                    self.note("violations", f"{line}: moto has no answer for it")
            return start_response(status, sent, *rest)
        return self.moto(environ, answered)

    def told(self, method, name, start_response):
        with self.lock:
            found = self.lists.get(name)
            answer = json.dumps(found if found is not None else []).encode()
            if method == "DELETE" and found is not None:
                found.clear()
        start_response("200 OK" if found is not None else "404 Not Found", [("Content-Type", "application/json")])
        return [answer]
