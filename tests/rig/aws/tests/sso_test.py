# SPDX-License-Identifier: MIT
"""Signing in by IAM Identity Center."""

import json

from aws_case import AwsCase

GRANT = "urn:ietf:params:oauth:grant-type:device_code"


class SsoTest(AwsCase):
    def post(self, path, document):
        status, headers, body = self.ask("POST", path, json.dumps(document), {"Content-Type": "application/json"})
        return status, json.loads(body)

    def begin(self):
        client = self.post("/client/register", {"clientName": "a deck", "clientType": "public"})[1]
        self.who = {"clientId": client["clientId"], "clientSecret": client["clientSecret"]}
        return self.post("/device_authorization", self.who | {"startUrl": "https://x.awsapps.com/start"})[1]

    def token(self, **more):
        return self.post("/token", self.who | more)

    def get(self, path, token):
        status, _, body = self.ask("GET", path, headers={"x-amz-sso_bearer_token": token})
        return status, json.loads(body)

    def test_gives_keys_to_who_signs_in(self):
        device = self.begin()
        asked = {"grantType": GRANT, "deviceCode": device["deviceCode"]}
        self.assertEqual(
            self.token(**asked),
            (400, {"error": "authorization_pending", "error_description": "Authorization is still pending"}),
        )
        self.ask("GET", device["verificationUriComplete"].removeprefix(self.endpoint))
        status, token = self.token(**asked)
        self.assertEqual((status, token["tokenType"]), (200, "Bearer"))
        accounts = self.get("/assignment/accounts", token["accessToken"])[1]["accountList"]
        self.assertEqual(accounts[0]["accountId"], "123456789012")
        roles = self.get("/assignment/roles?account_id=123456789012", token["accessToken"])[1]["roleList"]
        keys = self.get(
            f"/federation/credentials?role_name={roles[0]['roleName']}&account_id=123456789012", token["accessToken"]
        )[1]["roleCredentials"]
        identity = self.client("sts", keys=(keys["accessKeyId"], keys["secretAccessKey"], keys["sessionToken"]))
        self.assertIn("AWSReservedSSO_AdministratorAccess", identity.get_caller_identity()["Arn"])
        self.rig("POST", "clock", {"advance": 30000})
        self.assertEqual(self.get("/assignment/accounts", token["accessToken"])[0], 401)
        renewed = self.token(grantType="refresh_token", refreshToken=token["refreshToken"])[1]
        self.assertEqual(self.get("/assignment/accounts", renewed["accessToken"])[0], 200)
        self.assertEqual(
            self.token(grantType="refresh_token", refreshToken=token["refreshToken"])[1]["error"], "invalid_grant"
        )

    def test_can_be_refused(self):
        for do, error in (("deny", "access_denied"), ("expire", "expired_token")):
            device = self.begin()
            self.rig("POST", "device", {"user_code": device["userCode"], "do": do})
            self.assertEqual(self.token(grantType=GRANT, deviceCode=device["deviceCode"])[1]["error"], error)

    def test_renews_a_login_once_for_each_token(self):
        asked = {"clientId": "arn:aws:signin:::devtools/same-device", "grantType": "refresh_token", "refreshToken": "r"}
        headers = {"Content-Type": "application/json", "DPoP": "x.y.z"}

        def renew():
            status, _, body = self.ask("POST", "/v1/token", json.dumps(asked), headers)
            return status, json.loads(body)

        status, renewed = renew()
        self.assertEqual(status, 200)
        keys = renewed["accessToken"]
        identity = self.client("sts", keys=(keys["accessKeyId"], keys["secretAccessKey"], keys["sessionToken"]))
        self.assertIn("Login", identity.get_caller_identity()["Arn"])
        self.assertEqual(renew()[0], 400)
