# SPDX-License-Identifier: MIT
"""Which operation of which service a request is, by botocore's models: parameters in, answers out."""

import re
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import parse_qsl

from moto.core.parse import PROTOCOL_PARSERS, UNDEFINED, RequestParserError
from moto.core.serialize import (
    EC2Serializer,
    JSONSerializer,
    QuerySerializer,
    RestJSONSerializer,
    RestXMLSerializer,
    SerializationContext,
)
from werkzeug.datastructures import Headers, MultiDict

from . import registry
from .errors import AwsError
from .models import model_of
from .wire import Answer
from .world import request_id

SERIALIZERS = {
    "query": QuerySerializer,
    "ec2": EC2Serializer,
    "json": JSONSerializer,
    "rest-json": RestJSONSerializer,
    "rest-xml": RestXMLSerializer,
}


@dataclass
class Call:
    service: str  # botocore's name
    region: str
    model: object = None  # of the operation; None if there is none
    params: dict = field(default_factory=dict)
    request: object = None
    principal: object = None
    via: str = ""  # which service asks in somebody's place
    came: float = 0.0  # when it arrived; 0 where nobody sent it
    uri: dict = field(default_factory=dict)
    protocol: str = ""
    needs: list = field(default_factory=list)  # (action, ARN): what a policy must allow for it

    @property
    def name(self):
        return self.model.name if self.model else "?"

    @property
    def served_by(self):
        return registry.of(self.service)

    @property
    def action(self):
        """As a policy names it."""
        about = self.served_by
        return f"{about.actions or self.service}:{about.action_names.get(self.name, self.name)}"


def protocol_of(models, request):
    """A service may speak several; what is asked tells which."""
    if "x-amz-target" in request.headers:
        return "json"
    known = models.metadata["protocol"]
    return "query" if known not in ("query", "ec2") and request.body.startswith(b"Action=") else known


@dataclass
class Route:
    model: object
    pattern: object
    constants: list
    required: list  # (location, name)

    def score(self, request_method, path, query, headers):
        if self.model.http["method"] != request_method:
            return None
        found = self.pattern.fullmatch(path)
        if not found or any(
            (name, value) not in query if value else name not in dict(query) for name, value in self.constants
        ):
            return None
        names = dict(query)
        for location, name in self.required:
            if name not in (names if location == "querystring" else headers):
                return None
        literal = len(re.sub(r"\{[^}]*\}", "", self.model.http["requestUri"].partition("?")[0]))
        return (len(self.constants) + len(self.required), literal), found


@cache
def routes_of(service):
    routes = []
    for name in model_of(service).operation_names:
        model = model_of(service).operation_model(name)
        path, _, query = model.http["requestUri"].partition("?")
        # S3 takes keys with an empty part, and "/bucket/" as the bucket.
        text = re.escape(path.rstrip("/") or "/").replace(r"\{", "{").replace(r"\}", "}").replace(r"\+}", "+}")
        text = re.sub(r"\{(\w+)\+\}", r"(?P<\1>.+)", text)
        text = re.sub(r"\{([\w\\-]+)\}", lambda m: f"(?P<{m[1].replace(chr(92), '').replace('-', '_')}>[^/]+)", text)
        constants = [(key, value) for key, value in parse_qsl(query, keep_blank_values=True) if key != "x-id"]
        constants = [(key, value or "") for key, value in constants]
        required = []
        shape = model.input_shape
        for member in shape.required_members if shape else ():
            where = shape.members[member].serialization
            if where.get("location") in ("querystring", "header"):
                wire_name = where["name"]
                required.append(
                    (where["location"], wire_name if where["location"] == "querystring" else wire_name.lower())
                )
        routes.append(Route(model, re.compile(text + "/?"), constants, required))
    return routes


def find_rest(service, request):
    query = parse_qsl(request.query, keep_blank_values=True)
    best = None
    for route in routes_of(service):
        scored = route.score(request.method, request.raw_path, query, request.headers)
        if scored and (best is None or scored[0] > best[0]):
            best = (scored[0], route.model, scored[1].groupdict())
    return (best[1], best[2]) if best else (None, {})


def identify(service, region, request):
    call = Call(service, region, request=request)
    models = model_of(service)
    if models is None:
        return call
    call.protocol = protocol = protocol_of(models, request)
    if protocol in ("query", "ec2"):
        fields = dict(parse_qsl(request.body.decode("utf-8", "replace"), keep_blank_values=True))
        name = fields.get("Action")
    elif protocol == "json":
        name = request.headers.get("x-amz-target", "").rpartition(".")[2]
    else:
        call.model, call.uri = find_rest(service, request)
        return call
    call.model = models.operation_model(name) if name in models.operation_names else None
    return call


def parse(call):
    """Fills call.params, or raises AwsError for what cannot be read."""
    request, protocol = call.request, call.protocol
    if protocol in ("query", "ec2"):
        values = MultiDict(parse_qsl(request.body.decode(), keep_blank_values=True))
    else:
        values = MultiDict(parse_qsl(request.query, keep_blank_values=True))
    parser = PROTOCOL_PARSERS.get(protocol, PROTOCOL_PARSERS["json"])(call.model)
    shape = call.model.input_shape
    payload = shape.serialization.get("payload") if shape else None
    is_raw = payload and shape.members[payload].type_name in ("blob", "string")
    try:
        parsed = parser.parse(
            {
                "body": b"" if is_raw else request.body,
                "headers": Headers(request.headers.items()),
                "method": request.method,
                "url_path": request.raw_path,
                "url_params": call.uri,
                "values": values,
            }
        )
    except (RequestParserError, ValueError, TypeError, AttributeError, KeyError) as error:
        raise AwsError(
            "MalformedXML" if protocol == "rest-xml" else "ValidationError", f"The request could not be read: {error}"
        ) from error
    call.params = _clean(parsed)
    if is_raw:
        is_text = shape.members[payload].type_name == "string"
        call.params[payload] = request.body.decode() if is_text else request.body


def _clean(value):
    if isinstance(value, dict):
        return {key: _clean(item) for key, item in value.items() if item is not UNDEFINED and item is not None}
    return [_clean(item) for item in value] if isinstance(value, list) else value


def answer_of(call, result):
    """An answer from a dict by the operation's output shape."""
    number = request_id()
    output = call.model.output_shape
    payload = output.serialization.get("payload") if output else None
    if payload and output.members[payload].type_name == "blob":
        made = {
            "status_code": call.model.http.get("responseCode", 200),
            "body": result[payload],
            "headers": {
                shape.serialization["name"]: result[name]
                for name, shape in output.members.items()
                if shape.serialization.get("location") == "header" and result.get(name)
            },
        }
    else:
        made = SERIALIZERS[call.protocol](call.model, SerializationContext(number)).serialize(result or {})
    body = made["body"]
    answer = Answer(
        made["status_code"],
        [(name, value) for name, value in made["headers"].items()],
        body.encode() if isinstance(body, str) else bytes(body or b""),
    )
    return answer.set("x-amzn-RequestId", number)
