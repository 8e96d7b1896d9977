# SPDX-License-Identifier: MIT
"""Resource types of stacks: those that services make here by calls, as CloudFormation does, and for the rest all types
that moto has a model of, made by the model itself, so no call of a service is seen."""

import importlib
from functools import cache

from ...errors import AwsError
from ...world import ACCOUNT
from .handler import HANDLERS, Handler

# moto knows the types of modules that were imported; these no service here imports.
MODULES = (
    "awslambda",
    "applicationautoscaling",
    "autoscaling",
    "cloudwatch",
    "dynamodb",
    "ec2",
    "ecr",
    "ecs",
    "elbv2",
    "events",
    "kms",
    "secretsmanager",
    "sns",
    "sqs",
    "stepfunctions",
)


@cache
def _models():
    from moto.cloudformation import parsing

    for module in MODULES:
        importlib.import_module(f"moto.{module}.models")
    for cached in (parsing.get_model_list, parsing.get_model_map, parsing.get_name_type_map):
        cached.cache_clear()
    return parsing.get_model_map()


def model_of(kind):
    # A stack within a stack would be one of moto's, of which nobody here knows.
    return _models().get(kind) if not kind.startswith("AWS::CloudFormation::") else None


class ByMoto(Handler):
    def _json(self, resource, properties):
        return {"Type": resource.kind, "Properties": properties}

    def create(self, context, resource, properties):
        properties = dict(properties)
        name_property = _name_property(resource.kind)
        name = properties.get(name_property) or context.made_name(64)
        if name_property:
            properties.setdefault(name_property, name)
        resource.kept = self._tried(
            lambda: model_of(resource.kind).create_from_cloudformation_json(
                name, self._json(resource, properties), ACCOUNT, context.stack.region
            )
        )
        context.begun(resource.kept.physical_resource_id or name)
        return _Attributes(resource)

    def _tried(self, work):
        try:
            return work()
        except AwsError:
            raise
        except Exception as error:  # moto's models fail in their own ways
            raise AwsError(
                getattr(error, "error_type", type(error).__name__),
                str(getattr(error, "message", error)) or type(error).__name__,
            ) from error

    def update(self, context, resource, old, new):
        name = resource.physical
        resource.kept = (
            self._tried(
                lambda: model_of(resource.kind).update_from_cloudformation_json(
                    original_resource=resource.kept,
                    new_resource_name=name,
                    cloudformation_json=self._json(resource, new),
                    account_id=ACCOUNT,
                    region_name=context.stack.region,
                )
            )
            or resource.kept
        )
        return _Attributes(resource)

    def delete(self, context, resource):
        self._tried(
            lambda: model_of(resource.kind).delete_from_cloudformation_json(
                resource.physical, self._json(resource, resource.properties), ACCOUNT, context.stack.region
            )
        )


class _Attributes(dict):
    """Asked of moto's resource when they are wanted."""

    def __init__(self, resource):
        super().__init__()
        self.resource = resource

    def get(self, name, default=None):
        try:
            return self.resource.kept.get_cfn_attribute(name)
        except Exception:  # moto has no one error for this
            return getattr(self.resource.kept, name.lower(), default)


def _name_property(kind):
    try:
        return model_of(kind).cloudformation_name_type()
    except NotImplementedError:
        return None


BY_MOTO = ByMoto()


def is_made_here(kind):
    return kind in HANDLERS or model_of(kind) is not None


def handler_of(kind):
    return HANDLERS.get(kind) or BY_MOTO
