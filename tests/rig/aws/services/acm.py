# SPDX-License-Identifier: MIT
"""Certificates, issued for what DNS proves: each name by its record, as everybody finds it through the rig's DNS."""

import datetime
import hashlib
from dataclasses import dataclass, field

from .. import registry
from ..domains.tree import Tree
from ..domains.zones import plain
from ..errors import AwsError
from ..models import model_of
from ..registry import operation
from ..world import ACCOUNT, request_id
from .cloudformation.handler import Handler, handles, unless_missing
from .cloudfront.state import CloudFront

AMAZON = {"amazon.com", "amazontrust.com", "awstrust.com", "amazonaws.com"}  # what a CAA record may name
TOKEN_SECONDS = 3600  # as long as a token stands for the same request
UTC = datetime.timezone.utc
PENDING, ISSUED, FAILED, TIMED_OUT = "PENDING_VALIDATION", "ISSUED", "FAILED", "VALIDATION_TIMED_OUT"
EXPIRED = "EXPIRED"


def moment(seconds):
    return datetime.datetime.fromtimestamp(seconds, UTC)


def record_for(name):
    """The same for a domain and its wildcard, and at each request of the account."""
    domain = plain(name).removeprefix("*.")
    first, second = (hashlib.md5(f"{part} {ACCOUNT} {domain}".encode()).hexdigest() for part in ("name", "value"))
    suffix = "".join(chr(ord("a") + int(digit, 16)) for digit in hashlib.md5(domain.encode()).hexdigest()[:10])
    return {"Name": f"_{first}.{domain}.", "Type": "CNAME", "Value": f"_{second}.{suffix}.acm-validations.aws."}


@dataclass
class Certificate:
    arn: str
    names: list
    method: str
    token: str
    requested: float
    tags: dict
    proven: set = field(default_factory=set)
    status: str = PENDING
    reason: str = ""
    issued: float = 0.0
    days: int = 395
    renewal: str = ""

    @property
    def ends(self):
        return self.issued + self.days * 86400

    @property
    def region(self):
        return self.arn.split(":")[3]


class Certificates:
    def __init__(self, world):
        self.world, self.by_arn, self.failures = world, {}, {}

    def settle(self):
        """What time and DNS have brought about since."""
        with self.world.lock:
            for certificate in self.by_arn.values():
                if certificate.status == PENDING:
                    self._settle(certificate)
                elif certificate.status == ISSUED and certificate.ends < self.world.now():
                    certificate.status = EXPIRED

    def _settle(self, certificate):
        waited = self.world.now() - certificate.requested
        settings, tree = self.world.settings, self.world.part(Tree)
        if reason := next((self.failures[name] for name in certificate.names if name in self.failures), ""):
            certificate.status, certificate.reason = FAILED, reason
            return
        for name in certificate.names:
            record = record_for(name)
            if not settings.certificates_by_dns or record["Value"] in (tree.lookup(record["Name"], "CNAME") or ()):
                certificate.proven.add(name)
        if waited >= settings.certificate_seconds and certificate.proven.issuperset(certificate.names):
            allowed = not settings.certificates_by_dns or all(may_issue(tree, name) for name in certificate.names)
            certificate.status = ISSUED if allowed else FAILED
            certificate.reason = "" if allowed else "CAA_ERROR"
            certificate.issued = self.world.now()
        elif waited > settings.validation_seconds:
            certificate.status = TIMED_OUT

    def users(self, arn):
        """ARNs of the distributions that have it."""
        return [
            entry.arn
            for entry in self.world.part(CloudFront).distributions.values()
            if entry.config.get("ViewerCertificate", {}).get("ACMCertificateArn") == arn
        ]


def may_issue(tree, name):
    """By the CAA records of the name, or else of the nearest domain above that has some (RFC 8659)."""
    domain = plain(name).removeprefix("*.")
    while domain:
        found = tree.lookup(domain, "CAA")
        if found is None:
            return False
        if found:
            tags = [(tag.lower(), value.strip('"')) for _, tag, value in (line.split(None, 2) for line in found)]
            wild = [value for tag, value in tags if tag == "issuewild"] if name.startswith("*.") else []
            issuers = [value.partition(";")[0].strip() for value in wild or [v for tag, v in tags if tag == "issue"]]
            return not issuers or any(issuer in AMAZON for issuer in issuers)
        domain = domain.partition(".")[2]
    return True


def settled(world):
    kept = world.part(Certificates)
    kept.settle()
    return kept


def is_issued(world, arn):
    found = settled(world).by_arn.get(arn)
    return found is not None and found.status == ISSUED


