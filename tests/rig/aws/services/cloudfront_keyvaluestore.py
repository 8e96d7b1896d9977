# SPDX-License-Identifier: MIT
"""The data of KeyValueStores: an API of its own, signed by SigV4A. Functions see a write `key_seconds` later."""

from .. import registry
from ..errors import AwsError
from ..registry import operation
from .cloudfront.state import CloudFront, moment, new_etag

LONGEST_KEY, LONGEST_VALUE, LARGEST_STORE = 512, 1024, 5 << 20
MOST_CHANGES, LARGEST_CHANGE, MOST_LISTED = 50, 3 << 20, 50


def _find(world, call):
    store = next((s for s in world.part(CloudFront).stores.values() if s.arn == call.params["KvsARN"]), None)
    if store is None or store.status(world.now()) != "READY":
        raise AwsError("ResourceNotFoundException", f"The KeyValueStore {call.params['KvsARN']} was not found.", 404)
    return store


def _size(items):
    return sum(len(key.encode()) + len(value.encode()) for key, value in items.items())


def _told(store, **more):
    items = store.items.latest
    return {"ItemCount": len(items), "TotalSizeInBytes": _size(items)} | more


def _changed(world, call, puts, deletes):
    with world.lock:
        store = _find(world, call)
        if call.params.get("IfMatch") != store.data_etag:
            raise AwsError(
                "ConflictException", "The pre-condition in the If-Match header is not met: the data has changed.", 409
            )
        return write(world, store, puts, deletes)


def write(world, store, puts, deletes):
    """All or nothing."""
    items = dict(store.items.latest)
    for key in deletes:
        if key not in items:
            raise AwsError("ResourceNotFoundException", f"The key {key} was not found.", 404)
        del items[key]
    for key, value in puts.items():
        if not 0 < len(key.encode()) <= LONGEST_KEY or not 0 < len(value.encode()) <= LONGEST_VALUE:
            raise AwsError("ValidationException", f"The key {key[:64]} or its value is too long or empty.", 400)
    items |= puts
    if _size(items) > LARGEST_STORE:
        raise AwsError("ServiceQuotaExceededException", "The KeyValueStore would be larger than 5 MB.", 402)
    store.items.add(world.now(), world.settings.key_seconds, items)
    store.data_etag, store.changed = new_etag(), world.now()
    return _told(store, ETag=store.data_etag)


@operation
def DescribeKeyValueStore(world, call):
    store = _find(world, call)
    return _told(
        store,
        ETag=store.data_etag,
        KvsARN=store.arn,
        Created=moment(store.made_at),
        LastModified=moment(store.changed),
        Status=store.status(world.now()),
    )


@operation
def GetKey(world, call):
    store = _find(world, call)
    if call.params["Key"] not in store.items.latest:
        raise AwsError("ResourceNotFoundException", f"The key {call.params['Key']} was not found.", 404)
    return _told(store, Key=call.params["Key"], Value=store.items.latest[call.params["Key"]])


@operation
def ListKeys(world, call):
    items = sorted(_find(world, call).items.latest.items())
    size, after = min(int(call.params.get("MaxResults", 10)), MOST_LISTED), call.params.get("NextToken", "")
    rest = [item for item in items if item[0] > after]
    answer = {"Items": [{"Key": key, "Value": value} for key, value in rest[:size]]}
    return answer | ({"NextToken": rest[size - 1][0]} if len(rest) > size else {})


@operation
def PutKey(world, call):
    return _changed(world, call, {call.params["Key"]: call.params["Value"]}, [])


@operation
def DeleteKey(world, call):
    return _changed(world, call, {}, [call.params["Key"]])


@operation
def UpdateKeys(world, call):
    puts = {put["Key"]: put["Value"] for put in call.params.get("Puts", [])}
    deletes = [entry["Key"] for entry in call.params.get("Deletes", [])]
    if len(call.params.get("Puts", [])) + len(deletes) > MOST_CHANGES or len(call.request.body) > LARGEST_CHANGE:
        raise AwsError("ValidationException", f"At most {MOST_CHANGES} keys and 3 MB can be changed at once.", 400)
    return _changed(world, call, puts, deletes)


def _write_as_another(world, document):
    """Writes `puts` to the KeyValueStore with the ARN `store`, as somebody else would who knows its ETag."""
    with world.lock:
        store = next(s for s in world.part(CloudFront).stores.values() if s.arn == document["store"])
        return write(world, store, document.get("puts", {}), document.get("deletes", []))


class KeyValueStore(registry.Service):
    is_whole = True
    is_asymmetric = True
    malformed = "ValidationException"
    paths = ("/key-value-stores/",)
    refusals = {
        "throttle": ("ThrottlingException", 429),
        "quota": ("ServiceQuotaExceededException", 402),
        "taken": ("ConflictException", 409),
    }
    commands = {"keys": _write_as_another}
    tags = registry.nothing
    warm_up = None

    def inventory(self, world):
        for store in world.part(CloudFront).stores.values():
            for key in store.items.latest or {}:
                yield "key", f"{store.name}/{key}"

    def needs(self, world, call):
        return [(call.action, call.params["KvsARN"])]
