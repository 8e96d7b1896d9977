# SPDX-License-Identifier: MIT
"""CloudFront Functions: a stage to work on and a stage that is live, each change against the ETag that was seen."""

import json
from dataclasses import dataclass, field

from ...edge.runner import Runner
from ...errors import AwsError
from ...registry import operation
from .state import BASE, CloudFront, Observed, Places, arn, moment, new_etag, page, require

LARGEST_CODE = 10_000


@dataclass
class Version:
    code: bytes
    config: dict
    changed: float
    etag: str = field(default_factory=new_etag)


@dataclass
class Function:
    name: str
    made_at: float
    development: Version
    live: Observed = field(default_factory=Observed)  # of versions

    @property
    def id(self):
        return self.name

    @property
    def arn(self):
        return arn("function", self.name)

    def stage(self, name):
        found = self.live.latest if name == "LIVE" else self.development
        if found is None:
            raise AwsError("NoSuchFunctionExists", f"The function {self.name} has no version in {name}.", 404)
        return found

    def stores(self):
        versions = [self.development] + ([self.live.latest] if self.live.latest else [])
        return {store for version in versions for store in stores_of(version)}


def stores_of(version):
    return [item["KeyValueStoreARN"] for item in version.config.get("KeyValueStoreAssociations", {}).get("Items", [])]


def find(world, name):
    found = world.part(CloudFront).functions.get(name)
    if found is None:
        raise AwsError("NoSuchFunctionExists", f"The specified function does not exist: {name}", 404)
    return found


def is_used(world, function):
    return any(
        item["FunctionARN"] == function.arn
        for distribution in world.part(CloudFront).users()
        for behaviour in distribution.behaviours()
        for item in behaviour.get("FunctionAssociations", {}).get("Items", [])
    )


def _check(world, config, code):
    if len(code) > LARGEST_CODE:
        raise AwsError("FunctionSizeLimitExceeded", "The function exceeds the maximum size of 10 KB.", 413)
    if config["Runtime"] != "cloudfront-js-2.0":
        raise AwsError(
            "UnsupportedOperation", f"The rig runs cloudfront-js-2.0 only, and not {config['Runtime']}.", 400
        )
    stores = config.get("KeyValueStoreAssociations", {}).get("Items", [])
    known = {store.arn for store in world.part(CloudFront).stores.values() if store.status(world.now()) == "READY"}
    if len(stores) > 1 or any(store["KeyValueStoreARN"] not in known for store in stores):
        raise AwsError(
            "InvalidArgument", "The associated KeyValueStore doesn't exist, is not READY, or is one too many.", 400
        )
    if wrong := world.part(Runner).problem(code.decode()):
        raise AwsError("InvalidArgument", f"The function code cannot be read: {wrong}", 400)


def _summary(world, function, stage):
    version = function.stage(stage)
    status = "UNPUBLISHED" if stage != "LIVE" else "DEPLOYED" if is_used(world, function) else "UNASSOCIATED"
    return {
        "Name": function.name,
        "Status": status,
        "FunctionConfig": version.config,
        "FunctionMetadata": {
            "FunctionARN": function.arn,
            "Stage": stage,
            "CreatedTime": moment(function.made_at),
            "LastModifiedTime": moment(version.changed),
        },
    }


@operation
def CreateFunction(world, call):
    params, cloudfront = call.params, world.part(CloudFront)
    with world.lock:
        if params["Name"] in cloudfront.functions:
            raise AwsError("FunctionAlreadyExists", f"A function with this name already exists: {params['Name']}", 409)
        _check(world, params["FunctionConfig"], params["FunctionCode"])
        version = Version(params["FunctionCode"], params["FunctionConfig"], world.now())
        function = cloudfront.functions[params["Name"]] = Function(params["Name"], world.now(), version)
        cloudfront.tags[function.arn] = {t["Key"]: t.get("Value", "") for t in params.get("Tags", {}).get("Items", [])}
    return {
        "FunctionSummary": _summary(world, function, "DEVELOPMENT"),
        "ETag": version.etag,
        "Location": f"{BASE}/function/{function.arn}",
    }


@operation
def UpdateFunction(world, call):
    with world.lock:
        function = find(world, call.params["Name"])
        require(function.development.etag, call.params.get("IfMatch"))
        _check(world, call.params["FunctionConfig"], call.params["FunctionCode"])
        function.development = Version(call.params["FunctionCode"], call.params["FunctionConfig"], world.now())
    return {"FunctionSummary": _summary(world, function, "DEVELOPMENT"), "ETag": function.development.etag}


@operation
def PublishFunction(world, call):
    with world.lock:
        function = find(world, call.params["Name"])
        require(function.development.etag, call.params.get("IfMatch"))
        function.live.add(world.now(), world.settings.function_seconds, function.development)
    return {"FunctionSummary": _summary(world, function, "LIVE")}


@operation
def DescribeFunction(world, call):
    stage = call.params.get("Stage", "DEVELOPMENT")
    function = find(world, call.params["Name"])
    return {"FunctionSummary": _summary(world, function, stage), "ETag": function.stage(stage).etag}


@operation
def GetFunction(world, call):
    version = find(world, call.params["Name"]).stage(call.params.get("Stage", "DEVELOPMENT"))
    return {"FunctionCode": version.code, "ETag": version.etag, "ContentType": "application/octet-stream"}


@operation
def ListFunctions(world, call):
    stage = call.params.get("Stage", "DEVELOPMENT")
    there = [f for f in world.part(CloudFront).functions.values() if stage != "LIVE" or f.live.latest]
    shown, about = page(there, call.params)
    about = {name: about[name] for name in ("MaxItems", "Quantity", "NextMarker") if name in about}
    return {"FunctionList": about | {"Items": [_summary(world, function, stage) for function in shown]}}


@operation
def DeleteFunction(world, call):
    with world.lock:
        function = find(world, call.params["Name"])
        require(function.development.etag, call.params.get("IfMatch"))
        if is_used(world, function):
            raise AwsError("FunctionInUse", "Cannot delete function, it is in use by 1 distributions.", 409)
        del world.part(CloudFront).functions[function.name]
        world.part(CloudFront).tags.pop(function.arn, None)
    return {}


@operation
def TestFunction(world, call):
    stage = call.params.get("Stage", "DEVELOPMENT")
    function = find(world, call.params["Name"])
    version = function.stage(stage)
    require(version.etag, call.params.get("IfMatch"))
    try:
        event = json.loads(call.params["EventObject"])
    except ValueError as error:
        raise AwsError("InvalidArgument", f"The event object is no JSON: {error}", 400) from error
    done = run(world, version, event)
    return {
        "TestResult": {
            "FunctionSummary": _summary(world, function, stage),
            "ComputeUtilization": str(done["compute"]),
            "FunctionExecutionLogs": done["logs"],
            "FunctionErrorMessage": done["error"],
            "FunctionOutput": json.dumps(done["output"]) if not done["error"] else "",
        }
    }


def run(world, version, event):
    """What a function makes of an event: {"output", "error", "kind", "logs", "compute"}."""
    now = world.now()
    stores = {store.arn: store for store in world.part(CloudFront).stores.values()}
    arn_ = next(iter(stores_of(version)), None)
    items = stores[arn_].items.at(now, world.part(Places).lag) if arn_ in stores else None
    return world.part(Runner).run(version.code.decode(), event, arn_, items)
