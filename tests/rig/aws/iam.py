# SPDX-License-Identifier: MIT
"""Operations of IAM that moto lacks."""

from moto.iam.models import iam_backends

from .errors import AwsError
from .registry import operation
from .world import ACCOUNT


def _clients(call):
    provider = iam_backends[ACCOUNT]["aws"].open_id_providers.get(call.params["OpenIDConnectProviderArn"])
    if provider is None:
        raise AwsError(
            "NoSuchEntity", f"OpenIDConnect Provider not found for arn {call.params['OpenIDConnectProviderArn']}", 404
        )
    return provider.client_id_list


@operation("iam")
def AddClientIDToOpenIDConnectProvider(world, call):
    if call.params["ClientID"] not in _clients(call):
        _clients(call).append(call.params["ClientID"])
    return {}


@operation("iam")
def RemoveClientIDFromOpenIDConnectProvider(world, call):
    if call.params["ClientID"] in _clients(call):
        _clients(call).remove(call.params["ClientID"])
    return {}
