// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

// What a person does in AWS's console to the one site of an account; parts that scripts for Hosted::byHand() begin with.
namespace shipdeck::test::console {

using namespace Qt::StringLiterals;

//! `stack`, and its `parts` by their types.
inline const QString siteStack =
    u"cfn = boto3.client('cloudformation')\n"
    "stack = [s['StackName'] for s in cfn.describe_stacks()['Stacks']\n"
    "         if s['StackName'].startswith('shipdeck-shop-')][0]\n"
    "def parts_of(name): return {r['ResourceType']: r.get('PhysicalResourceId') for r in\n"
    "                            cfn.describe_stack_resources(StackName=name)['StackResources']}\n"
    "parts = parts_of(stack)\n"
    "def settled(name):\n"
    "    import time\n"
    "    while (now := cfn.describe_stacks(StackName=name)['Stacks'][0]['StackStatus']).endswith('_IN_PROGRESS'):\n"
    "        time.sleep(0.02)\n"
    "    return now\n"_s;
//! `bucket`, and what to do with all objects whose name has `part` in it.
inline const QString bucket = siteStack
    + u"bucket = boto3.resource('s3').Bucket(parts['AWS::S3::Bucket'])\n"
      "def objects(part):\n"
      "    all = [o for o in bucket.objects.all() if part in o.key]\n"
      "    assert all, part\n"
      "    return all\n"
      "def delete(part):\n"
      "    for one in objects(part): one.delete()\n"
      "def garble(part, body=b'{not json'):\n"
      "    for one in objects(part): one.put(Body=body)\n"_s;
//! `id`, of the distribution, and how its settings are changed: each gives the ETag.
inline const QString distribution = siteStack
    + u"front = boto3.client('cloudfront')\n"
      "id = parts['AWS::CloudFront::Distribution']\n"
      "def change(settings):\n"
      "    got = front.get_distribution_config(Id=id)\n"
      "    settings(got['DistributionConfig'])\n"
      "    return front.update_distribution(Id=id, IfMatch=got['ETag'],\n"
      "                                     DistributionConfig=got['DistributionConfig'])['ETag']\n"
      "def disable(): return change(lambda all: all.update(Enabled=False))\n"
      "def unassociate():\n"
      "    change(lambda all: all['DefaultCacheBehavior'].update(FunctionAssociations={'Quantity': 0}))\n"
      "def unlock():\n"
      "    change(lambda all: all['Origins']['Items'][0].update(OriginAccessControlId=''))\n"_s;
//! `router` and `store`, the names of what all sites share, and how the router is changed.
inline const QString shared = distribution
    + u"all = parts_of('shipdeck-foundation')\n"
      "router, store = all['AWS::CloudFront::Function'].split('/')[-1], all['AWS::CloudFront::KeyValueStore']\n"
      "def drop_router():\n"
      "    unassociate()\n"
      "    front.delete_function(Name=router, IfMatch=front.describe_function(Name=router)['ETag'])\n"
      "def change_router():\n"
      "    now = front.describe_function(Name=router)\n"
      "    made = front.update_function(Name=router, IfMatch=now['ETag'],\n"
      "        FunctionConfig=now['FunctionSummary']['FunctionConfig'],\n"
      "        FunctionCode=b'function handler(event) { return event.request; }')\n"
      "    front.publish_function(Name=router, IfMatch=made['ETag'])\n"
      "def drop_store():\n"
      "    drop_router()\n"
      "    front.delete_key_value_store(Name=store, IfMatch=front.describe_key_value_store(Name=store)['ETag'])\n"_s;
//! The route of `host`, as somebody with another tool writes it; `value` None: it goes.
inline const QString route = shared
    + u"import json, os, urllib.request\n"
      "host = front.get_distribution(Id=id)['Distribution']['DomainName']\n"
      "def lead(value):\n"
      "    arn = front.describe_key_value_store(Name=store)['KeyValueStore']['ARN']\n"
      "    document = {'store': arn, 'puts': {host: value} if value else {}, 'deletes': [] if value else [host]}\n"
      "    urllib.request.urlopen(os.environ['AWS_ENDPOINT_URL'] + '/_rig/keys', json.dumps(document).encode())\n"_s;
//! Changes a stack: other parameters, or another text in its template; gives how it ended.
inline const QString update = siteStack
    + u"def update(name, parameters={}, text=None, **more):\n"
      "    body = cfn.get_template(StackName=name)['TemplateBody']\n"
      "    assert not text or text[0] in body\n"
      "    had = cfn.describe_stacks(StackName=name)['Stacks'][0]['Parameters']\n"
      "    cfn.update_stack(StackName=name, TemplateBody=body.replace(*text) if text else body,\n"
      "        Capabilities=['CAPABILITY_NAMED_IAM'], Parameters=[\n"
      "            {'ParameterKey': one['ParameterKey'], **({'ParameterValue': parameters[one['ParameterKey']]}\n"
      "             if one['ParameterKey'] in parameters else {'UsePreviousValue': True})} for one in had], **more)\n"_s;

inline const QString deleteStack = siteStack
    + u"cfn.delete_stack(StackName=stack)\n"
      "cfn.get_waiter('stack_delete_complete').wait(StackName=stack, WaiterConfig={'Delay': 1})\n"_s;

} // namespace shipdeck::test::console
