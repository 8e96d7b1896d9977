# SPDX-License-Identifier: MIT
"""What resource types are: AWS's own schemas, which cfn-lint carries. What is unknown there does not exist."""

import re
from functools import cache

from cfnlint.schema import PROVIDER_SCHEMA_MANAGER
from cfnlint.schema import ResourceNotFoundError
from jsonschema import Draft7Validator, validators


@cache
def schema_of(region, kind):
    """The schema, or None when there is no such type in this region."""
    try:
        return PROVIDER_SCHEMA_MANAGER.get_resource_schema(region, kind)
    except ResourceNotFoundError:
        return None


def attributes_of(region, kind):
    return list(schema_of(region, kind).get_atts)


def permissions_of(region, kind):
    """Handler → the actions that it may need; `tagging` → those for tags."""
    schema = schema_of(region, kind).schema
    made = {name: handler.get("permissions", []) for name, handler in schema.get("handlers", {}).items()}
    return made | {"tagging": (schema.get("tagging") or {}).get("permissions", [])}


def _followed(schema, root):
    while isinstance(schema, dict) and "$ref" in schema:
        schema = root["definitions"][schema["$ref"].rpartition("/")[2]]
    return schema if isinstance(schema, dict) else {}


def coerced(value, schema, root):
    """CloudFormation takes "true" for a boolean and 5 for a text, and hands on what the type wants."""
    schema = _followed(schema, root)
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if isinstance(value, dict) and "properties" in schema:
        return {key: coerced(item, schema["properties"].get(key, {}), root) for key, item in value.items()}
    if isinstance(value, list):
        return [coerced(item, schema.get("items", {}), root) for item in value]
    if "boolean" in kinds and value in ("true", "false"):
        return value == "true"
    if "integer" in kinds and isinstance(value, str) and value.lstrip("-").isdigit():
        return int(value)
    if kinds == ["string"] and isinstance(value, (int, float)):
        return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)
    return value


def _pattern(validator, pattern, instance, schema):
    try:
        re.compile(pattern)
    except re.error:  # \p{…} is Java's, and not Python's: such a text is taken as it is
        return ()
    return Draft7Validator.VALIDATORS["pattern"](validator, pattern, instance, schema) or ()


Validator = validators.extend(Draft7Validator, {"pattern": _pattern})


def problems(region, kind, properties):
    """In the words of CloudFormation's property validation."""
    schema = schema_of(region, kind).schema
    read_only = {path.split("/")[2] for path in schema.get("readOnlyProperties", []) if path.count("/") == 2}
    found = [f"#: extraneous key [{name}] is not permitted" for name in properties if name in read_only]
    for error in Validator({k: v for k, v in schema.items() if k != "required" or v}).iter_errors(properties):
        where = "#/" + "/".join(map(str, error.absolute_path)) if error.absolute_path else "#"
        if error.validator == "additionalProperties":
            extra = sorted(set(error.instance) - set(error.schema.get("properties", {})))
            found += [f"{where}: extraneous key [{name}] is not permitted" for name in extra]
        elif error.validator == "required":
            found.append(f"{where}: required key [{error.message.split(chr(39))[1]}] not found")
        else:
            found.append(f"{where}: {error.message[:200]}")
    return found


def replacing(region, kind):
    """Top-level properties that cannot be changed without making the resource anew."""
    schema = schema_of(region, kind).schema
    return {path.split("/")[2] for path in schema.get("createOnlyProperties", [])}


def normal(region, kind, properties):
    schema = schema_of(region, kind).schema
    return coerced(properties, schema, schema)
