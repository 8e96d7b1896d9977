# SPDX-License-Identifier: MIT
"""KeyValueStores as CloudFront's control API has them; cloudfront_keyvaluestore.py has their data."""

import json
from dataclasses import dataclass, field

from ...errors import AwsError
from ...registry import operation
from ..s3.objects import bucket_of
from .state import BASE, CloudFront, Observed, arn, moment, new_etag, new_uuid, page, require


@dataclass
class Store:
    name: str
    comment: str
    ready_at: float
    changed: float
    uuid: str = field(default_factory=new_uuid)
    etag: str = field(default_factory=new_etag)  # of the control API
    data_etag: str = field(default_factory=new_etag)  # of the data
    items: Observed = field(default_factory=Observed)  # of dicts
    made_at: float = 0.0

    @property
    def id(self):
        return self.name

    @property
    def arn(self):
        return arn("key-value-store", self.uuid)

    def status(self, now):
        return "READY" if self.ready_at <= now else "PROVISIONING"


def find(world, name):
    found = world.part(CloudFront).stores.get(name)
    if found is None:
        raise AwsError("EntityNotFound", f"The entity was not found: {name}", 404)
    return found


def _shown(world, store):
    return {
        "Name": store.name,
        "Id": store.uuid,
        "Comment": store.comment,
        "ARN": store.arn,
        "Status": store.status(world.now()),
        "LastModifiedTime": moment(store.changed),
    }


def _imported(source):
    """{"data": [{"key": …, "value": …}]} from an object."""
    bucket, _, key = source["SourceARN"].rpartition(":")[2].partition("/")
    kept = bucket_of(bucket) and bucket_of(bucket).keys.get(key)
    if not kept:
        raise AwsError("InvalidArgument", f"The import source cannot be read: {source['SourceARN']}", 400)
    try:
        return {entry["key"]: entry["value"] for entry in json.loads(kept.value)["data"]}
    except (ValueError, LookupError, TypeError) as error:
        raise AwsError("InvalidArgument", f"The import source has another form: {error}", 400) from error


@operation
def CreateKeyValueStore(world, call):
    params, cloudfront = call.params, world.part(CloudFront)
    with world.lock:
        if params["Name"] in cloudfront.stores:
            raise AwsError("EntityAlreadyExists", f"The entity already exists: {params['Name']}", 409)
        items = _imported(params["ImportSource"]) if "ImportSource" in params else {}
        now = world.now()
        store = Store(params["Name"], params.get("Comment", ""), now + world.settings.store_seconds, now, made_at=now)
        store.items.add(now, 0, items)
        cloudfront.stores[store.name] = store
        cloudfront.tags[store.arn] = {t["Key"]: t.get("Value", "") for t in params.get("Tags", {}).get("Items", [])}
    return {
        "KeyValueStore": _shown(world, store),
        "ETag": store.etag,
        "Location": f"{BASE}/key-value-store/{store.uuid}",
    }


@operation
def DescribeKeyValueStore(world, call):
    store = find(world, call.params["Name"])
    return {"KeyValueStore": _shown(world, store), "ETag": store.etag}


@operation
def UpdateKeyValueStore(world, call):
    with world.lock:
        store = find(world, call.params["Name"])
        require(store.etag, call.params.get("IfMatch"))
        store.comment, store.etag, store.changed = call.params["Comment"], new_etag(), world.now()
    return {"KeyValueStore": _shown(world, store), "ETag": store.etag}


@operation
def DeleteKeyValueStore(world, call):
    cloudfront = world.part(CloudFront)
    with world.lock:
        store = find(world, call.params["Name"])
        require(store.etag, call.params.get("IfMatch"))
        if any(store.arn in function.stores() for function in cloudfront.functions.values()):
            raise AwsError("CannotDeleteEntityWhileInUse", "The entity cannot be deleted while it is in use.", 409)
        del cloudfront.stores[store.name]
        cloudfront.tags.pop(store.arn, None)
    return {}


@operation
def ListKeyValueStores(world, call):
    shown, about = page(list(world.part(CloudFront).stores.values()), call.params)
    about = {name: about[name] for name in ("MaxItems", "Quantity", "NextMarker") if name in about}
    return {"KeyValueStoreList": about | {"Items": [_shown(world, store) for store in shown]}}
