# SPDX-License-Identifier: MIT
"""Templates and types of resources: what can be, and what each makes."""

import json

from stack_case import SITE, StackCase, small


class TypesTest(StackCase):
    def test_makes_roles_and_leaves_the_rest_to_moto(self):
        trust = {
            "Version": "2012-10-17",
            "Statement": [
                {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}
            ],
        }
        body = json.dumps(
            {
                "Resources": {
                    "Role": {
                        "Type": "AWS::IAM::Role",
                        "Properties": {
                            "Path": "/shop/",
                            "AssumeRolePolicyDocument": trust,
                            "Policies": [
                                {
                                    "PolicyName": "p",
                                    "PolicyDocument": {
                                        "Version": "2012-10-17",
                                        "Statement": [
                                            {
                                                "Effect": "Allow",
                                                "Action": "s3:GetObject",
                                                "Resource": "arn:aws:s3:::shop/*",
                                            }
                                        ],
                                    },
                                }
                            ],
                        },
                    },
                    "Log": {
                        "Type": "AWS::Logs::LogGroup",
                        "Properties": {"LogGroupName": "/shop", "RetentionInDays": 7},
                    },
                    "Key": {
                        "Type": "AWS::SSM::Parameter",
                        "Properties": {
                            "Name": "/shop/role",
                            "Type": "String",
                            "Value": {"Fn::GetAtt": ["Role", "Arn"]},
                        },
                    },
                }
            }
        )
        self.assertEqual(self.make(body, Capabilities=["CAPABILITY_IAM"]), "CREATE_COMPLETE", self.events())
        arn = self.client("iam").list_roles()["Roles"][0]["Arn"]
        self.assertRegex(arn, r"role/shop/site-Role-[A-Z0-9]{12}$")
        self.assertEqual(self.client("ssm").get_parameter(Name="/shop/role")["Parameter"]["Value"], arn)
        self.cfn.delete_stack(StackName="site")
        self.assertEqual(self.cfn.list_stacks(StackStatusFilter=["DELETE_FAILED"])["StackSummaries"], [])

    def test_makes_certificates_and_who_may_vouch(self):
        self.rig("POST", "settings", {"certificate_seconds": 60, "certificates_by_dns": False})
        nothing = {
            "Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}],
        }
        trust = {
            "Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Principal": {"AWS": "123456789012"}, "Action": "sts:AssumeRole"}],
        }

        def body(client):
            return json.dumps(
                {
                    "Resources": {
                        "Limit": {
                            "Type": "AWS::IAM::ManagedPolicy",
                            "Properties": {"PolicyDocument": nothing, "Path": "/shop/"},
                        },
                        "Role": {
                            "Type": "AWS::IAM::Role",
                            "Properties": {
                                "AssumeRolePolicyDocument": trust,
                                "PermissionsBoundary": {"Ref": "Limit"},
                                "ManagedPolicyArns": [{"Ref": "Limit"}],
                            },
                        },
                        "Vouching": {
                            "Type": "AWS::IAM::OIDCProvider",
                            "Properties": {
                                "Url": "https://token.actions.githubusercontent.com",
                                "ClientIdList": [client],
                            },
                        },
                        "Certificate": {
                            "Type": "AWS::CertificateManager::Certificate",
                            "Properties": {"DomainName": "*.example.com", "ValidationMethod": "DNS"},
                        },
                    }
                }
            )

        self.cfn.create_stack(StackName="site", TemplateBody=body("sts.amazonaws.com"), Capabilities=["CAPABILITY_IAM"])
        self.until(lambda: self.client("acm").list_certificates()["CertificateSummaryList"])
        self.assertEqual(self.status(), "CREATE_IN_PROGRESS")
        self.rig("POST", "clock", {"advance": 61})
        self.assertEqual(self.settled(), "CREATE_COMPLETE", self.events())
        iam = self.client("iam")
        role = iam.list_roles()["Roles"][0]["RoleName"]
        boundary = iam.get_role(RoleName=role)["Role"]["PermissionsBoundary"]["PermissionsBoundaryArn"]
        self.assertIn(":policy/shop/site-Limit-", boundary)
        self.cfn.update_stack(StackName="site", TemplateBody=body("another"), Capabilities=["CAPABILITY_IAM"])
        self.assertEqual(self.settled(), "UPDATE_COMPLETE", self.events())
        arn = iam.list_open_id_connect_providers()["OpenIDConnectProviderList"][0]["Arn"]
        self.assertEqual(iam.get_open_id_connect_provider(OpenIDConnectProviderArn=arn)["ClientIDList"], ["another"])
        stack = self.cfn.describe_stacks(StackName="site")["Stacks"][0]["StackId"]
        self.cfn.delete_stack(StackName="site")
        self.assertEqual(self.settled(stack), "DELETE_COMPLETE", self.events(stack))
        self.assertEqual(iam.list_open_id_connect_providers()["OpenIDConnectProviderList"], [])
        self.assertEqual(self.client("acm").list_certificates()["CertificateSummaryList"], [])

    def test_fails_for_unknown_properties(self):
        self.assertEqual(self.make(small(A={"Nonsense": 1})), "ROLLBACK_COMPLETE")
        reasons = [
            e.get("ResourceStatusReason", "") for e in self.cfn.describe_stack_events(StackName="site")["StackEvents"]
        ]
        self.assertTrue(any("extraneous key [Nonsense] is not permitted" in reason for reason in reasons), reasons)

    def test_refuses_templates_that_cannot_be(self):
        def refused(body, words, code="ValidationError", **more):
            said = self.refused(code, self.cfn.create_stack, StackName="site", TemplateBody=body, **more)
            self.assertIn(words, said["Error"]["Message"])

        refused("Resources: [", "not well-formed")
        refused("{}", "At least one Resources member")
        refused(
            '{"Resources": {"A": {"Type": "AWS::Nonsense::Thing"}}}',
            "Unrecognized resource types: [AWS::Nonsense::Thing]",
        )
        refused(small(A={"BucketName": {"Ref": "Gone"}}), "Unresolved resource dependencies [Gone]")
        refused(
            small(A={}, B={"BucketName": {"Fn::GetAtt": ["A", "Nonsense"]}}), "does not support attribute type Nonsense"
        )
        refused(small(A={"BucketName": {"Ref": "B"}}, B={"BucketName": {"Ref": "A"}}), "Circular dependency")
        refused(SITE, "[Project] must have values")
        refused(SITE, "must match pattern", Parameters=[{"ParameterKey": "Project", "ParameterValue": "UP"}])
        refused(small(A={}), "do not exist in the template", Parameters=[{"ParameterKey": "X", "ParameterValue": "1"}])
        role = json.dumps(
            {"Resources": {"R": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {}}}}}
        )
        refused(role, "CAPABILITY_IAM", "InsufficientCapabilitiesException")
        self.assertEqual(self.cfn.list_stacks()["StackSummaries"], [])

    def test_keeps_records(self):
        route53 = self.client("route53")
        zone = route53.create_hosted_zone(Name="example.com.", CallerReference="1")["HostedZone"]["Id"].rpartition("/")[
            2
        ]

        def body(address):
            return json.dumps(
                {
                    "Resources": {
                        "One": {
                            "Type": "AWS::Route53::RecordSet",
                            "Properties": {
                                "HostedZoneName": "example.com.",
                                "Name": "one.example.com.",
                                "Type": "A",
                                "TTL": "60",
                                "ResourceRecords": [address],
                            },
                        },
                        "More": {
                            "Type": "AWS::Route53::RecordSetGroup",
                            "Properties": {
                                "HostedZoneId": zone,
                                "RecordSets": [
                                    {
                                        "Name": "two.example.com.",
                                        "Type": kind,
                                        "AliasTarget": {
                                            "DNSName": "d1.cloudfront.net",
                                            "HostedZoneId": "Z2FDTNDATAQYW2",
                                        },
                                    }
                                    for kind in ("A", "AAAA")
                                ],
                            },
                        },
                    }
                }
            )

        def records():
            found = route53.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
            return {(r["Name"], r["Type"]): r for r in found if r["Type"] not in ("NS", "SOA")}

        self.assertEqual(self.make(body("192.0.2.1")), "CREATE_COMPLETE", self.events())
        self.assertEqual(
            set(records()), {("one.example.com.", "A"), ("two.example.com.", "A"), ("two.example.com.", "AAAA")}
        )
        self.cfn.update_stack(StackName="site", TemplateBody=body("192.0.2.2"))
        self.assertEqual(self.settled(), "UPDATE_COMPLETE")
        self.assertEqual(records()["one.example.com.", "A"]["ResourceRecords"], [{"Value": "192.0.2.2"}])
        stack = self.cfn.describe_stacks(StackName="site")["Stacks"][0]["StackId"]
        self.cfn.delete_stack(StackName="site")
        self.assertEqual(self.settled(stack), "DELETE_COMPLETE", self.events(stack))
        self.assertEqual(records(), {})
