# SPDX-License-Identifier: MIT
"""ACM's certificates: moto keeps them, the rig's clock issues them, and CloudFront asks here for whom they are."""

from moto import settings
from moto.acm.models import acm_backends

from .world import ACCOUNT

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
