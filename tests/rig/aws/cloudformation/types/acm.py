# SPDX-License-Identifier: MIT
"""Certificates, which a stack waits for until they are issued."""

from ... import certificates
from .handler import Handler, handles, unless_missing


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
        context.wait(lambda: certificates.is_issued(context.world, arn))
        return {"Id": arn}

    def update(self, context, resource, old, new):
        if tags := context.tag_list(new.get("Tags")):
            context.call("acm", "AddTagsToCertificate", CertificateArn=resource.physical, Tags=tags)

    def delete(self, context, resource):
        with unless_missing():
            context.call("acm", "DeleteCertificate", CertificateArn=resource.physical)

    def is_there(self, context, resource):
        return bool(context.call("acm", "DescribeCertificate", CertificateArn=resource.physical))
