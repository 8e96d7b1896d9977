# SPDX-License-Identifier: MIT
import asyncio
import base64
import hashlib
import hmac
import http.server
import json
import os
import queue
import ssl
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

import aiohttp
from rig_case import SITE, RigCase

HOOK = {"name": "cli", "events": ["push", "pull_request"], "active": False,
        "config": {"content_type": "json", "insecure_ssl": "0", "url": "", "secret": "sesame"}}


class PushTest(RigCase):
    options = ("--seed", "small", "--validate", "--tls")

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def git(self, *words):
        return subprocess.run(["git", *words], cwd=self.folder, check=True, capture_output=True, text=True, env={
            "PATH": os.environ["PATH"], "HOME": str(self.folder), "GIT_SSL_CAINFO": self.rig.ready["ca"],
            "GIT_TERMINAL_PROMPT": "0", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "m", "GIT_COMMITTER_NAME": "m",
            "GIT_AUTHOR_EMAIL": "mona@x.test", "GIT_COMMITTER_EMAIL": "mona@x.test"}).stdout.strip()

    def clone(self, token):
        base = self.rig.web.replace("https://", f"https://x-access-token:{token}@" if token else "https://")
        self.git("clone", "-q", "--depth", "1", f"{base}/mona/lighthouse.git", ".")

    def commit(self, text):
        (self.folder / "index.html").write_text(text)
        self.git("commit", "-qam", "Change it")
        return self.git("rev-parse", "HEAD")

    def test_only_who_may_write_can_push(self):
        self.clone("")
        self.commit("anonymous")
        with self.assertRaises(subprocess.CalledProcessError):
            self.git("push", "-q")

    def test_a_real_push_reaches_the_relay_signed_and_its_answer_the_deliveries(self):
        hook = self.rig.rest("POST", f"{SITE}/hooks", HOOK).json
        self.assertEqual(self.rig.rest("POST", f"{SITE}/hooks", HOOK).status, 422)
        self.clone(self.rig.token)
        sha = self.commit("pushed")
        event, body = asyncio.run(self.receive_one(hook))
        self.assertEqual((event["Header"]["X-Github-Event"], json.loads(body)["after"]), (["push"], sha))
        digest = hmac.new(b"sesame", body, hashlib.sha256).hexdigest()
        self.assertEqual(event["Header"]["X-Hub-Signature-256"], [f"sha256={digest}"])
        delivery = self.rig.rest("GET", f"{SITE}/hooks/{hook['id']}/deliveries").json[0]
        self.assertEqual((delivery["status_code"], delivery["event"]), (200, "push"))
        whole = self.rig.rest("GET", f"{SITE}/hooks/{hook['id']}/deliveries/{delivery['id']}").json
        self.assertEqual(whole["response"]["payload"], "OK")
        self.assertEqual(self.rig.rest("GET", f"{SITE}/commits/main").json["sha"], sha)
        self.assertEqual(self.rig.rest("DELETE", f"{SITE}/hooks/{hook['id']}").status, 204)
        self.assertFollowsGitHub()

    async def receive_one(self, hook):
        bare, polite = {"Authorization": self.rig.token}, {"Authorization": f"Bearer {self.rig.token}"}
        trust = ssl.create_default_context(cafile=self.rig.ready["ca"])
        async with aiohttp.ClientSession() as session:
            with self.assertRaises(aiohttp.WSServerHandshakeError):
                await session.ws_connect(hook["ws_url"], ssl=trust, headers=polite)
            async with session.ws_connect(hook["ws_url"], ssl=trust, headers=bare) as socket:
                await asyncio.to_thread(self.rig.rest, "PATCH", hook["url"], {"active": True})
                await asyncio.to_thread(self.git, "push", "-q")
                event = json.loads((await socket.receive(timeout=10)).data)
                await socket.send_str(json.dumps({"Status": 200, "Header": {}, "Body": "T0s="}))
                await socket.ping()
                while not (await asyncio.to_thread(self.rig.rest, "GET", f"{SITE}/hooks/{hook['id']}/deliveries")
                           ).json[0]["status_code"]:
                    pass
                return event, base64.b64decode(event["Body"])