def names_of(world, arn):
    """The names that an issued certificate of us-east-1 is for; nothing if there is no such one."""
    found = settled(world).by_arn.get(arn)
    return found.names if found and found.status == ISSUED and found.region == "us-east-1" else []


def covers(names, host):
    return host in names or "*." + host.partition(".")[2] in names


# ---- operations ----------------------------------------------------------------------------------------------------
def find(world, call):
    arn = call.params["CertificateArn"]
    found = settled(world).by_arn.get(arn)
    if found is None or found.region != call.region:
        raise AwsError("ResourceNotFoundException", f"Could not find certificate {arn}.", 400)
    return found


@operation
def RequestCertificate(world, call):
    given = call.params
    names = list(dict.fromkeys(plain(n) for n in (given["DomainName"], *given.get("SubjectAlternativeNames", []))))
    method, token = given.get("ValidationMethod", "EMAIL"), given.get("IdempotencyToken", "")
    kept = settled(world)
    with world.lock:
        for known in kept.by_arn.values():
            is_recent = world.now() - known.requested < TOKEN_SECONDS
            if token and known.token == token and known.names == names and known.region == call.region and is_recent:
                return {"CertificateArn": known.arn}
        if len(kept.by_arn) >= world.settings.max_certificates:
            raise AwsError(
                "LimitExceededException", f"The maximum number of {len(kept.by_arn)} certificates is reached.", 400
            )
        if len(names) > 10:
            raise AwsError("LimitExceededException", "A certificate has 10 domain names at most.", 400)
        arn = f"arn:aws:acm:{call.region}:{ACCOUNT}:certificate/{request_id()}"
        tags = {tag["Key"]: tag.get("Value", "") for tag in given.get("Tags", [])}
        kept.by_arn[arn] = Certificate(arn, names, method, token, world.now(), tags)
    return {"CertificateArn": arn}


def _validation(world, certificate, name):
    shown = {
        "DomainName": name,
        "ValidationDomain": name,
        "ValidationMethod": certificate.method,
        "ValidationStatus": (
            "SUCCESS" if name in certificate.proven else {PENDING: PENDING}.get(certificate.status, "FAILED")
        ),
    }
    is_named = world.now() - certificate.requested >= world.settings.validation_record_seconds
    return shown | ({"ResourceRecord": record_for(name)} if certificate.method == "DNS" and is_named else {})


def shown(world, certificate):
    about = {
        "CertificateArn": certificate.arn,
        "DomainName": certificate.names[0],
        "SubjectAlternativeNames": certificate.names,
        "DomainValidationOptions": [_validation(world, certificate, name) for name in certificate.names],
        "Status": certificate.status,
        "CreatedAt": moment(certificate.requested),
        "Type": "AMAZON_ISSUED",
        "KeyAlgorithm": "RSA-2048",
        "SignatureAlgorithm": "SHA256WITHRSA",
        "RenewalEligibility": "INELIGIBLE",
        "InUseBy": world.part(Certificates).users(certificate.arn),
        "Subject": f"CN={certificate.names[0]}",
        "Options": {"CertificateTransparencyLoggingPreference": "ENABLED"},
    }
    if certificate.reason:
        about["FailureReason"] = certificate.reason
    if certificate.status == ISSUED:
        about |= {
            "IssuedAt": moment(certificate.issued),
            "NotBefore": moment(certificate.issued),
            "NotAfter": moment(certificate.ends),
            "Issuer": "Amazon",
        }
    if certificate.renewal:
        about["RenewalSummary"] = {
            "RenewalStatus": certificate.renewal,
            "DomainValidationOptions": about["DomainValidationOptions"],
            "UpdatedAt": moment(world.now()),
        }
    return about


@operation
def DescribeCertificate(world, call):
    return {"Certificate": shown(world, find(world, call))}


@operation
def ListCertificates(world, call):
    wanted = call.params.get("CertificateStatuses")
    listed = [
        {
            "CertificateArn": one.arn,
            "DomainName": one.names[0],
            "SubjectAlternativeNameSummaries": one.names,
            "Status": one.status,
            "Type": "AMAZON_ISSUED",
            "KeyAlgorithm": "RSA-2048",
            "InUse": bool(world.part(Certificates).users(one.arn)),
        }
        for one in settled(world).by_arn.values()
        if one.region == call.region and (not wanted or one.status in wanted)
        and "RSA_2048" in call.params.get("Includes", {}).get("keyTypes", ["RSA_2048"])
    ]
    size = int(call.params.get("MaxItems") or 1000)
    begin = int(call.params.get("NextToken") or 0)
    more = {"NextToken": str(begin + size)} if begin + size < len(listed) else {}
    return {"CertificateSummaryList": listed[begin : begin + size]} | more


