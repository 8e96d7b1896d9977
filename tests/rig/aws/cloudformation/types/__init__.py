# SPDX-License-Identifier: MIT
"""Resource types of stacks: ours, which call the services as CloudFormation does, and moto's for the rest."""

from . import acm, by_moto, cloudfront, iam, route53, s3  # noqa: F401 (they register types)
from .handler import HANDLERS, Context

__all__ = ["Context", "handler_of", "is_made_here"]


def is_made_here(kind):
    return kind in HANDLERS or by_moto.model_of(kind) is not None


def handler_of(kind):
    return HANDLERS.get(kind) or by_moto.HANDLER
