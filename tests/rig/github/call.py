# SPDX-License-Identifier: MIT
"""One REST call: who asks, about which repository, and how it is answered."""
import json
from dataclasses import dataclass, field
from urllib.parse import urlencode

DOCUMENTATION = "https://docs.github.com/rest"
ROUTES = []


@dataclass
class Route:
    method: str
    path: str  # as in the OpenAPI description; a parameter may have a pattern: {ref:.+}
    needs: str  # right and level, for example contents:write; "" asks for nothing, user for a token
    handler: object
    scopes: tuple = ()  # classic scopes beside `repo` that are enough


def route(method, path, needs="metadata:read", scopes=()):
    def register(handler):
        ROUTES.append(Route(method, path, needs, handler, scopes))
        return handler
    return register


@dataclass
class Answer:
    body: object = None  # an object for JSON, or bytes
    status: int = 200
    headers: dict = field(default_factory=dict)
    content_type: str = "application/json; charset=utf-8"

    def encoded(self):
        if self.body is None or isinstance(self.body, bytes):
            return self.body or b""
        return json.dumps(self.body, ensure_ascii=False).encode()


class Failure(Exception):
    def __init__(self, status, message, errors=None, headers=None, **more):
        super().__init__(message)
        body = {"message": message, **({"errors": errors} if errors else {}), **more}
        self.answer = Answer(body | {"documentation_url": DOCUMENTATION, "status": str(status)}, status, headers or {})


def not_found():
    return Failure(404, "Not Found")


def invalid(resource, field_name, code="invalid", message=None):
    error = {"resource": resource, "field": field_name, "code": code} | ({"message": message} if message else {})
    return Failure(422, "Validation Failed", [error])


@dataclass
class Call:
    world: object
    shapes: object
    request: object
    token: object = None
    account: object = None
    repository: object = None
    level: str | None = None  # read, write or admin on the repository
    content: bytes = b""

    @property
    def parameters(self):
        return self.request.match_info

    @property
    def query(self):
        return self.request.query

    @property
    def accept(self):
        return self.request.headers.get("Accept", "")

    def document(self):
        try:
            document = json.loads(self.content or b"{}")
        except ValueError as error:
            raise Failure(400, "Problems parsing JSON") from error
        if not isinstance(document, dict):
            raise Failure(400, "Body should be a JSON object")
        return document

    def needs(self, resource, document, *names):
        for name in names:
            if document.get(name) in (None, ""):
                raise invalid(resource, name, "missing_field")

    def window(self):
        """Offset and length of the page that is asked for."""
        def number(name, otherwise, most):
            text = self.query.get(name, "")
            return min(max(int(text), 1), most) if text.isdecimal() else otherwise
        size = number("per_page", 30, 100)
        return (number("page", 1, 10**6) - 1) * size, size

    def page(self, items, make, total=None):
        """One page of `items`; with `total`, `items` is that page already. `make` may give bytes of JSON."""
        offset, size = self.window()
        whole = len(items) if total is None else total
        chosen = items[offset:offset + size] if total is None else items
        made = [make(item) for item in chosen]
        packed = b"[" + b",".join(m if isinstance(m, bytes) else json.dumps(m).encode() for m in made) + b"]"
        return Answer(packed, headers=self.links(offset // size + 1, -(-whole // size)))

    def links(self, page, last):
        targets = {"prev": page - 1 if page > 1 else 0, "next": page + 1 if page < last else 0,
                   "last": last if page < last else 0, "first": 1 if page > 1 else 0}
        address = self.world.api + self.request["rest_path"]
        links = [f'<{address}?{urlencode(dict(self.query) | {"page": number})}>; rel="{rel}"'
                 for rel, number in targets.items() if number]
        return {"Link": ", ".join(links)} if links else {}
