# SPDX-License-Identifier: MIT
"""Compares every request and answer with GitHub's OpenAPI description; GET /_rig/violations lists what differs."""
import json
import re
from functools import cache

import jsonschema

from . import shapes

EVERYWHERE = {"401", "403", "404", "422", "429", "500", "502", "503"}  # described once for all, not per operation
DRAFT = jsonschema.Draft4Validator


def _nullable(name):
    """OpenAPI 3.0 has `nullable` beside a keyword instead of a type null."""
    original = DRAFT.VALIDATORS[name]

    def check(validator, value, instance, schema):
        if instance is not None or not schema.get("nullable"):
            yield from original(validator, value, instance, schema)
    return check


VALIDATOR = jsonschema.validators.extend(DRAFT, {name: _nullable(name) for name in ("type", "enum", "anyOf", "oneOf",
                                                                                    "allOf")})


class Validator:
    def __init__(self, world):
        self.world, self._document = world, shapes.description()
        self._resolver = jsonschema.RefResolver.from_schema(self._document)
        self._validator = cache(lambda pointer: VALIDATOR(self._at(pointer), resolver=self._resolver))

    def _at(self, pointer):
        found = self._document
        for key in pointer:
            found = found[key]
            while "$ref" in found:
                found = self._resolver.resolve(found["$ref"])[1]
        return found

    def check_request(self, route, request, content):
        where, operation = self._operation(route)
        problems = self._request(where, operation, request, content) if operation else ["GitHub has no such operation"]
        self._note(request, 0, [*self._headers(request), *problems])

    def check_answer(self, route, request, response):
        where, operation = self._operation(route)
        if operation:
            self._note(request, response.status, self._response(where, operation, response))

    def _operation(self, route):
        where = ("paths", re.sub(r"\{(\w+):[^}]+\}", r"{\1}", route.path), route.method.lower())
        return where, self._document["paths"].get(where[1], {}).get(where[2])

    def _note(self, request, status, problems):
        for problem in problems:
            self.world.violations.append({"method": request.method, "path": request.path, "status": status,
                                          "problem": problem})

    def _headers(self, request):
        for name in ("User-Agent", "Accept", "X-GitHub-Api-Version"):
            if name not in request.headers:
                yield f"request: header {name} is missing"

    def _request(self, where, operation, request, content):
        known = {}
        for parameter in operation.get("parameters", ()):
            if "$ref" in parameter:
                parameter = self._resolver.resolve(parameter["$ref"])[1]
            if parameter["in"] == "query":
                known[parameter["name"]] = parameter
        for name, value in request.query.items():
            if name not in known:
                yield f"request: the query parameter {name} is unknown"
            else:
                validator = VALIDATOR(known[name]["schema"], resolver=self._resolver)
                errors = [next(validator.iter_errors(v), None) for v in _readings(value)]
                if all(errors):
                    yield f"request: {name}: {errors[0].message}"
        for name, parameter in known.items():
            if parameter.get("required") and name not in request.query:
                yield f"request: the query parameter {name} is missing"
        if content and "requestBody" in operation and request.content_type == "application/json":
            yield from self._body((*where, "requestBody", "content", "application/json", "schema"), content, "request")
        elif content and "requestBody" not in operation:
            yield "request: a body where GitHub has none"

    def _response(self, where, operation, response):
        status = str(response.status)
        if status in EVERYWHERE or response.status in (301, 304, 307):
            return
        if status not in operation["responses"]:
            yield f"answer: status {status} is not described"
            return
        described = self._at((*where, "responses", status)).get("content", {})
        if "application/json" in response.content_type and "application/json" in described:
            yield from self._body((*where, "responses", status, "content", "application/json", "schema"), response.body,
                                  "answer")

    def _body(self, pointer, content, side):
        try:
            document = json.loads(content)
        except ValueError:
            yield f"{side}: not JSON"
            return
        for error in self._validator(pointer).iter_errors(document):
            best = jsonschema.exceptions.best_match([error]) or error
            yield f"{side}: {'/'.join(map(str, best.absolute_path))}: {best.message[:300]}"


def _readings(text):
    """A query value as the types it may stand for."""
    readings = [text]
    if re.fullmatch(r"-?\d+", text):
        readings.append(int(text))
    if text in ("true", "false"):
        readings.append(text == "true")
    return readings