@operation
def DeleteCertificate(world, call):
    found = find(world, call)
    if world.part(Certificates).users(found.arn):
        raise AwsError("ResourceInUseException", f"Certificate {found.arn} in account {ACCOUNT} is in use.", 400)
    del world.part(Certificates).by_arn[found.arn]
    return {}


@operation
def AddTagsToCertificate(world, call):
    find(world, call).tags |= {tag["Key"]: tag.get("Value", "") for tag in call.params["Tags"]}
    return {}


@operation
def ListTagsForCertificate(world, call):
    return {"Tags": [{"Key": key, "Value": value} for key, value in find(world, call).tags.items()]}


# ---- stacks --------------------------------------------------------------------------------------------------------
@handles("AWS::CertificateManager::Certificate")
class CertificateHandler(Handler):
    def create(self, context, resource, properties):
        params = {
            "DomainName": properties["DomainName"],
            "ValidationMethod": properties.get("ValidationMethod", "EMAIL"),
        }
        if names := properties.get("SubjectAlternativeNames"):
            params["SubjectAlternativeNames"] = names
        if tags := context.tag_list(properties.get("Tags")):
            params["Tags"] = tags
        arn = context.call("acm", "RequestCertificate", **params)["CertificateArn"]
        context.begun(arn)
        self._prove(context, arn, properties.get("DomainValidationOptions", []))
        context.wait(lambda: settled(context.world).by_arn[arn].status != PENDING)
        if not is_issued(context.world, arn):
            raise AwsError("InvalidRequest", f"The certificate {arn} could not be validated.", 400)
        return {"Id": arn}

    def _prove(self, context, arn, options):
        """In the zones that the template names, the records are CloudFormation's to write."""
        named = {plain(option["DomainName"]): option["HostedZoneId"] for option in options if "HostedZoneId" in option}
        if not named:
            return

        def records():
            told = context.call("acm", "DescribeCertificate", CertificateArn=arn)["Certificate"]
            return [o for o in told["DomainValidationOptions"] if plain(o["DomainName"]) in named]

        due = context.world.part(Certificates).by_arn[arn].requested + context.world.settings.validation_record_seconds
        context.wait(lambda: context.world.now() >= due)
        for option in records():
            change = {"Name": option["ResourceRecord"]["Name"], "Type": option["ResourceRecord"]["Type"], "TTL": 300}
            change["ResourceRecords"] = [{"Value": option["ResourceRecord"]["Value"]}]
            context.call(
                "route53",
                "ChangeResourceRecordSets",
                HostedZoneId=named[plain(option["DomainName"])],
                ChangeBatch={"Changes": [{"Action": "UPSERT", "ResourceRecordSet": change}]},
            )

    def update(self, context, resource, old, new):
        if tags := context.tag_list(new.get("Tags")):
            context.call("acm", "AddTagsToCertificate", CertificateArn=resource.physical, Tags=tags)

    def delete(self, context, resource):
        with unless_missing():
            context.call("acm", "DeleteCertificate", CertificateArn=resource.physical)

    def is_there(self, context, resource):
        return bool(context.call("acm", "DescribeCertificate", CertificateArn=resource.physical))


def command(world, document):
    """POST /_rig/certificates: `domain`, `fail` (a FailureReason; null: no more); or `domain`, `days` (its lifetime from
    its issue on) and `renewal` (a RenewalStatus), of what has been issued."""
    if "renewal" in document:
        if document["renewal"] not in model_of("acm").shape_for("RenewalStatus").enum:
            raise ValueError("renewal is a RenewalStatus")
        for certificate in settled(world).by_arn.values():
            if document["domain"] in certificate.names:
                certificate.days, certificate.renewal = document["days"], document["renewal"]
        return {}
    reasons = model_of("acm").shape_for("FailureReason").enum
    if document["fail"] is not None and document["fail"] not in reasons:
        raise ValueError(f"fail is one of {', '.join(reasons)}")
    failures = world.part(Certificates).failures
    failures.pop(plain(document["domain"]), None)
    if document["fail"]:
        failures[plain(document["domain"])] = document["fail"]
    world.notify()
    return failures


class Acm(registry.Service):
    is_whole = True
    malformed = "ValidationException"
    commands = {"certificates": command}

    def inventory(self, world):
        for certificate in world.part(Certificates).by_arn.values():
            yield "certificate", certificate.names[0], certificate.arn

    def tags(self, world, region):
        certificates = world.part(Certificates).by_arn.values()
        return {one.arn: dict(one.tags) for one in certificates if one.arn.split(":")[3] == region}

    def needs(self, world, call):
        return [(call.action, call.params.get("CertificateArn") or "*")]

    def warm_up(self, inside):
        inside.call("acm", "ListCertificates")
