# SPDX-License-Identifier: MIT
import unittest

from rig_case import SITE, RigCase


class PagesTest(RigCase):
    def tearDown(self):
        self.rig.rest("DELETE", f"{SITE}/pages")
        self.rig.rest("DELETE", f"{SITE}/git/refs/heads/gh-pages")
        self.rig.post("repos/change", repo="mona/lighthouse", protected_branches=[], private=False)
        self.rig.post("settings", pages_polls=2, pages_error="", pages_cache_seconds=0, pages_private=False,
                      pages_cache_ignores_query=False)
        self.rig.clear("violations")

    def commit(self, text):
        tree = self.rig.rest("POST", f"{SITE}/git/trees", {"tree": [
            {"path": "index.html", "mode": "100644", "type": "blob", "content": text}]}).json["sha"]
        return self.rig.rest("POST", f"{SITE}/git/commits", {"message": "Site", "tree": tree}).json["sha"]

    def published(self, text="<h1>Ahoy</h1>"):
        self.rig.rest("POST", f"{SITE}/git/refs", {"ref": "refs/heads/gh-pages", "sha": self.commit(text)})
        return self.rig.rest("POST", f"{SITE}/pages", {"source": {"branch": "gh-pages", "path": "/"}}).json["html_url"]

    def states(self, count):
        return [self.rig.rest("GET", f"{SITE}/pages/builds/latest").json["status"] for _ in range(count)]

    def test_the_git_data_api_publishes_a_site_on_pages(self):
        tree = self.rig.rest("POST", f"{SITE}/git/trees", {"tree": [
            {"path": "index.html", "mode": "100644", "type": "blob", "content": "<h1>Ahoy</h1>"}]}).json["sha"]
        commit = self.rig.rest("POST", f"{SITE}/git/commits", {"message": "Site", "tree": tree}).json["sha"]
        self.rig.rest("POST", f"{SITE}/git/refs", {"ref": "refs/heads/gh-pages", "sha": commit})
        page = self.rig.rest("POST", f"{SITE}/pages", {"source": {"branch": "gh-pages", "path": "/"}}).json
        states = [self.rig.rest("GET", f"{SITE}/pages/builds/latest").json["status"] for _ in range(3)]
        self.assertEqual(states, ["queued", "building", "built"])
        self.assertEqual(self.rig.send("GET", page["html_url"]).body, b"<h1>Ahoy</h1>")
        self.assertFollowsGitHub()

    def test_a_moved_branch_is_built_anew_and_a_failed_build_changes_nothing(self):
        address = self.published()
        self.states(3)
        self.rig.post("settings", pages_error="Page build failed.")
        moved = {"sha": self.commit("<h1>Next</h1>"), "force": True}
        self.rig.rest("PATCH", f"{SITE}/git/refs/heads/gh-pages", moved)
        self.assertEqual(self.states(3), ["queued", "building", "errored"])
        builds = self.rig.rest("GET", f"{SITE}/pages/builds").json
        self.assertEqual([(b["status"], b["error"]["message"]) for b in builds],
                         [("errored", "Page build failed."), ("built", None)])
        self.assertEqual(self.rig.send("GET", address).body, b"<h1>Ahoy</h1>")
        self.assertFollowsGitHub()

    def test_the_cdn_answers_what_it_has_until_that_is_old(self):
        address = self.published()
        self.rig.post("settings", pages_cache_seconds=600)
        self.assertEqual(self.rig.send("GET", address).status, 404)
        self.states(3)
        stale = self.rig.send("GET", address)
        self.assertEqual((stale.status, stale.headers["X-Cache"]), (404, "HIT"))
        self.assertEqual(self.rig.send("GET", f"{address}?fresh").body, b"<h1>Ahoy</h1>")
        self.rig.post("clock", advance=601)
        self.assertEqual(self.rig.send("GET", address).body, b"<h1>Ahoy</h1>")

    def test_pages_wait_for_the_plan_for_rights_and_for_the_branch(self):
        body = {"source": {"branch": "gh-pages", "path": "/"}}
        self.assertEqual(self.rig.rest("POST", f"{SITE}/pages", body).status, 422)
        self.rig.rest("POST", f"{SITE}/git/refs", {"ref": "refs/heads/gh-pages", "sha": self.commit("x")})
        narrow = self.rig.post("tokens", login="mona", kind="fine-grained",
                               permissions={"contents": "write", "pages": "write"})["token"]
        self.assertEqual(self.rig.rest("POST", f"{SITE}/pages", body, token=narrow).status, 403)
        self.rig.post("repos/change", repo="mona/lighthouse", private=True)
        refused = self.rig.rest("POST", f"{SITE}/pages", body)
        self.assertEqual(refused.status, 422)
        self.assertIn("plan", refused.json["message"])

    def test_a_protected_branch_is_neither_forced_nor_deleted(self):
        self.published()
        self.rig.post("repos/change", repo="mona/lighthouse", protected_branches=["gh-pages"])
        forced = {"sha": self.commit("other"), "force": True}
        self.assertEqual(self.rig.rest("PATCH", f"{SITE}/git/refs/heads/gh-pages", forced).status, 422)
        self.assertEqual(self.rig.rest("DELETE", f"{SITE}/git/refs/heads/gh-pages").status, 422)

    def test_a_site_ends_with_its_branch_or_its_settings(self):
        address = self.published()
        self.states(3)
        self.rig.rest("DELETE", f"{SITE}/git/refs/heads/gh-pages")
        self.assertEqual(self.rig.send("GET", address).status, 404)
        self.assertEqual(self.rig.rest("DELETE", f"{SITE}/pages").status, 204)
        self.assertEqual(self.rig.rest("GET", f"{SITE}/pages").status, 404)
        self.assertFollowsGitHub()


if __name__ == "__main__":
    unittest.main()
