# SPDX-License-Identifier: MIT
"""Certificates: moto keeps them, the rig's clock issues them, and CloudFront asks here for whom they are."""

from moto import settings
from moto.acm.models import acm_backends

from .. import registry
from ..world import ACCOUNT
from .cloudformation.handler import Handler, handles, unless_missing

settings.ACM_VALIDATION_WAIT = float("inf")  # moto's own clock stands still


def settle(world):
    """Issues what has waited long enough, whatever DNS says."""
    for backend in acm_backends[ACCOUNT].values():
        for certificate in backend._certificates.values():
            waited = world.now() - certificate.created_at.timestamp()
            if certificate.status == "PENDING_VALIDATION" and waited >= world.settings.certificate_seconds:
                certificate.status = "ISSUED"


def is_issued(world, arn):
    settle(world)
    backend = acm_backends[ACCOUNT][arn.split(":")[3]]
    return arn in backend._certificates and backend._certificates[arn].status == "ISSUED"


def names_of(world, arn):
    """The names that an issued certificate of us-east-1 is for; nothing if there is no such one."""
    settle(world)
    known = acm_backends[ACCOUNT]["us-east-1"]._certificates.get(arn)
    if known is None or known.status != "ISSUED":
        return []
    about = known.describe()["Certificate"]
    return [about["DomainName"], *about.get("SubjectAlternativeNames", [])]


def covers(names, host):
    return host in names or "*." + host.partition(".")[2] in names


@handles("AWS::CertificateManager::Certificate")
class Certificate(Handler):
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
        context.wait(lambda: is_issued(context.world, arn))
        return {"Id": arn}

    def update(self, context, resource, old, new):
        if tags := context.tag_list(new.get("Tags")):
            context.call("acm", "AddTagsToCertificate", CertificateArn=resource.physical, Tags=tags)

    def delete(self, context, resource):
        with unless_missing():
            context.call("acm", "DeleteCertificate", CertificateArn=resource.physical)

    def is_there(self, context, resource):
        return bool(context.call("acm", "DescribeCertificate", CertificateArn=resource.physical))


class Acm(registry.Service):
    tags = registry.nothing

    def inventory(self, world):
        for backend in acm_backends[ACCOUNT].values():
            for certificate in backend._certificates.values():
                yield "certificate", certificate.describe()["Certificate"]["DomainName"], certificate.arn

    def needs(self, world, call):
        return [(call.action, call.params.get("CertificateArn") or "*")]

    def warm_up(self, inside):
        inside.call("acm", "ListCertificates")

    def answer(self, world, call):
        settle(world)
        return super().answer(world, call)
