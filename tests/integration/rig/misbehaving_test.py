# SPDX-License-Identifier: MIT
import asyncio
import http.client
import json
import unittest
import urllib.error

import aiohttp
from pushing_test import HOOK
from rig_case import SITE, RigCase


class FaultsTest(RigCase):
    def tearDown(self):
        self.rig.clear("faults")

    def user(self):
        return self.rig.rest("GET", "/user")

    def test_the_second_call_and_the_one_after_it_fail(self):
        self.rig.post("faults", path="^/user$", nth=2, count=2, do="status", status=503, headers={"Retry-After": "1"})
        self.assertEqual([self.user().status for _ in range(4)], [200, 503, 503, 200])

    def test_each_third_call_fails(self):
        self.rig.post("faults", path="^/user$", every=3, count=0, do="status", status=503)
        self.assertEqual([self.user().status for _ in range(4)], [503, 200, 200, 503])

    def test_answers_can_be_spoiled_in_every_way(self):
        for spoiled in ({"do": "reset"}, {"do": "truncate"}, {"do": "wrong-length"}, {"do": "lost"}):
            self.rig.post("faults", path="^/user$", **spoiled)
            with self.assertRaises((http.client.HTTPException, urllib.error.URLError, ConnectionError), msg=spoiled):
                self.user()
        self.rig.post("faults", path="^/user$", do="malformed")
        with self.assertRaises(ValueError):
            self.user().json
        self.rig.post("faults", path="^/user$", do="html")
        self.assertEqual(self.user().headers["Content-Type"].partition(";")[0], "text/html")
        self.rig.post("faults", path="^/user$", do="redirect-loop")
        self.assertEqual(self.user().headers["Location"], f"{self.rig.api}/user")
        self.rig.post("faults", path="^/user$", do="secondary", status=429, retry_after=7)
        self.assertEqual(self.user().headers["Retry-After"], "7")
        self.rig.post("faults", path="^/user$", do="primary")
        self.assertEqual(self.user().headers["X-RateLimit-Remaining"], "0")
        self.assertEqual(self.user().status, 200)

    def test_an_archive_is_cut_half_way(self):
        link = self.rig.rest("GET", f"{SITE}/tarball/main").headers["Location"]
        self.rig.post("faults", listener="codeload", do="truncate", after=100)
        with self.assertRaises((http.client.IncompleteRead, ConnectionError)):
            self.rig.send("GET", link)

    def test_the_log_of_calls_shows_headers_but_no_secret(self):
        self.rig.clear("calls")
        self.rig.rest("GET", "/user", If_None_Match='"x"')
        call = self.rig.get("calls")[-1]
        self.assertEqual((call["path"], call["status"], call["has_authorization"], call["headers"]["If-None-Match"]),
                         ("/user", 200, True, '"x"'))
        self.assertNotIn(self.rig.token, json.dumps(call))

    def test_what_breaks_the_description_is_listed(self):
        self.rig.rest("POST", f"{SITE}/deployments", {"ref": "main", "auto_merge": "yes"})
        problems = [v["problem"] for v in self.rig.get("violations")]
        self.assertIn("request: auto_merge: 'yes' is not of type 'boolean'", problems)
        self.rig.clear("violations")


class RelayTest(RigCase):
    def test_events_are_doubled_swapped_and_cut_on_request(self):
        hook = self.rig.rest("POST", f"{SITE}/hooks", HOOK).json
        asyncio.run(self.misbehave(hook))
        self.rig.rest("DELETE", hook["url"])

    async def misbehave(self, hook):
        def commit(text):
            return self.rig.post("commits", repo="mona/lighthouse", files={"a": text})["sha"]
        async with aiohttp.ClientSession() as session, \
                session.ws_connect(hook["ws_url"], headers={"Authorization": self.rig.token}) as socket:
            await asyncio.to_thread(self.rig.rest, "PATCH", hook["url"], {"active": True})
            await asyncio.to_thread(self.rig.post, "relay", repo="mona/lighthouse",
                                    next=["duplicate", "hold", "", "cut"])
            for text in "1234":
                await asyncio.to_thread(commit, text)
            seen = [await socket.receive(timeout=10) for _ in range(6)]
            bodies = [json.loads(m.data)["Header"]["X-Github-Delivery"][0] for m in seen[:-1]]
        sent = [d["guid"] for d in (await asyncio.to_thread(
            self.rig.rest, "GET", f"{SITE}/hooks/{hook['id']}/deliveries")).json][::-1]
        self.assertEqual(bodies, [sent[0], sent[0], sent[2], sent[1], sent[3]])
        self.assertEqual(seen[-1].type, aiohttp.WSMsgType.CLOSED)


if __name__ == "__main__":
    unittest.main()
