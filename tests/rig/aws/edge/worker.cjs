// SPDX-License-Identifier: MIT
// Runs CloudFront Functions (cloudfront-js-2.0): JSON lines in, JSON lines out. Started with --expose-internals, for
// the parser that Node itself uses: syntax that the published description of the runtime does not name is refused.
'use strict';
const crypto = require('node:crypto');
const querystring = require('node:querystring');
const vm = require('node:vm');
const acorn = require('internal/deps/acorn/acorn/dist/acorn');

const REFUSED = {
    ClassDeclaration: 'classes', ClassExpression: 'classes',
    ObjectPattern: 'destructuring', ArrayPattern: 'destructuring',
    YieldExpression: 'generators', SpreadElement: 'spread', ForOfStatement: 'for … of', ChainExpression: '?.',
    AssignmentPattern: 'default parameters', ImportExpression: 'import()', ExportNamedDeclaration: 'export',
    ExportDefaultDeclaration: 'export', ExportAllDeclaration: 'export', TaggedTemplateExpression: 'tagged templates',
    ForAwaitStatement: 'for await',
};
const OPERATORS = ['??', '??=', '||=', '&&='];
const MODULES = ['cloudfront', 'crypto', 'querystring', 'buffer'];
const LONGEST_MS = 60_000; // a hang; what a function executes is counted, and a busy machine fails nothing
// AWS stops a function after a number of instructions that it does not publish. Counted here are the parts of the syntax
// tree that are executed, and the characters read from a store. Known is one function that was too much: 200 rows of
// routes in seven values, read and compared one after another (tests/budget_test.py). The limit is what that takes.
const MOST_STEPS = 12300;
const CHARACTERS_A_STEP = 4;

class FunctionError extends Error {}

function check(node) {
    if (!node || typeof node.type !== 'string')
        return;
    if (REFUSED[node.type])
        throw new SyntaxError(`cloudfront-js-2.0 has no ${REFUSED[node.type]}`);
    if (node.generator)
        throw new SyntaxError('cloudfront-js-2.0 has no generators');
    if (OPERATORS.includes(node.operator))
        throw new SyntaxError(`cloudfront-js-2.0 has no ${node.operator}`);
    for (const key of Object.keys(node)) {
        const value = node[key];
        if (Array.isArray(value))
            value.forEach(check);
        else if (value && typeof value === 'object')
            check(value);
    }
}

const isNode = (value) => value && typeof value.type === 'string';
const childrenOf = (node) => Object.values(node).flat().filter(isNode);

// Expressions that are executed only if others say so.
function branchesOf(node) {
    if (node.type === 'ConditionalExpression')
        return [node.consequent, node.alternate];
    if (node.type === 'LogicalExpression')
        return [node.right];
    return node.type === 'ArrowFunctionExpression' && node.expression ? [node.body] : [];
}

// What is executed together with this node; branches, and statements within it, are counted by themselves.
function weightOf(node) {
    const own = /Function/.test(node.type) ? [] : childrenOf(node);
    return own.filter((child) => !/Statement$|^SwitchCase$/.test(child.type) && !branchesOf(node).includes(child))
        .reduce((sum, child) => sum + weightOf(child), 1);
}

