# SPDX-License-Identifier: MIT
"""botocore's models of services."""

from functools import cache

from botocore.loaders import Loader
from moto.core.model import ServiceModel


@cache
def model_of(service):
    loader = Loader()
    if service not in loader.list_available_services("service-2"):
        return None
    return ServiceModel(loader.load_service_model(service, "service-2"), service)


def signed_as(service):
    """Its name in signatures, where botocore's is another."""
    about = model_of(service).metadata
    return about.get("signingName", about["endpointPrefix"])


def errors_of(service):
    """How its errors are written: s3, query, ec2, json, rest-json."""
    if service == "s3":
        return "s3"
    models = model_of(service) if service else None
    protocol = models.metadata["protocol"] if models else "json"
    return "query" if protocol == "rest-xml" else protocol


def is_json(service):
    return "json" in errors_of(service)
