# SPDX-License-Identifier: MIT
"""Calls that one service makes of another in somebody's place: the same gate and faults, without network and keys."""

from urllib.parse import quote, urlencode

from botocore.awsrequest import HeadersDict
from botocore.parsers import create_parser
from botocore.serialize import create_serializer

from . import checksums, registry
from .errors import AwsError
from .models import model_of, signed_as
from .wire import Request

ATTEMPTS = 4
PASSING = {
    "Throttling",
    "ThrottlingException",
    "SlowDown",
    "TooManyRequestsException",
    "InternalError",
    "InternalFailure",
    "ServiceUnavailable",
    "RequestLimitExceeded",
}


class Inside:
    def __init__(self, gate, principal, region, via):
        self.gate, self.principal, self.region, self.via = gate, principal, region, via

    def call(self, service, name, **params):
        """The result as botocore would give it, or AwsError. What passes is tried again, as services do."""
        for attempt in range(ATTEMPTS):
            try:
                return self._once(service, name, params)
            except AwsError as error:
                if error.code not in PASSING or attempt + 1 == ATTEMPTS:
                    raise
        return None

    def _once(self, service, name, params):
        models = model_of(service)
        model = models.operation_model(name)
        protocol = models.metadata["protocol"]
        made = create_serializer(protocol, include_validation=False).serialize_to_request(params, model)
        headers = {key.lower(): str(value) for key, value in made["headers"].items()}
        body = made["body"]
        if protocol in ("query", "ec2"):
            body = urlencode(body).encode()
        body = body.encode() if isinstance(body, str) else bytes(body or b"")
        query = made["query_string"]
        query = (
            query
            if isinstance(query, str)
            else "&".join(f"{quote(str(key))}={quote(str(value), safe='-_.~')}" for key, value in query.items())
        )
        path = made["url_path"]
        target = path + (("&" if "?" in path else "?") + query if query else "")
        region = "us-east-1" if registry.of(service).is_global else self.region
        name = signed_as(service)
        headers |= {
            "host": f"{name}.{region}.amazonaws.com" if service != "s3" else "s3.us-east-1.amazonaws.com",
            "content-length": str(len(body)),
            "authorization": (
                f"AWS4-HMAC-SHA256 Credential={self.principal.access_key or 'AKIARIG'}/20260101/{region}/{name}/"
                "aws4_request, SignedHeaders=host, Signature=0"
            ),
        }
        if model.http_checksum.get("requestChecksumRequired"):
            headers["content-md5"] = checksums.md5(body)
        request = Request(made["method"], target, headers, body)
        answer = self.gate.called(request, self.via, self.principal)
        if answer.spoiled:
            raise AwsError("ServiceUnavailable", "The answer was lost.", 503)
        told = create_parser(protocol).parse(
            {"status_code": answer.status, "headers": HeadersDict(answer.headers), "body": answer.body},
            model.output_shape,
        )
        if answer.status >= 300:
            said = told.get("Error", {})
            raise AwsError(said.get("Code") or str(answer.status), said.get("Message") or "", answer.status)
        told.pop("ResponseMetadata", None)
        return told
