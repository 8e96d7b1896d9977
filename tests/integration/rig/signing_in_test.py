# SPDX-License-Identifier: MIT
import base64
import hashlib
import json
import re
import unittest
import urllib.parse

from rig_case import SITE, RigCase

CLIENT = "Ov23liShipdeckRig001"
GRANT = "urn:ietf:params:oauth:grant-type:device_code"


class DeviceFlowTest(RigCase):
    def setUp(self):
        self.rig.post("settings", device_interval=0)
        self.device = self.rig.form("/login/device/code", client_id=CLIENT, scope="repo read:org").json

    def poll(self):
        return self.rig.form("/login/oauth/access_token", client_id=CLIENT, grant_type=GRANT,
                             device_code=self.device["device_code"]).json

    def test_gives_a_token_once_the_person_has_entered_the_code(self):
        self.assertRegex(self.device["user_code"], r"^[A-Z0-9]{4}-[A-Z0-9]{4}$")
        self.assertEqual(self.poll()["error"], "authorization_pending")
        self.rig.form("/login/device", user_code=self.device["user_code"].lower(), action="approve")
        token = self.poll()
        self.assertEqual((token["token_type"], token["scope"]), ("bearer", "repo,read:org"))
        me = self.rig.rest("GET", "/user", token=token["access_token"])
        self.assertEqual((me.json["login"], me.headers["X-OAuth-Scopes"]), ("mona", "repo, read:org"))
        self.assertEqual(self.poll()["error"], "incorrect_device_code")

    def test_asks_for_patience_when_polled_too_fast(self):
        self.rig.post("settings", device_interval=5)
        self.device = self.rig.form("/login/device/code", client_id=CLIENT).json
        self.poll()
        self.assertEqual((self.poll()["error"], self.poll()["interval"]), ("slow_down", 15))

    def test_says_denied_and_expired(self):
        self.rig.post("device", user_code=self.device["user_code"], do="deny")
        self.assertEqual(self.poll()["error"], "access_denied")
        self.device = self.rig.form("/login/device/code", client_id=CLIENT).json
        self.rig.post("clock", advance=901)
        self.assertEqual(self.poll()["error"], "expired_token")

    def test_can_be_switched_off_for_a_client(self):
        self.rig.post("clients", id="Ov23liNoDevice", device_flow=False)
        self.assertEqual(self.rig.form("/login/device/code", client_id="Ov23liNoDevice").json["error"],
                         "device_flow_disabled")


class OwnAppTest(RigCase):
    def make_app(self, name):
        manifest = json.dumps({"name": name, "url": "http://x.test", "redirect_url": "http://127.0.0.1:9/back",
                               "callback_urls": ["http://127.0.0.1:9/signed"],
                               "default_permissions": {"contents": "read", "deployments": "write"}})
        body = urllib.parse.urlencode({"manifest": manifest}).encode()
        sent = self.rig.send("POST", f"{self.rig.web}/settings/apps/new?state=s1", body)
        code, state = re.search(r"code=(\w+)&state=(\w+)", sent.headers["Location"]).groups()
        self.assertEqual((sent.status, state), (302, "s1"))
        app = self.rig.rest("POST", f"/app-manifests/{code}/conversions", token="")
        self.assertIn("RSA PRIVATE KEY", app.json["pem"])
        self.assertEqual(self.rig.rest("POST", f"/app-manifests/{code}/conversions", token="").status, 404)
        return app.json

    def sign_in(self, app):
        challenge = base64.urlsafe_b64encode(hashlib.sha256(b"verifier").digest()).decode().rstrip("=")
        sent = self.rig.send("GET", f"{self.rig.web}/login/oauth/authorize?client_id={app['client_id']}&state=t"
                                    f"&code_challenge={challenge}&code_challenge_method=S256")
        code = re.search(r"signed\?code=(\w+)&state=t", sent.headers["Location"]).group(1)
        return self.rig.form("/login/oauth/access_token", client_id=app["client_id"], code=code,
                             client_secret=app["client_secret"], code_verifier="verifier").json

    def test_signs_in_and_sees_only_where_it_is_installed(self):
        app = self.make_app("Deck of Mona")
        token = self.sign_in(app)["access_token"]
        self.assertTrue(token.startswith("ghu_"))
        self.assertEqual(self.rig.rest("GET", "/user/installations", token=token).json["total_count"], 0)
        self.assertEqual(self.rig.rest("GET", "/repos/mona/compass", token=token).status, 404)
        self.rig.post("installations", app=app["slug"], account="mona", repositories=["mona/compass"])
        found = self.rig.rest("GET", "/user/installations", token=token).json["installations"][0]
        inside = self.rig.rest("GET", f"/user/installations/{found['id']}/repositories", token=token).json
        self.assertEqual([r["name"] for r in inside["repositories"]], ["compass"])
        self.assertEqual(self.rig.rest("GET", "/repos/mona/compass", token=token).status, 200)
        self.assertFollowsGitHub()

    def authorized(self, client, redirect):
        """Where the browser is sent with the person's consent."""
        query = urllib.parse.urlencode({"client_id": client, "redirect_uri": redirect})
        return self.rig.send("GET", f"{self.rig.web}/login/oauth/authorize?{query}").headers["Location"]

    def test_comes_back_to_exactly_one_of_the_callbacks(self):
        client = self.make_app("Deck with one callback")["client_id"]
        self.assertRegex(self.authorized(client, "http://127.0.0.1:9/signed"), r"^http://127.0.0.1:9/signed\?code=")
        for other in ("http://127.0.0.1:10/signed", "http://127.0.0.1:9/signed/in", "http://localhost:9/signed"):
            self.assertRegex(self.authorized(client, other),
                             r"^http://127.0.0.1:9/signed\?error=redirect_uri_mismatch")

    def test_an_oauth_app_may_come_back_to_any_port_of_a_loopback_callback(self):
        self.rig.post("clients", id="Ov23liLoopback", redirects=["http://127.0.0.1/back"])
        for target in ("http://127.0.0.1:4711/back", "http://127.0.0.1:4711/back/here"):
            self.assertTrue(self.authorized("Ov23liLoopback", target).startswith(target + "?code="))
        self.assertIn("redirect_uri_mismatch", self.authorized("Ov23liLoopback", "http://127.0.0.1:4711/elsewhere"))

    def test_rotates_both_tokens_on_refresh(self):
        app = self.make_app("Deck that refreshes")
        first = self.sign_in(app)

        def refresh():
            return self.rig.form("/login/oauth/access_token", client_id=app["client_id"], grant_type="refresh_token",
                                 refresh_token=first["refresh_token"]).json
        second = refresh()
        self.assertNotEqual(second["access_token"], first["access_token"])
        self.assertEqual(self.rig.rest("GET", "/user", token=first["access_token"]).status, 401)
        self.assertEqual(refresh()["error"], "bad_refresh_token")


