# SPDX-License-Identifier: MIT
"""Distributions, functions, stores and policies. A distribution is done when every edge has it, and disabled first."""

from ...models import model_of
from ...world import ACCOUNT, request_id
from ..cloudformation.handler import Handler, handles, to_params, unless_missing
from . import distributions, stores


def _shape(operation, member):
    return model_of("cloudfront").operation_model(operation).input_shape.members[member]


def read_tags(context, arn):
    """What reading a resource that may bear tags ends with, as its handler does after making and changing it."""
    context.call("cloudfront", "ListTagsForResource", Resource=arn)


class Config(Handler):
    """One configuration under an id: origin access controls and policies."""

    takes_tags = False
    kind = ""

    def _params(self, properties):
        return {
            f"{self.kind}Config": to_params(
                properties[f"{self.kind}Config"], _shape(f"Create{self.kind}", f"{self.kind}Config")
            )
        }

    def create(self, context, resource, properties):
        made = context.call("cloudfront", f"Create{self.kind}", **self._params(properties))[self.kind]
        context.begun(made["Id"])
        return {"Id": made["Id"], "LastModifiedTime": str(made.get("LastModifiedTime", ""))}

    def _etag(self, context, resource):
        return context.call("cloudfront", f"Get{self.kind}", Id=resource.physical)["ETag"]

    def update(self, context, resource, old, new):
        context.call(
            "cloudfront",
            f"Update{self.kind}",
            Id=resource.physical,
            IfMatch=self._etag(context, resource),
            **self._params(new),
        )

    def delete(self, context, resource):
        with unless_missing():
            context.call(
                "cloudfront", f"Delete{self.kind}", Id=resource.physical, IfMatch=self._etag(context, resource)
            )

    def is_there(self, context, resource):
        return bool(self._etag(context, resource))


for _kind in ("OriginAccessControl", "CachePolicy", "OriginRequestPolicy", "ResponseHeadersPolicy"):
    handles(f"AWS::CloudFront::{_kind}")(type(_kind, (Config,), {"kind": _kind}))


def distribution_params(properties, reference):
    given = dict(properties["DistributionConfig"])
    behaviours = [given["DefaultCacheBehavior"], *given.get("CacheBehaviors", [])]
    made = to_params(given, _shape("CreateDistribution", "DistributionConfig"))
    made |= {"CallerReference": reference, "Comment": given.get("Comment", "")}
    for origin in made["Origins"]["Items"]:
        if "S3OriginConfig" in origin:
            origin["S3OriginConfig"].setdefault("OriginAccessIdentity", "")
    built = [made["DefaultCacheBehavior"], *made.get("CacheBehaviors", {}).get("Items", [])]
    for source, behaviour in zip(behaviours, built):
        allowed = source.get("AllowedMethods") or ["GET", "HEAD"]
        cached = source.get("CachedMethods") or ["GET", "HEAD"]
        behaviour["AllowedMethods"] = {
            "Quantity": len(allowed),
            "Items": allowed,
            "CachedMethods": {"Quantity": len(cached), "Items": cached},
        }
    if "Logging" in made:
        made["Logging"] = {"Enabled": True, "IncludeCookies": False, "Prefix": ""} | made["Logging"]
    return made


@handles("AWS::CloudFront::Distribution")
class Distribution(Handler):
    def create(self, context, resource, properties):
        reference = request_id()
        config = distribution_params(properties, reference)
        tags = context.tag_list(properties.get("Tags"))
        if tags:
            made = context.call(
                "cloudfront",
                "CreateDistributionWithTags",
                DistributionConfigWithTags={"DistributionConfig": config, "Tags": {"Items": tags}},
            )
        else:
            made = context.call("cloudfront", "CreateDistribution", DistributionConfig=config)
        made = made["Distribution"]
        context.begun(made["Id"])
        self._deployed(context, made["Id"])
        read_tags(context, made["ARN"])
        return {"Id": made["Id"], "DomainName": made["DomainName"]}

    def _deployed(self, context, name):
        entry = distributions.find(context.world, name)  # without asking every moment, so that calls stay few
        context.wait(lambda: entry.observed.is_settled(context.world.now()))
        context.call("cloudfront", "GetDistribution", Id=name)

    def _change(self, context, name, change):
        kept = context.call("cloudfront", "GetDistributionConfig", Id=name)
        context.call(
            "cloudfront",
            "UpdateDistribution",
            Id=name,
            IfMatch=kept["ETag"],
            DistributionConfig=change(kept["DistributionConfig"]),
        )
        self._deployed(context, name)

    def update(self, context, resource, old, new):
        self._change(context, resource.physical, lambda kept: distribution_params(new, kept["CallerReference"]))
        arn = f"arn:aws:cloudfront::{ACCOUNT}:distribution/{resource.physical}"
        if tags := context.tag_list(new.get("Tags")):
            context.call("cloudfront", "TagResource", Resource=arn, Tags={"Items": tags})
        read_tags(context, arn)

    def delete(self, context, resource):
        with unless_missing():
            kept = context.call("cloudfront", "GetDistributionConfig", Id=resource.physical)
            if kept["DistributionConfig"]["Enabled"]:
                self._change(context, resource.physical, lambda config: config | {"Enabled": False})
            self._deployed(context, resource.physical)
            etag = context.call("cloudfront", "GetDistribution", Id=resource.physical)["ETag"]
            context.call("cloudfront", "DeleteDistribution", Id=resource.physical, IfMatch=etag)

    def is_there(self, context, resource):
        return bool(context.call("cloudfront", "GetDistribution", Id=resource.physical))