// The function with a count before each statement, in the same lines.
function counted(code, tree) {
    const inserted = [];
    const put = (at, text) => inserted.push({ at, text, order: inserted.length });
    const around = (node, before, after) => {
        put(node.start, before);
        inserted.push({ at: node.end, text: after, order: -inserted.length }); // ends of what is inside come first
    };
    const wrap = (node, weight) => around(node, `{__step(${weight});`, '}');
    const visit = (node) => {
        const list = node.type === 'BlockStatement' ? node.body : node.type === 'SwitchCase' ? node.consequent : [];
        for (const one of list.filter((n) => n.type !== 'FunctionDeclaration'))
            put(one.start, `__step(${weightOf(one)});`);
        if (/^(For|While|DoWhile)/.test(node.type)) {
            const each = [node.test, node.update].filter(isNode).map(weightOf).reduce((sum, one) => sum + one, 1);
            wrap(node.body, each + (node.body.type === 'BlockStatement' ? 0 : weightOf(node.body)));
        } else if (node.type === 'IfStatement') {
            for (const branch of [node.consequent, node.alternate])
                if (branch && branch.type !== 'BlockStatement')
                    wrap(branch, weightOf(branch));
        }
        for (const branch of branchesOf(node))
            around(branch, `(__step(${weightOf(branch)}),`, ')');
        childrenOf(node).forEach(visit);
    };
    tree.body.filter((node) => node.type !== 'ImportDeclaration').forEach(visit);
    let made = '';
    let at = 0;
    for (const one of inserted.sort((a, b) => a.at - b.at || a.order - b.order)) {
        made += code.slice(at, one.at) + one.text;
        at = one.at;
    }
    return made + code.slice(at);
}

const compiled = new Map();

function compile(code) {
    if (compiled.has(code))
        return compiled.get(code);
    const tree = acorn.parse(code, { ecmaVersion: 2022, sourceType: 'module', allowAwaitOutsideFunction: false });
    let rest = code;
    let names = '';
    for (const node of tree.body.filter((n) => n.type === 'ImportDeclaration').reverse()) {
        const isDefault = node.specifiers.length === 1 && node.specifiers[0].type === 'ImportDefaultSpecifier';
        if (!MODULES.includes(node.source.value) || !isDefault)
            throw new SyntaxError(`cannot import ${code.slice(node.start, node.end)}`);
        names += `const ${node.specifiers[0].local.name} = require('${node.source.value}');`;
        const blank = rest.slice(node.start, node.end).replace(/[^\n]/g, ' '); // lines keep their numbers
        rest = rest.slice(0, node.start) + blank + rest.slice(node.end);
    }
    tree.body.forEach((node) => node.type === 'ImportDeclaration' || check(node));
    if (!tree.body.some((node) => node.type === 'FunctionDeclaration' && node.id.name === 'handler')
        && !tree.body.some((node) => (node.declarations || []).some((d) => d.id.name === 'handler')))
        throw new SyntaxError('there is no function handler');
    const body = counted(rest, tree);
    const script = new vm.Script(`'use strict';(function (require, console, __step) {${names}${body}\nreturn handler;})`,
                                 { filename: 'function.js' });
    if (compiled.size > 200) {
        compiled.clear();
        contexts.clear();
    }
    compiled.set(code, script);
    return script;
}

// Creating a context takes 4 ms, longer than a request. Requests share only its globals, which strict code does not set by
// accident, and the script is executed anew for each. After an error the context is not used again.
const contexts = new Map(); // code → context

function contextOf(code) {
    if (!contexts.has(code))
        contexts.set(code, vm.createContext({ Buffer, TextDecoder, TextEncoder, atob, btoa },
                                          { codeGeneration: { strings: false, wasm: false }, microtaskMode: 'afterEvaluate' }));
    return contexts.get(code);
}

function limitedCrypto() {
    const wrapped = (made) => ({
        update(data) { made.update(data); return this; },
        digest(encoding) {
            if (encoding !== undefined && !['hex', 'base64', 'base64url'].includes(encoding))
                throw new TypeError(`Unknown digest encoding: "${encoding}"`);
            return made.digest(encoding);
        },
    });
    const known = (name) => {
        if (!['md5', 'sha1', 'sha256'].includes(name))
            throw new TypeError(`not supported algorithm: "${name}"`);
        return name;
    };
    return { createHash: (name) => wrapped(crypto.createHash(known(name))),
             createHmac: (name, key) => wrapped(crypto.createHmac(known(name), key)) };
}