class RightsTest(RigCase):
    def status(self, method, path, token, body=None):
        return self.rig.rest(method, path, body, token=token).status

    def test_a_private_repository_does_not_exist_for_others(self):
        other = self.rig.post("tokens", login="stranger", scopes=["repo"])["token"]
        for token in ("", other):
            self.assertEqual(self.status("GET", "/repos/mona/compass", token), 404)
            self.assertEqual(self.status("GET", SITE, token), 200)
        self.assertEqual(self.status("GET", "/user", "ghp_wrong"), 401)

    def test_a_classic_token_needs_the_scope_and_is_told_which(self):
        weak = self.rig.post("tokens", scopes=["public_repo"])["token"]
        answer = self.rig.rest("GET", f"{SITE}/hooks", token=weak)
        self.assertEqual((answer.status, answer.headers["X-OAuth-Scopes"]), (404, "public_repo"))
        self.assertIn("admin:repo_hook", answer.headers["X-Accepted-OAuth-Scopes"])

    def test_a_fine_grained_token_sees_what_it_was_given(self):
        token = self.rig.post("tokens", kind="fine-grained", repositories=["mona/compass"], expires_in=3600,
                              permissions={"contents": "read"})["token"]
        self.assertTrue(token.startswith("github_pat_"))
        listed = self.rig.rest("GET", "/user/repos", token=token)
        self.assertEqual([r["name"] for r in listed.json], ["compass"])
        self.assertIsNotNone(listed.headers["GitHub-Authentication-Token-Expiration"])
        refused = self.rig.rest("POST", "/repos/mona/compass/deployments", {"ref": "main"}, token=token)
        self.assertEqual((refused.status, refused.headers["X-Accepted-GitHub-Permissions"]), (403, "deployments=write"))
        self.rig.post("tokens/end", token=token, do="expire")
        self.assertEqual(self.status("GET", "/user", token), 401)

    def test_an_organisation_behind_saml_says_where_to_go(self):
        self.rig.post("accounts", login="sealed", kind="Organization", saml=True, members={"mona": "member"})
        self.rig.post("repos", repo="sealed/inner", private=True)
        refused = self.rig.rest("GET", "/orgs/sealed/repos")
        self.assertEqual(refused.status, 403)
        self.assertIn("partial-results", self.rig.rest("GET", "/user/repos").headers["X-GitHub-SSO"])
        self.rig.send("GET", refused.headers["X-GitHub-SSO"].partition("url=")[2])
        self.assertEqual(self.rig.rest("GET", "/orgs/sealed/repos").json[0]["name"], "inner")


if __name__ == "__main__":
    unittest.main()