@handles("AWS::CloudFront::Function")
class Function(Handler):
    def _params(self, properties):
        return {
            "Name": properties["Name"],
            "FunctionCode": properties["FunctionCode"].encode(),
            "FunctionConfig": to_params(properties["FunctionConfig"], _shape("CreateFunction", "FunctionConfig")),
        }

    def ref(self, resource):
        return resource.attributes.get("FunctionARN", resource.physical)

    def create(self, context, resource, properties):
        tags = context.tag_list(properties.get("Tags"))
        with_tags = {"Tags": {"Items": tags}} if tags else {}
        made = context.call("cloudfront", "CreateFunction", **self._params(properties), **with_tags)
        arn = made["FunctionSummary"]["FunctionMetadata"]["FunctionARN"]
        context.begun(arn)
        self._publish(context, properties, made["ETag"])
        self._read(context, properties["Name"], arn)
        return {
            "FunctionARN": arn,
            "FunctionMetadata.FunctionARN": arn,
            "Stage": "LIVE" if properties.get("AutoPublish") else "DEVELOPMENT",
        }

    def _publish(self, context, properties, etag):
        if properties.get("AutoPublish"):
            context.call("cloudfront", "PublishFunction", Name=properties["Name"], IfMatch=etag)

    def _read(self, context, name, arn):
        self._etag(context, name)
        context.call("cloudfront", "GetFunction", Name=name)
        read_tags(context, arn)

    def _etag(self, context, name):
        return context.call("cloudfront", "DescribeFunction", Name=name)["ETag"]

    def update(self, context, resource, old, new):
        params = self._params(new)
        made = context.call("cloudfront", "UpdateFunction", IfMatch=self._etag(context, new["Name"]), **params)
        self._publish(context, new, made["ETag"])
        if tags := context.tag_list(new.get("Tags")):
            context.call("cloudfront", "TagResource", Resource=self.ref(resource), Tags={"Items": tags})
        self._read(context, new["Name"], self.ref(resource))

    def delete(self, context, resource):
        name = resource.physical.rpartition("/")[2]
        with unless_missing():
            context.call("cloudfront", "DeleteFunction", Name=name, IfMatch=self._etag(context, name))

    def is_there(self, context, resource):
        return bool(self._etag(context, resource.physical.rpartition("/")[2]))


@handles("AWS::CloudFront::KeyValueStore")
class KeyValueStore(Handler):
    def create(self, context, resource, properties):
        params = {name: properties[name] for name in ("Name", "Comment") if name in properties}
        if tags := context.tag_list(properties.get("Tags")):
            params["Tags"] = {"Items": tags}
        if source := properties.get("ImportSource"):
            params["ImportSource"] = {"SourceType": source["SourceType"], "SourceARN": source["SourceArn"]}
        made = context.call("cloudfront", "CreateKeyValueStore", **params)["KeyValueStore"]
        context.begun(properties["Name"])
        store = stores.find(context.world, properties["Name"])
        context.wait(lambda: store.status(context.world.now()) == "READY")
        read_tags(context, made["ARN"])
        return {"Arn": made["ARN"], "Id": made["Id"], "Status": "READY"}

    def _etag(self, context, name):
        return context.call("cloudfront", "DescribeKeyValueStore", Name=name)["ETag"]

    def update(self, context, resource, old, new):
        context.call(
            "cloudfront",
            "UpdateKeyValueStore",
            Name=resource.physical,
            Comment=new.get("Comment", ""),
            IfMatch=self._etag(context, resource.physical),
        )
        arn = resource.attributes["Arn"]
        if tags := context.tag_list(new.get("Tags")):
            context.call("cloudfront", "TagResource", Resource=arn, Tags={"Items": tags})
        read_tags(context, arn)

    def delete(self, context, resource):
        with unless_missing():
            context.call(
                "cloudfront",
                "DeleteKeyValueStore",
                Name=resource.physical,
                IfMatch=self._etag(context, resource.physical),
            )

    def is_there(self, context, resource):
        return bool(self._etag(context, resource.physical))
