# SPDX-License-Identifier: MIT
"""Compares a request with botocore's model of its operation; GET /_rig/violations lists what differs."""

import json
import re
from urllib.parse import parse_qsl
from xml.etree import ElementTree

from botocore.serialize import create_serializer
from botocore.validate import ParamValidator

# What every request may carry beside what its operation names.
FREE_HEADERS = {
    "x-amz-date",
    "x-amz-content-sha256",
    "x-amz-security-token",
    "x-amz-target",
    "x-amz-user-agent",
    "x-amz-decoded-content-length",
    "x-amz-trailer",
    "x-amz-region-set",
    "x-amz-sdk-checksum-algorithm",
    "x-amz-checksum-crc32",
    "x-amz-checksum-crc32c",
    "x-amz-checksum-crc64nvme",
    "x-amz-checksum-sha1",
    "x-amz-checksum-sha256",
    "x-amz-checksum-md5",
    "x-amz-checksum-sha512",
    "x-amz-checksum-xxhash3",
    "x-amz-checksum-xxhash64",
    "x-amz-checksum-xxhash128",
    "x-amz-te",
    "x-amzn-query-mode",
}
TYPES = {
    "string": str,
    "integer": int,
    "long": int,
    "float": (int, float),
    "double": (int, float),
    "boolean": bool,
    "list": list,
    "map": dict,
    "structure": dict,
    "blob": str,
    "timestamp": (int, float, str),
}


def problems(call):
    """What the model of the operation does not allow in this request."""
    request, model, protocol = call.request, call.model, call.protocol
    found = []
    if model.input_shape is not None:
        report = ParamValidator().validate(call.params, model.input_shape)
        if report.has_errors():
            found += report.generate_report().splitlines()
        _limits(call.params, model.input_shape, "", found)
    if protocol in ("query", "ec2"):
        found += _form(call, protocol)
    elif protocol == "json":
        found += _target(request, model)
        found += _json_body(request.body, model.input_shape)
    else:
        found += _query_names(request, model)
        found += _header_names(request, model)
        found += _payload(request, model, protocol)
    return found


def _limits(value, shape, where, found):
    """Enumerations and upper bounds, which botocore itself does not check."""
    if shape.type_name == "structure" and isinstance(value, dict):
        for name, member in shape.members.items():
            if name in value:
                _limits(value[name], member, f"{where}.{name}", found)
    elif shape.type_name == "list" and isinstance(value, list):
        for index, item in enumerate(value):
            _limits(item, shape.member, f"{where}[{index}]", found)
    elif shape.type_name == "map" and isinstance(value, dict):
        for key, item in value.items():
            _limits(item, shape.value, f"{where}.{key}", found)
    elif isinstance(value, str):
        if shape.type_name == "string" and getattr(shape, "enum", None) and value not in shape.enum:
            found.append(f"{where[1:]}: {value!r} is none of {', '.join(shape.enum[:12])}")
        longest = shape.metadata.get("max")
        if longest is not None and shape.type_name == "string" and len(value) > longest:
            found.append(f"{where[1:]}: longer than {longest}")


def _form(call, protocol):
    sent = parse_qsl(call.request.body.decode(), keep_blank_values=True)
    names = [name for name, _ in sent]
    yield from (f"{name} is given twice" for name in {n for n in names if names.count(n) > 1})
    version = call.model.service_model.api_version
    if dict(sent).get("Version") != version:
        yield f"Version is {dict(sent).get('Version')}, but should be {version}"
    again = create_serializer(protocol, include_validation=False).serialize_to_request(call.params, call.model)["body"]
    known = {"Action", "Version", *(str(name) for name in again)}
    yield from (f"{name} is no parameter of {call.name}" for name in names if name not in known)
    if not call.request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        yield f"Content-Type is {call.request.headers.get('content-type')!r}"


def _target(request, model):
    prefix = model.service_model.metadata.get("targetPrefix")
    if request.headers.get("x-amz-target") != f"{prefix}.{model.name}":
        yield f"X-Amz-Target is {request.headers.get('x-amz-target')}, but should be {prefix}.{model.name}"
    kind = f"application/x-amz-json-{model.service_model.metadata.get('jsonVersion', '1.0')}"
    if request.headers.get("content-type") != kind:
        yield f"Content-Type is {request.headers.get('content-type')!r}, but should be {kind}"


def _json_body(body, shape):
    if not body:
        return
    try:
        yield from _json(json.loads(body), shape, "")
    except ValueError:
        yield "the body is no JSON"


