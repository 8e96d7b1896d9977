# SPDX-License-Identifier: MIT
"""Templates: reading them, and working out parameters, conditions and functions. Resources are looked up in `Scope`."""

import base64
import copy
import json
import re
from functools import lru_cache

import yaml

from ...errors import AwsError
from ...world import ACCOUNT

SECTIONS = {
    "AWSTemplateFormatVersion",
    "Description",
    "Metadata",
    "Parameters",
    "Rules",
    "Mappings",
    "Conditions",
    "Transform",
    "Resources",
    "Outputs",
}
ATTRIBUTES = {
    "Type",
    "Properties",
    "DependsOn",
    "Condition",
    "DeletionPolicy",
    "UpdateReplacePolicy",
    "Metadata",
    "CreationPolicy",
    "UpdatePolicy",
}
POLICIES = {"Delete", "Retain", "Snapshot", "RetainExceptOnCreate"}
NO_VALUE = type("NoValue", (), {})  # a class: a copy of it is itself
LARGEST_BODY = 51200


def bad(words):
    return AwsError("ValidationError", words)


class _Loader(yaml.SafeLoader):
    """YAML with the short forms of functions, in which a date is a text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in known if tag != "tag:yaml.org,2002:timestamp"]
    for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _short_form(loader, suffix, node):
    if isinstance(node, yaml.ScalarNode):
        value = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        value = loader.construct_mapping(node, deep=True)
    if suffix in ("Ref", "Condition"):
        return {suffix: value}
    if suffix == "GetAtt" and isinstance(value, str):
        value = list(value.partition(".")[::2])
    return {f"Fn::{suffix}": value}


_Loader.add_multi_constructor("!", _short_form)


@lru_cache(maxsize=16)
def _read(text):
    """YAML takes a tenth of a second, and the same template comes again and again."""
    return yaml.load(text, _Loader)


def load(text):
    try:
        document = json.loads(text) if text.lstrip().startswith("{") else copy.deepcopy(_read(text))
    except (ValueError, yaml.YAMLError) as error:
        raise bad(
            f"Template format error: {'JSON' if text.lstrip().startswith('{') else 'YAML'} not well-formed. "
            f"({str(error).splitlines()[0]})"
        ) from error
    if not isinstance(document, dict):
        raise bad("Template format error: unsupported structure.")
    if unknown := set(document) - SECTIONS:
        raise bad(f"Invalid template property or properties [{', '.join(sorted(map(str, unknown)))}]")
    macros = document.get("Transform", [])
    if [name for name in ([macros] if isinstance(macros, str) else macros) if name != "AWS::LanguageExtensions"]:
        raise bad(f"The rig knows no transform {macros}.")
    kinds = {about.get("Type") for about in (document.get("Parameters") or {}).values()}
    if unknown := kinds - {"String", "Number", "CommaDelimitedList", "List<Number>"}:
        raise bad(f"The rig knows no parameters of the type {unknown.pop()}.")
    if not document.get("Resources"):
        raise bad("Template format error: At least one Resources member must be defined.")
    for name, resource in document["Resources"].items():
        if not isinstance(resource, dict) or "Type" not in resource:
            raise bad(f"Template format error: [/Resources/{name}] Every Resources object must contain a Type member.")
        if unknown := set(resource) - ATTRIBUTES:
            raise bad(f"Invalid template resource property '{sorted(unknown)[0]}'")
        if not re.fullmatch(r"[A-Za-z0-9]+", name):
            raise bad(f"Template format error: Resource name {name} is non alphanumeric.")
        for policy in ("DeletionPolicy", "UpdateReplacePolicy"):
            if resource.get(policy, "Delete") not in POLICIES:
                raise bad(f"Template format error: Unrecognized {policy} {resource[policy]} for resource {name}")
    return document


def parameters_of(document, given, kept=None):
    """Name → value, checked. `given`: [{"ParameterKey", "ParameterValue" or "UsePreviousValue"}]."""
    declared, values = document.get("Parameters") or {}, {}
    said = {item["ParameterKey"]: item for item in given}
    if unknown := [name for name in said if name not in declared]:
        raise bad(f"Parameters: [{', '.join(unknown)}] do not exist in the template")
    missing = []
    for name, about in declared.items():
        item = said.get(name, {})
        if item.get("UsePreviousValue") and kept and name in kept:
            values[name] = kept[name]
        elif "ParameterValue" in item:
            values[name] = item["ParameterValue"]
        elif "Default" in about:
            values[name] = _text(about["Default"])
        else:
            missing.append(name)
            continue
        _check_parameter(name, about, values[name])
    if missing:
        raise bad(f"Parameters: [{', '.join(missing)}] must have values")
    return values


def _text(value):
    return {True: "true", False: "false"}.get(value, str(value)) if isinstance(value, bool) else str(value)


def _check_parameter(name, about, value):
    words = about.get("ConstraintDescription")
    if "AllowedValues" in about and value not in map(_text, about["AllowedValues"]):
        raise bad(
            words
            and f"Parameter {name} failed to satisfy constraint: {words}"
            or f"Parameter '{name}' must be one of AllowedValues"
        )
    if "AllowedPattern" in about and not re.fullmatch(about["AllowedPattern"], value):
        raise bad(
            f"Parameter {name} failed to satisfy constraint: {words}"
            if words
            else f"Parameter '{name}' must match pattern {about['AllowedPattern']}"
        )
    if len(value) < int(about.get("MinLength", 0)) or len(value) > int(about.get("MaxLength", 4096)):
        raise bad(
            f"Parameter '{name}' must contain between {about.get('MinLength', 0)} and "
            f"{about.get('MaxLength', 4096)} characters"
        )
    if about.get("Type") == "Number" and not re.fullmatch(r"-?\d+(\.\d+)?", value):
        raise bad(f"Parameter '{name}' must be a number.")


class Scope:
    """What names stand for. Resources are unknown until they are there: `resource(name)` → (ref, attributes)."""

    def __init__(self, document, parameters, stack_name, stack_id, region, resources=None, exports=None):
        self.document, self.parameters, self.resources, self.exports = (
            document,
            parameters,
            resources or {},
            exports or {},
        )
        types = document.get("Parameters") or {}
        self.known = {
            name: (
                value.split(",")
                if types[name]["Type"] in ("CommaDelimitedList",) or types[name]["Type"].startswith("List<")
                else value
            )
            for name, value in parameters.items()
        }
        self.known |= {
            "AWS::AccountId": ACCOUNT,
            "AWS::Region": region,
            "AWS::StackName": stack_name,
            "AWS::StackId": stack_id,
            "AWS::Partition": "aws",
            "AWS::URLSuffix": "amazonaws.com",
            "AWS::NoValue": NO_VALUE,
            "AWS::NotificationARNs": [],
        }
        self.is_static = resources is None

    def condition(self, name):
        conditions = self.document.get("Conditions") or {}
        if name not in conditions:
            raise bad(f"Template format error: Unresolved condition {name}")
        return self._holds(conditions[name])

    def _holds(self, value):
        ((name, inner),) = value.items()
        if name == "Condition":
            return self.condition(inner)
        if name == "Fn::Equals":
            left, right = (self.resolve(item) for item in inner)
            return _text(left) == _text(right)
        if name == "Fn::Not":
            return not self._holds(inner[0])
        if name in ("Fn::And", "Fn::Or"):
            return (all if name == "Fn::And" else any)(self._holds(item) for item in inner)
        raise bad(f"Template format error: {name} is no condition")

    def resolve(self, value):
        """With everything that is known put in; references to resources stay as they are while there are none."""
        if isinstance(value, list):
            return [made for made in map(self.resolve, value) if made is not NO_VALUE]
        if not isinstance(value, dict):
            return value
        if len(value) == 1:
            ((name, inner),) = value.items()
            if name == "Ref":
                return self._ref(inner, value)
            if isinstance(name, str) and name.startswith("Fn::"):
                return self._function(name, inner)
        made = {key: self.resolve(item) for key, item in value.items()}
        return {key: item for key, item in made.items() if item is not NO_VALUE}

    def _ref(self, name, value):
        if name in self.known:
            return copy.copy(self.known[name])
        if self.is_static:
            return value
        return self.resources[name][0]

    def _attribute(self, inner, value):
        name, attribute = inner.partition(".")[::2] if isinstance(inner, str) else inner
        if self.is_static:
            return value
        found = self.resources[name][1].get(attribute)
        if found is None:
            raise bad(f"Template error: resource {name} does not support attribute type {attribute} in Fn::GetAtt")
        return found

    def _function(self, name, inner):
        function = getattr(self, "_fn_" + name[4:].lower(), None)
        if function is None:
            raise bad(f"Template format error: the rig does not know {name}")
        return function(inner)

    def _fn_getatt(self, inner):
        return self._attribute(inner, {"Fn::GetAtt": inner})

    def _fn_if(self, inner):
        return self.resolve(inner[1] if self.condition(inner[0]) else inner[2])

    def _fn_findinmap(self, inner):
        name, first, second = (self.resolve(item) for item in inner[:3])
        try:
            return self.document["Mappings"][name][first][second]
        except KeyError as error:
            raise bad(f"Template error: Unable to get mapping for {name}::{first}::{second}") from error

    def _later(self, name, made):
        return {name: made} if _has_reference(made) else None

    def _fn_join(self, inner):
        made = [inner[0], self.resolve(inner[1])]
        return self._later("Fn::Join", made) or made[0].join(map(_text, made[1]))

    def _fn_select(self, inner):
        made = [inner[0], self.resolve(inner[1])]
        return self._later("Fn::Select", made) or made[1][int(self.resolve(made[0]))]

    def _fn_split(self, inner):
        made = [inner[0], self.resolve(inner[1])]
        return self._later("Fn::Split", made) or made[1].split(made[0])

    def _fn_base64(self, inner):
        made = self.resolve(inner)
        return self._later("Fn::Base64", made) or base64.b64encode(made.encode()).decode()

    def _fn_getazs(self, inner):
        region = self.resolve(inner) or self.known["AWS::Region"]
        return [f"{region}{letter}" for letter in "abc"]

    def _fn_importvalue(self, inner):
        made = self.resolve(inner)
        if later := self._later("Fn::ImportValue", made):
            return later
        if made not in self.exports:
            raise bad(f"No export named {made} found.")
        return self.exports[made]

    def _fn_tojsonstring(self, inner):
        made = self.resolve(inner)
        return self._later("Fn::ToJsonString", made) or json.dumps(made, separators=(",", ":"))

    def _fn_length(self, inner):
        return len(self.resolve(inner))

    def _fn_sub(self, inner):
        text, names = (inner, {}) if isinstance(inner, str) else inner
        names = {name: self.resolve(value) for name, value in names.items()}
        left = {}

        def put(found):
            name = found[1]
            if name.startswith("!"):
                return "${" + name[1:] + "}"
            if name in names:
                made = names[name]
            elif "." in name:
                made = self._attribute(name, {"Fn::GetAtt": name.split(".", 1)})
            else:
                made = self._ref(name, {"Ref": name})
            if isinstance(made, dict):
                left[name] = made
                return found[0]
            return _text(made)

        made = re.sub(r"\$\{([^}]+)\}", put, text)
        return {"Fn::Sub": [made, {name: value for name, value in names.items() if name in left}]} if left else made


def references(value, found=None):
    """[(name, attribute or None)] of what a value refers to."""
    found = [] if found is None else found
    if isinstance(value, list):
        for item in value:
            references(item, found)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name == "Ref" and isinstance(inner, str):
                found.append((inner, None))
            elif name == "Fn::GetAtt":
                found.append(tuple(inner.partition(".")[::2] if isinstance(inner, str) else inner[:2]))
            elif name == "Fn::Sub":
                text, names = (inner, {}) if isinstance(inner, str) else inner
                for part in re.findall(r"\$\{([^!}][^}]*)\}", text):
                    if part not in names:
                        found.append(tuple(part.split(".", 1)) if "." in part else (part, None))
                references(names, found)
            else:
                references(inner, found)
    return found


def _has_reference(value):
    if isinstance(value, list):
        return any(map(_has_reference, value))
    if isinstance(value, dict):
        return any(
            name == "Ref" or str(name).startswith("Fn::") or _has_reference(inner) for name, inner in value.items()
        )
    return False
