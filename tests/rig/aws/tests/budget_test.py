# SPDX-License-Identifier: MIT
"""How much a function may compute. The one case that is known of AWS is a table of routes that was too long: 200 rows in
seven values, read one after another for a path that none of them is for."""

import json
import unittest

from aws_case import RIG  # noqa: F401  puts the rig on the path

from aws.edge.runner import Runner

TABLE = """import cf from 'cloudfront';
const kvs = cf.kvs();
async function read(key) {
    try {
        const text = await kvs.get(key);
        return JSON.parse(text);
    } catch (e) {
        return [];
    }
}
function isFor(row, path) {
    const star = row.indexOf('*');
    if (star < 0)
        return path === row;
    if (star === row.length - 1 && row.lastIndexOf('*') === row.length - 1) {
        const front = row.substring(0, row.length - 1);
        return path.indexOf(front) === 0;
    }
    return false;
}
async function handler(event) {
    const request = event.request;
    const about = await read('about');
    let kind = '';
    for (let i = 0; i < about.parts && !kind; i++) {
        const rows = await read('rows/' + i);
        for (let j = 0; j < rows.length; j++) {
            if (isFor(rows[j][0], request.uri)) {
                kind = rows[j][1];
                break;
            }
        }
    }
    request.uri = '/builds/' + about.build + kind + request.uri;
    return request;
}
"""


def table(pages):
    rows = [[f"/stress/page-{number}{end}", "s"] for number in range(pages) for end in ("", "/*")]
    parts, size = [[]], 0
    for row in rows:
        size += len(json.dumps(row))
        if size > 950:
            parts.append([])
            size = len(json.dumps(row))
        parts[-1].append(row)
    items = {f"rows/{number}": json.dumps(part) for number, part in enumerate(parts)}
    return items | {"about": json.dumps({"parts": len(parts), "build": "b1"})}


class BudgetTest(unittest.TestCase):
    def setUp(self):
        self.runner = Runner(None)
        self.addCleanup(self.runner.end)

    def done(self, items, code=TABLE):
        event = {"context": {"eventType": "viewer-request"}, "request": {"method": "GET", "uri": "/", "headers": {}}}
        return self.runner.run(code, event, "arn:store", items)

    def test_a_table_that_aws_stopped_at_is_too_long(self):
        self.assertIn("RangeError: Instruction limit exceeded", self.done(table(100))["error"])
        self.assertEqual(self.done(table(10))["error"], "")

    def test_the_same_takes_the_same(self):
        first = self.done(table(20))["compute"]
        self.assertEqual({self.done(table(20))["compute"] for _ in range(5)}, {first})
        self.assertLess(first, self.done(table(40))["compute"])

    def test_counts_all_forms_of_a_branch(self):
        code = """async function handler(event) {
    const list = [3, 1, 2];
    let sum = 0
    for (const name in { a: 1, b: 2 }) if (name === 'a') sum += 1; else if (name === 'b') sum += list.length > 2 ? 10 : 20
    for (let i = 0; i < 3; i++) sum += list.map((one) => one > 1 && one * 2 || 1)[i]
    do sum++; while (sum < 30)
    switch (sum) { case 1: return 0; default: sum += 1; }
    return { statusCode: 200, body: '' + sum };
}
"""
        self.assertEqual(self.done({}, code)["output"], {"statusCode": 200, "body": "31"})


if __name__ == "__main__":
    unittest.main()