def _json(value, shape, where):
    if shape is None:
        if value != {}:
            yield f"{where or 'body'}: the operation takes nothing"
        return
    expected = TYPES.get(shape.type_name)
    is_right = isinstance(value, expected) and (expected is bool or not isinstance(value, bool)) if expected else True
    if getattr(shape, "is_document_type", False):
        return
    if not is_right:
        yield f"{where or 'body'}: {type(value).__name__} where the model has {shape.type_name}"
    elif shape.type_name == "structure":
        names = {
            member.serialization.get("name", name): member
            for name, member in shape.members.items()
            if "location" not in member.serialization
        }
        for name, item in value.items():
            if name not in names:
                yield f"{where}.{name} is unknown"[1 if not where else 0 :]
            else:
                yield from _json(item, names[name], f"{where}.{name}" if where else name)
    elif shape.type_name == "list":
        for index, item in enumerate(value):
            yield from _json(item, shape.member, f"{where}[{index}]")
    elif shape.type_name == "map":
        for key, item in value.items():
            yield from _json(item, shape.value, f"{where}.{key}")


def _members(model, location):
    shape = model.input_shape
    return [
        member
        for member in (shape.members.values() if shape else ())
        if member.serialization.get("location") == location
    ]


def _query_names(request, model):
    known = {member.serialization["name"] for member in _members(model, "querystring") if member.type_name != "map"}
    known |= {name for name, _ in parse_qsl(model.http["requestUri"].partition("?")[2], keep_blank_values=True)}
    if any(member.type_name == "map" for member in _members(model, "querystring")):
        return
    for name, _ in parse_qsl(request.query, keep_blank_values=True):
        if name not in known and name != "x-id" and not name.lower().startswith("x-amz-"):
            yield f"the query parameter {name} is unknown"


def _header_names(request, model):
    known = {member.serialization["name"].lower() for member in _members(model, "header")} | FREE_HEADERS
    prefixes = tuple(member.serialization["name"].lower() for member in _members(model, "headers"))
    for name in request.headers:
        if name.startswith("x-amz-") and name not in known and not (prefixes and name.startswith(prefixes)):
            yield f"the header {name} is unknown"


def _payload(request, model, protocol):
    shape = model.input_shape
    payload = shape.serialization.get("payload") if shape else None
    inner = shape.members[payload] if payload else shape
    if payload and inner.type_name in ("blob", "string"):
        return
    has_body_members = payload or any(
        "location" not in m.serialization for m in (shape.members.values() if shape else ())
    )
    if request.body and not has_body_members:
        yield "a body where the model has none"
    elif request.body and protocol == "rest-json":
        yield from _json_body(request.body, inner)
    elif request.body:
        try:
            root = ElementTree.fromstring(request.body)
        except ElementTree.ParseError as error:
            yield f"the body is no XML: {error}"
            return
        wanted = (inner.serialization.get("name") if payload else model.input_shape.name) or inner.name
        space = inner.serialization.get("xmlNamespace") or model.metadata.get("xmlNamespace") or _namespace(model)
        uri = space.get("uri") if isinstance(space, dict) else space
        name, given = _split(root.tag)
        if not payload:
            wanted = (model._operation_model.get("input", {}).get("locationName")) or wanted
        if name != wanted:
            yield f"the body's root is <{name}>, but should be <{wanted}>"
        if uri and given != uri:
            yield f"the namespace of <{name}> is {given!r}, but should be {uri!r}"
        yield from _xml(root, inner, name)


def _namespace(model):
    return (model._operation_model.get("input", {}).get("xmlNamespace")) or None


def _split(tag):
    found = re.fullmatch(r"(?:\{(.*)\})?(.*)", tag)
    return found[2], found[1] or ""


def _xml(element, shape, where):
    if shape.type_name == "structure":
        known = {}
        for name, member in shape.members.items():
            if "location" in member.serialization:
                continue
            key = member.serialization.get("name", name)
            if member.type_name == "list" and member.serialization.get("flattened"):
                key = member.member.serialization.get("name", key)
            known[key] = member
        for child in element:
            name = _split(child.tag)[0]
            member = known.get(name)
            if member is None:
                yield f"<{name}> is unknown within {where}"
            elif member.type_name == "list" and member.serialization.get("flattened"):
                yield from _xml(child, member.member, f"{where}/{name}")
            else:
                yield from _xml(child, member, f"{where}/{name}")
    elif shape.type_name == "list":
        wanted = shape.member.serialization.get("name", "member")
        for child in element:
            name = _split(child.tag)[0]
            if name != wanted:
                yield f"<{name}> within {where}, but should be <{wanted}>"
            yield from _xml(child, shape.member, f"{where}/{name}")
    elif shape.type_name == "boolean" and (element.text or "") not in ("true", "false"):
        yield f"{where}: {element.text!r} is no boolean"
    elif len(element):
        yield f"{where} has elements, but is a {shape.type_name}"
