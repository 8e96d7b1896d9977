# SPDX-License-Identifier: MIT
"""A new service is one file; one that does not say all that is asked of it keeps the rig from starting."""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from aws_case import RIG, AwsCase

QUEUES = '''"""Queues, which moto keeps."""
from moto.sqs.models import sqs_backends

from .. import registry
from ..world import ACCOUNT


class Queues(registry.Service):
    warm_up = None
    refusals = {"taken": ("QueueNameExists", 400)}

    def inventory(self, world):
        for backend in sqs_backends[ACCOUNT].values():
            for queue in backend.queues.values():
                yield "queue", queue.name

    def tags(self, world, region):
        return {queue.queue_arn: dict(queue.tags) for queue in sqs_backends[ACCOUNT][region].queues.values()}

    def needs(self, world, call):
        name = call.params.get("QueueName", "*")
        return [(call.action, f"arn:aws:sqs:{call.region}:{ACCOUNT}:{name}")]

    def quotas(self, world):
        return (("L-1", "Queues", 3),)
'''


class ServicesTest(AwsCase):
    def started_with(self, queues):
        """A rig that has one more service: its process, and the line that it printed; nothing if it did not start."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        rig = Path(folder.name) / "aws"
        shutil.copytree(RIG / "aws", rig, ignore=shutil.ignore_patterns("tests"))
        shutil.copy(RIG / "fault_rules.py", folder.name)
        (rig / "services" / "sqs.py").write_text(queues)
        command = [sys.executable, "-B", "-m", "aws", "--with-parent"]
        process = subprocess.Popen(command, cwd=folder.name, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.communicate)
        self.addCleanup(process.terminate)
        return process, json.loads(process.stdout.readline() or "null")

    def assert_refused(self, queues, words):
        process, ready = self.started_with(queues)
        self.assertIsNone(ready)
        self.assertEqual(process.stderr.read(), f"aws/services/sqs {words}\n")
        self.assertEqual(process.wait(), 1)

    def test_starts_with_no_service_that_leaves_something_out(self):
        where = "; see Service in aws/registry.py."
        self.assert_refused(QUEUES.replace("def tags", "def _tags"), f"does not declare tags{where}")
        self.assert_refused('"""Nothing."""\n', f"does not declare inventory, tags, needs, warm_up{where}")

    def test_starts_with_no_service_that_says_what_nobody_asks(self):
        self.assert_refused(QUEUES.replace("def quotas", "def quota"), "declares what the emulator does not know: quota.")

    def test_takes_in_a_file_and_nothing_else(self):
        _, self.ready = self.started_with(QUEUES)
        self.endpoint, self.clients = self.ready["endpoint"], {}
        sqs, arn = self.client("sqs"), "arn:aws:sqs:us-east-1:123456789012:orders"
        sqs.create_queue(QueueName="orders", tags={"owner": "kim"})
        self.assertEqual(self.rig("GET", "operations")[0]["needs"], [["sqs:CreateQueue", arn]])
        self.assertEqual(self.rig("GET", "inventory"), ["queue orders"])
        found = self.client("resourcegroupstaggingapi").get_resources()["ResourceTagMappingList"]
        self.assertEqual(found, [{"ResourceARN": arn, "Tags": [{"Key": "owner", "Value": "kim"}]}])
        quotas = self.client("service-quotas").list_service_quotas(ServiceCode="sqs")["Quotas"]
        self.assertEqual([one["Value"] for one in quotas], [3])
        self.fault(do="taken")
        self.refused("QueueNameExists", sqs.create_queue, QueueName="orders")

    def test_what_is_no_service_here_is_left_to_nobody(self):
        self.refused("NotImplemented", self.client("sqs").list_queues)
        self.assertIn("the rig has no sqs:ListQueues", self.violations()[0])
