# SPDX-License-Identifier: MIT
"""What happens around each call: faults, signature, comparison with the model, the service, and the notes about it."""

import contextlib
import io
import traceback

from . import operations, recognition, registry, signatures
from .control import Control
from .errors import AwsError
from .faults import UPLOADS, Faults
from .permissions import Permissions
from .registry import OPERATIONS
from .wire import Answer


class Gate:
    def __init__(self, world, moto):
        self.world, self.moto = world, moto
        self.control = Control(world, self)
        self.pages = {path: page for service in registry.services() for path, page in service.pages.items()}
        world.gate = self

    def __call__(self, request):
        if request.raw_path.startswith("/_rig/"):
            return self.control.answer(request)
        if request.raw_path.startswith("/moto-api"):
            if request.raw_path == "/moto-api/reset":
                self.world.reset()
            return self.by_moto(request)
        if request.raw_path in self.pages:
            return self.pages[request.raw_path](self.world, request)
        return self.called(request)

    def early(self, request):
        """What can be said before the body: a refusal of Expect: 100-continue where the head tells enough; faults cut."""
        faults, expects = self.world.part(Faults), request.headers.get("expect", "").lower() == "100-continue"
        if not expects and not any(rule.do in UPLOADS for rule in faults.rules):
            return None
        call, scope = recognition.recognised(request)
        if not (scope.service and call.served_by.is_early):
            return None
        if cut := faults.due("api", f"{call.service}:{call.name}", request, kinds=UPLOADS):
            self.noted(call, 0)
            return Answer(spoiled=("cut-upload", cut[0].after))
        if not expects:
            return None
        try:
            if call.model:
                call.served_by.check_head(self.world, call)
        except AwsError as error:
            self.noted(call, error.status)
            return error.answer(call.service, request.method)
        return None

    def called(self, request, via="", principal=None):
        call, scope = recognition.recognised(request)
        call.via, call.principal, call.came = via, principal, self.world.now()
        try:
            answer = self._answered(call, scope, request)
        except AwsError as error:
            if error.more.get("wrong"):
                self._violated(call, error.more["wrong"])
            answer = error.answer(call.service, request.method)
        except Exception:  # a mistake of the rig's: whoever asked hears of it, and so does the test
            traceback.print_exc()
            self._violated(call, f"the rig failed: {traceback.format_exc(limit=-1)}")
            answer = AwsError("InternalFailure", "The rig failed; its log says why.", 500).answer(
                call.service, request.method
            )
        self.noted(call, answer.status, answer.header("x-amzn-RequestId") or answer.header("x-amz-request-id"))
        return answer

    def _answered(self, call, scope, request):
        faults = self.world.part(Faults)
        due = faults.due("api", f"{call.service}:{call.name}", request, call.via)
        call.principal = call.principal or self._principal(call, scope, request)
        instead = faults.before(due, call.service, call.action, call.served_by.resource(call), call.principal)
        if instead:
            return instead
        if call.model is None or call.service not in registry.names():
            raise self._unknown(call)
        problems = recognition.problems(call)
        for problem in problems:
            self._violated(call, problem)
        if problems and call.served_by.is_whole:
            raise AwsError(call.served_by.malformed, "; ".join(problems), 400)
        call.needs = call.served_by.needs(self.world, call)
        self.world.part(Permissions).check(call)
        return faults.after(due, self.dispatch(call))

    def dispatch(self, call):
        own = OPERATIONS.get((call.service, call.name))
        if own:
            made = own(self.world, call)
            return made if isinstance(made, Answer) else operations.answer_of(call, made)
        if call.served_by.is_whole:
            raise self._unknown(call)
        return call.served_by.answer(self.world, call)

    def from_moto(self, call):
        """moto's answer to a call that it may not know."""
        try:
            answer = self.by_moto(call.request)
        except NotImplementedError as error:
            raise self._unknown(call) from error
        if "text/html" in answer.header("Content-Type") and (answer.status >= 500 or answer.status == 404):
            raise self._unknown(call)  # moto's way of saying that it does not know this
        return answer

    def _principal(self, call, scope, request):
        if scope.kind:
            if call.served_by.is_asymmetric != (scope.kind == "asymmetric") and call.model:
                raise AwsError(
                    "InvalidSignatureException",
                    "This service takes SigV4A, and no other does.",
                    403,
                    wrong="SigV4A is for the data of a KeyValueStore, and for nothing else",
                )
            return signatures.check(request, scope, self.world.now())
        if call.served_by.is_open:
            return signatures.Principal()
        raise AwsError(
            "MissingAuthenticationToken",
            "Request is missing Authentication Token",
            403,
            wrong="the request is not signed",
        )

    def _unknown(self, call):
        self._violated(call, f"the rig has no {call.service}:{call.name}")
        return AwsError(
            "NotImplemented",
            f"The rig has no {call.service}:{call.name} ({call.request.method} " f"{call.request.raw_path}).",
            501,
        )

    def by_moto(self, request):
        environ = {
            "REQUEST_METHOD": request.method,
            "PATH_INFO": request.path.encode().decode("latin-1", "replace"),
            "QUERY_STRING": request.query,
            "RAW_URI": request.target,
            "REQUEST_URI": request.target,
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": request.remote,
            "CONTENT_LENGTH": str(len(request.body)),
            "wsgi.input": io.BytesIO(request.body),
            "wsgi.url_scheme": request.scheme,
            "wsgi.errors": io.StringIO(),
            "wsgi.version": (1, 0),
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
            "SCRIPT_NAME": "",
        }
        for name, value in request.headers.items():
            if name not in ("content-length", "transfer-encoding"):
                key = "CONTENT_TYPE" if name == "content-type" else "HTTP_" + name.upper().replace("-", "_")
                environ[key] = value.encode("utf-8", "surrogateescape").decode("latin-1")
        made = Answer()

        def started(status, headers, exc_info=None):
            made.status, made.headers = int(status[:3]), [(n, v) for n, v in headers if n.lower() != "connection"]
            return lambda data: None

        chunks = self.moto(environ, started)
        made.body = b"".join(chunks)
        with contextlib.suppress(AttributeError):
            chunks.close()
        return made

    def noted(self, call, status, number=""):
        operation = call.name if call.service != "s3" and call.model else ""
        if not call.via:
            self.world.note(
                "calls", " ".join(filter(None, (call.request.method, call.request.target, operation, str(status))))
            )
        self.world.note(
            "operations",
            {
                "service": call.service,
                "operation": call.name,
                "action": call.action,
                "resource": call.served_by.resource(call),
                "needs": call.needs,
                "region": call.region,
                "status": status,
                "request": number,
                "via": call.via,
                "came": call.came or self.world.now(),
                "at": self.world.now(),
            },
        )

    def _violated(self, call, problem):
        if not call.via:
            self.world.note("violations", f"{call.request.method} {call.request.target}: {problem}")