function store(items, failing, step) {
    const missing = (key) => { throw new FunctionError(`KeyNotFound: the key ${key} was not found`); };
    return {
        get(key, options) {
            if (failing && failing.includes(key))
                throw new FunctionError('Throttling: too many reads of the KeyValueStore');
            if (!Object.prototype.hasOwnProperty.call(items, key))
                missing(key);
            step(Math.ceil(items[key].length / CHARACTERS_A_STEP));
            const format = (options && options.format) || 'string';
            if (format === 'json')
                return JSON.parse(items[key]);
            return format === 'bytes' ? Buffer.from(items[key]) : items[key];
        },
        exists(key) { return Object.prototype.hasOwnProperty.call(items, key); },
        count() { return Object.keys(items).length; },
        meta() { return { creationDateTime: '', lastUpdatedDateTime: '', keyCount: Object.keys(items).length }; },
    };
}

// A promise has to be one of the function's own world: only its turns are run, and timed, with the script.
const LATER = new vm.Script(`(function (kept) {
    const made = {};
    for (const name of Object.keys(kept))
        made[name] = async function (one, two) { return kept[name](one, two); };
    return made;
})`);
const CALL = new vm.Script(`(async function () { return __call(); })().then(
    function (value) { __ended = { value: value }; }, function (error) { __ended = { error: error }; })`);

const stores = new Map(); // ARN → items, as they were last sent

function run(message) {
    const logs = [];
    const changed = {};
    let steps = 0;
    const step = (weight) => {
        steps += weight;
        if (steps > MOST_STEPS)
            throw new RangeError('Instruction limit exceeded');
    };
    const cf = {
        kvs(id) {
            const items = message.store && stores.get(message.store);
            if (!items || (id !== undefined && !message.store.endsWith(id)))
                throw new FunctionError('InvalidKVSId: no KeyValueStore is associated with this function');
            return LATER.runInContext(sandbox)(store(items, message.failing, step));
        },
        updateRequestOrigin(origin) { changed.origin = origin; },
        selectRequestOriginById(id) { changed.originId = id; },
    };
    const modules = { cloudfront: cf, crypto: limitedCrypto(), querystring: querystring, buffer: { Buffer } };
    const script = compile(message.code);
    const sandbox = contextOf(message.code);
    delete sandbox.__ended;
    const say = (...words) => logs.push(words.map((w) => (typeof w === 'string' ? w : JSON.stringify(w))).join(' '));
    const requireOne = (name) => {
        if (!MODULES.includes(name))
            throw new Error(`Cannot find module "${name}"`);
        return modules[name];
    };
    const made = script.runInContext(sandbox, { timeout: LONGEST_MS });
    const handler = made(requireOne, { log: say, error: say, warn: say }, step);
    sandbox.__call = () => {
        const event = JSON.parse(JSON.stringify(message.event));
        const raw = event.request && event.request.rawQueryString; // JSON has no methods
        if (event.request)
            event.request.rawQueryString = () => raw;
        return handler(event);
    };
    CALL.runInContext(sandbox, { timeout: LONGEST_MS }); // with all that comes after an await
    if (!sandbox.__ended)
        throw new FunctionError('the function waits for what never comes');
    if ('error' in sandbox.__ended)
        throw sandbox.__ended.error;
    const output = sandbox.__ended.value;
    const compute = Math.ceil(steps * 100 / MOST_STEPS);
    return { output: output === undefined ? null : output, logs, error: '', compute, changed };
}

function answer(message) {
    if (message.items)
        stores.set(message.store, message.items);
    if (message.check !== undefined) {
        try {
            compile(message.check);
            return { error: '' };
        } catch (error) {
            return { error: `${error.name}: ${error.message}` };
        }
    }
    try {
        return run(message);
    } catch (error) {
        contexts.delete(message.code);
        const words = 'The CloudFront function associated with the CloudFront distribution is invalid or could not '
            + `run. ${error && error.name}: ${error && error.message}`;
        return { output: null, logs: [], error: words, compute: 100, changed: {} };
    }
}

let rest = '';
process.stdin.setEncoding('utf8').on('data', (chunk) => {
    rest += chunk;
    const lines = rest.split('\n');
    rest = lines.pop();
    for (const line of lines)
        process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + '\n');
}).on('end', () => process.exit(0));
