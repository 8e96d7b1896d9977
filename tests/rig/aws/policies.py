# SPDX-License-Identifier: MIT
"""What a bucket's policy and its public access block let somebody do who does not own the bucket."""

import fnmatch
import ipaddress
import json
import re


def _all(value):
    return value if isinstance(value, list) else [value]


def _matches(pattern, text, ignore_case=False):
    if ignore_case:
        pattern, text = pattern.lower(), text.lower()
    pattern = re.sub(r"[\[\]]", lambda found: f"[{found[0]}]", pattern)  # only * and ? are signs
    return fnmatch.fnmatchcase(text, pattern)


def _is_of(statement, principal):
    who = statement.get("Principal")
    if who == "*":
        return True
    for kind, names in (who or {}).items():
        for name in _all(names):
            if kind == "AWS" and (
                name == "*"
                or principal.account
                and name in (principal.account, f"arn:aws:iam::{principal.account}:root", principal.arn)
            ):
                return True
            if kind == "Service" and name == principal.service and name:
                return True
    return False


def _values(key, principal, context):
    key = key.lower()
    if principal is None:
        return context.get(key, "")
    if key == "aws:sourcearn":
        return principal.source_arn
    if key == "aws:sourceaccount":
        return principal.source_arn.split(":")[4] if principal.source_arn else ""
    return context.get(key, "")


def _bare(operator):
    return operator.removesuffix("IfExists").removeprefix("ForAnyValue:").removeprefix("ForAllValues:")


def _condition_holds(operator, given, pattern):
    name = _bare(operator)
    if operator.endswith("IfExists") and given == "":
        return True
    tests = {
        "StringEquals": lambda: given == pattern,
        "StringNotEquals": lambda: given != pattern,
        "StringLike": lambda: _matches(pattern, given),
        "StringNotLike": lambda: not _matches(pattern, given),
        "ArnEquals": lambda: _matches(pattern, given),
        "ArnLike": lambda: _matches(pattern, given),
        "Bool": lambda: given.lower() == str(pattern).lower(),
        "IpAddress": lambda: given != "" and ipaddress.ip_address(given) in ipaddress.ip_network(pattern, strict=False),
    }
    if name not in tests:
        raise ValueError(f"the rig does not know the condition {operator}")
    return tests[name]()


def _conditions_hold(statement, principal, context):
    for operator, pairs in statement.get("Condition", {}).items():
        for key, patterns in pairs.items():
            given = _values(key, principal, context)
            negative = "Not" in operator
            checks = [_condition_holds(operator, given, pattern) for pattern in _all(patterns)]
            if not (all(checks) if negative else any(checks)):
                return False
    return True


def _applies(statement, principal, action, resource, context):
    actions = any(_matches(pattern, action, True) for pattern in _all(statement.get("Action", [])))
    resources = any(_matches(pattern, resource) for pattern in _all(statement.get("Resource", [])))
    return actions and resources and _is_of(statement, principal) and _conditions_hold(statement, principal, context)


def statements(document):
    return _all(document.get("Statement", []))


def listed(value):
    return _all(value)


def trusts(document, claims):
    """Whether a role's trust policy allows it to be assumed with these claims of an OIDC provider."""
    host = claims.get("iss", "").removeprefix("https://")
    context = {f"{host}:{name}".lower(): str(value) for name, value in claims.items()}
    return host != "" and any(
        statement["Effect"] == "Allow"
        and "sts:AssumeRoleWithWebIdentity" in _all(statement["Action"])
        and statement.get("Principal", {}).get("Federated", "").endswith(f":oidc-provider/{host}")
        and _conditions_hold(statement, None, context)
        for statement in statements(document)
    )


OPERATORS = {
    "StringEquals",
    "StringNotEquals",
    "StringLike",
    "StringNotLike",
    "ArnEquals",
    "ArnLike",
    "Bool",
    "IpAddress",
}


def check_known(document):
    """ValueError for what would be passed over otherwise."""
    for statement in statements(document):
        if unknown := set(statement) - {"Sid", "Effect", "Action", "Resource", "Condition"}:
            raise ValueError(f"the rig does not know {sorted(unknown)} in a policy")
        for operator in statement.get("Condition", {}):
            if _bare(operator) not in OPERATORS:
                raise ValueError(f"the rig does not know the condition {operator}")


def identity_decision(document, action, resource, context, used):
    """As `decision`, of a policy of who asks; `used` gets (statement, action pattern) of what allowed it."""
    allowed = ""
    for index, statement in enumerate(statements(document)):
        patterns = [pattern for pattern in _all(statement.get("Action", [])) if _matches(pattern, action, True)]
        meant = any(_matches(pattern, resource) for pattern in _all(statement.get("Resource", [])))
        if not patterns or not meant or not _conditions_hold(statement, None, context):
            continue
        if statement["Effect"] == "Deny":
            return "deny"
        used.update((index, pattern) for pattern in patterns)
        allowed = "allow"
    return allowed


def decision(policy, principal, action, resource, context):
    """ "deny", "allow" or "" for what the policy says nothing about."""
    statements = _all(json.loads(policy).get("Statement", [])) if policy else []
    effects = {
        statement["Effect"] for statement in statements if _applies(statement, principal, action, resource, context)
    }
    return "deny" if "Deny" in effects else "allow" if "Allow" in effects else ""


def is_public(policy):
    """Whether it lets in anybody, as BlockPublicPolicy and RestrictPublicBuckets understand it."""
    narrow = {
        "aws:sourcearn",
        "aws:sourceaccount",
        "aws:sourceip",
        "aws:sourcevpc",
        "aws:sourcevpce",
        "aws:principalorgid",
        "aws:principalarn",
        "aws:principalaccount",
    }
    for statement in _all(json.loads(policy).get("Statement", [])):
        who = statement.get("Principal")
        anybody = who == "*" or isinstance(who, dict) and "*" in _all(who.get("AWS", []))
        keys = {key.lower() for pairs in statement.get("Condition", {}).values() for key in pairs}
        if statement.get("Effect") == "Allow" and anybody and not keys & narrow:
            return True
    return False