class WritesTest(RigCase):
    def test_a_success_makes_the_deployment_before_it_inactive(self):
        sha = self.rig.rest("GET", f"{SITE}/commits/main").json["sha"]
        numbers = []
        for _ in range(2):
            made = self.rig.rest("POST", f"{SITE}/deployments", {"ref": sha, "required_contexts": []})
            numbers.append(made.json["id"])
            for state in ("queued", "in_progress", "success"):
                self.rig.rest("POST", f"{SITE}/deployments/{numbers[-1]}/statuses",
                              {"state": state, "environment_url": "http://site.test", "log_url": "http://log.test"})
        latest = [self.rig.rest("GET", f"{SITE}/deployments/{n}/statuses").json[0]["state"] for n in numbers]
        self.assertEqual(latest, ["inactive", "success"])
        self.assertFollowsGitHub()

    def test_a_comment_is_changed_and_a_merge_moves_the_branch(self):
        self.rig.post("commits", repo="mona/lighthouse", branch="topic", files={"topic.txt": "1"}, **{"from": "main"})
        number = self.rig.post("pulls", repo="mona/lighthouse", head="topic")["number"]
        comment = self.rig.rest("POST", f"{SITE}/issues/{number}/comments", {"body": "preview"}).json
        self.rig.rest("PATCH", f"{SITE}/issues/comments/{comment['id']}", {"body": "preview, newer"})
        self.assertEqual([c["body"] for c in self.rig.rest("GET", f"{SITE}/issues/{number}/comments").json],
                         ["preview, newer"])
        changed = self.rig.rest("GET", f"{SITE}/pulls/{number}/files").json
        self.assertEqual([file["filename"] for file in changed], ["topic.txt"])
        states = [self.rig.rest("PATCH", f"{SITE}/pulls/{number}", {"state": state}).json["state"]
                  for state in ("closed", "open")]
        self.assertEqual(states, ["closed", "open"])
        merged = self.rig.post("pulls", repo="mona/lighthouse", number=number, do="merge")
        head = self.rig.rest("GET", f"{SITE}/commits/main").json
        self.assertEqual((head["sha"], len(head["parents"])), (merged["merge_commit_sha"], 2))
        found = self.rig.rest("GET", f"{SITE}/commits/{head['sha']}/pulls").json
        self.assertEqual([pull["number"] for pull in found], [number])
        self.assertFollowsGitHub()

    def test_a_pull_request_from_a_fork_follows_its_branch(self):
        self.rig.post("repos", repo="stranger/lighthouse", parent="mona/lighthouse")
        self.rig.post("commits", repo="stranger/lighthouse", branch="fix", files={"a": "1"}, **{"from": "main"})
        pull = self.rig.post("pulls", repo="mona/lighthouse", head="fix", head_owner="stranger", login="stranger")
        self.assertEqual(pull["head"]["repo"]["full_name"], "stranger/lighthouse")
        sha = self.rig.post("commits", repo="stranger/lighthouse", branch="fix", files={"a": "2"})["sha"]
        self.assertEqual(self.rig.rest("GET", f"{SITE}/pulls/{pull['number']}").json["head"]["sha"], sha)
        self.assertEqual(self.rig.rest("GET", f"{SITE}/commits/{sha}").status, 200)
        self.assertFollowsGitHub()
        self.rig.post("repos/delete", repo="stranger/lighthouse")
        self.assertIsNone(self.rig.rest("GET", f"{SITE}/pulls/{pull['number']}").json["head"]["repo"])
        self.rig.clear("violations")  # GitHub's description does not know this null, GitHub does

    def test_a_web_hook_is_called_and_called_again(self):
        heard = queue.Queue()

        class Receiver(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                heard.put((self.headers["X-GitHub-Event"], self.headers["X-GitHub-Delivery"]))
                self.rfile.read(int(self.headers["Content-Length"]))
                self.send_response(202)
                self.end_headers()

            def log_message(self, *_):
                pass
        receiver = http.server.HTTPServer(("127.0.0.1", 0), Receiver)
        self.addCleanup(receiver.server_close)
        self.addCleanup(receiver.shutdown)
        threading.Thread(target=receiver.serve_forever, args=(0.02,)).start()
        config = {"url": f"http://127.0.0.1:{receiver.server_port}/", "content_type": "json", "secret": "s"}
        hook = self.rig.rest("POST", f"{SITE}/hooks", {"name": "web", "events": ["push"], "config": config}).json
        self.assertEqual(heard.get(timeout=10)[0], "ping")
        self.rig.post("commits", repo="mona/lighthouse", files={"hooked.txt": "1"})
        event, guid = heard.get(timeout=10)
        delivery = self.rig.rest("GET", f"{SITE}/hooks/{hook['id']}/deliveries").json[0]
        self.assertEqual((event, delivery["guid"]), ("push", guid))
        self.rig.rest("POST", f"{SITE}/hooks/{hook['id']}/deliveries/{delivery['id']}/attempts")
        self.assertEqual(heard.get(timeout=10), ("push", guid))
        self.rig.rest("DELETE", f"{SITE}/hooks/{hook['id']}")
        self.assertFollowsGitHub()


if __name__ == "__main__":
    unittest.main()
