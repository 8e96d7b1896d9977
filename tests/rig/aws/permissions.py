# SPDX-License-Identifier: MIT
"""A policy that, once set, decides about every call as IAM would; what each call needs is said by its service.

POST /_rig/policy {"document": …} sets it, null lifts it; GET tells what of it nobody needed and what it refused.
"""

from . import policies, refusals


def _context(call):
    via = f"{call.via}.amazonaws.com" if call.via else ""
    tags = call.params.get("Tags") if isinstance(call.params.get("Tags"), list) else []
    return {
        "aws:requestedregion": call.region,
        "aws:calledviafirst": via,
        "aws:calledvialast": via,
        "aws:calledvia": via,
        "aws:securetransport": "true",
        **call.served_by.context(call),
    } | {f"aws:requesttag/{tag['Key'].lower()}": tag.get("Value", "") for tag in tags if "Key" in tag}


class Permissions:
    """The policy of everybody in the account, if one is set."""

    def __init__(self, world):
        self.world, self.document, self.used, self.refused = world, None, set(), []

    def set(self, document):
        if document is not None:
            policies.check_known(document)
        self.document, self.used, self.refused = document, set(), []

    def decision(self, action, resource, context):
        return policies.identity_decision(self.document, action, resource, context, self.used)

    def simulated(self, action, resource, context):
        """What the decision would be; nothing of the policy counts as used by that."""
        if self.document is None:
            return "allow"
        return policies.identity_decision(self.document, action, resource, context, set())

    def check(self, call):
        """AwsError, in AWS's words, for what the policy does not allow of `call.needs`."""
        if self.document is None or call.principal is None or not call.principal.account:
            return
        for action, resource in call.needs:
            if self.decision(action, resource, _context(call)) != "allow":
                self.refused.append({"action": action, "resource": resource})
                raise refusals.refusal("denied", call.service, action, resource, call.principal)

    def shown(self):
        statements = policies.statements(self.document) if self.document else []
        unused = [
            {"statement": statement.get("Sid", str(index)), "action": action}
            for index, statement in enumerate(statements)
            if statement["Effect"] == "Allow"
            for action in policies.listed(statement.get("Action", []))
            if (index, action) not in self.used
        ]
        return {"document": self.document, "unused": unused, "refused": self.refused}
