// SPDX-License-Identifier: MIT
// The one function at the edge, for all distributions of an account: host name -> release -> object. What it reads from
// the KeyValueStore is described in docs/edge.md and written by core/edge, which also has the same
// decisions in C++ (a test holds both together). cloudfront-js-2.0: no spread, no destructuring, await only alone.
// Lines that are comments, what indents the others and blanks around most operators and brackets are left out before AWS
// counts its 10 KB; and these names are one letter then:
// SHORT isFingerprinted hasExtension entryOf resolved encoded decoded matched redirect refused finished allowed invalid signed target isMove keyed hexOf ruled busy said read hash
import cf from 'cloudfront';
import crypto from 'crypto';
const kvs = cf.kvs();

async function handler(event) {
    if (event.context.eventType === 'viewer-response')
        return finished(event.request, event.response);
    const request = event.request;
    const host = request.headers.host.value.toLowerCase().split(':')[0];
    let route = await read(host);
    // A name without a route of its own has that of the wildcard one label above.
    if (route === null)
        route = await read(host.replace(/[^.]+/, '*'));
    // A further host of the environment: one write of the route switches all of them. While the name moves to another
    // distribution, that one shows its own site already.
    if (route && route.to)
        route = await read(route[event.context.distributionId] || route.to);
    if (route === undefined)
        return busy();
    if (!route)
        return said(404, 'There is no site at this address.');
    if (route.v !== 1 || !route.r && !route.re)
        return said(503, 'This site was published by a newer Shipdeck than the one that set up its edge.');
    if (route.a) {
        const access = await read('access/' + route.a);
        const refusal = access ? refused(access, request.headers.authorization, event.viewer.ip) : busy();
        if (refusal)
            return refusal;
    }
    const path = decoded(request.uri);
    if (!path)
        return invalid();
    if (route.re)
        return redirect({ to: 'https://' + route.re + request.uri, status: 308 }, request.rawQueryString(), { r: route.p });

    const about = {};
    let release = route.r;
    if (route.c) {
        const kept = request.cookies['shipdeck-visitor'];
        let dice = kept && /^\d\d?$/.test(kept.value) ? +kept.value : -1;
        if (dice < 0) {
            dice = Math.floor(Math.random() * 100);
            about.c = '' + dice;
        }
        // The same visitor is not the first of every canary.
        if ((dice + hash(route.c.i)) % 100 < route.c['%'])
            release = route.c;
    }
    about.r = release.i;
    if (route.g & 1)
        about.n = 1;

    let entry = await entryOf(release, path);
    if (entry === null)
        return busy();
    // Patterns come first, and only for a path that is not decided already.
    const isAsset = entry === undefined && isFingerprinted(path);
    let rules = [];
    about.h = {};
    for (let i = entry === undefined && !isAsset ? 0 : release.q || 0; i < (release.w || 0); i++) {
        const part = await read('rules/' + release.x + '/' + i);
        if (!part)
            return busy();
        rules = rules.concat(part.w);
        for (let j = 0; j < part.h.length; j++)
            if (matched(part.h[j][0], path))
                Object.assign(about.h, part.h[j][1]);
    }
    let found;
    if (isAsset) {
        found = { file: path, asset: true };
    } else if (Array.isArray(entry)) {
        found = target(entry[0], entry[1]);
    } else if (entry === undefined) {
        found = ruled(rules, path);
    }
    if (found && found.path === '')
        return invalid();
    if (found && found.path) {
        entry = await entryOf(release, found.path);
        if (entry === null)
            return busy();
        const there = resolved(release, found.path, Array.isArray(entry) ? undefined : entry);
        const asset = entry === undefined && isFingerprinted(found.path);
        found = { file: asset ? found.path : there.file || there.instead, status: found.status, asset: asset };
    }
    if (!found)
        found = resolved(release, path, entry);
    if (found.to)
        return redirect(found, request.rawQueryString(), about);
    if (found.status && found.status !== 200)
        about.s = found.status;
    // For finished(); whatever a visitor sent under this name is gone by it.
    request.headers['x-shipdeck'] = { value: encodeURIComponent(JSON.stringify(about)) };
    request.uri = '/' + (route.k || '') + (found.asset ? 'assets' : 'releases/' + release.i) + encoded(found.file);
    return request;
}

// After the cache: what the first half decided about the answer.
function finished(request, response) {
    const note = request.headers['x-shipdeck'];
    if (!note)
        return response;
    const about = JSON.parse(decodeURIComponent(note.value));
    for (const name in about.h)
        response.headers[name] = { value: about.h[name] };
    signed(response, about);
    if (about.s && response.statusCode === 200) {
        response.statusCode = about.s;
        response.statusDescription = about.s === 404 ? 'Not Found' : 'Gone';
    }
    return response;
}

function signed(response, about) {
    response.headers['x-shipdeck-release'] = { value: about.r };
    if (about.n)
        response.headers['x-robots-tag'] = { value: 'noindex' };
    if (about.c) {
        response.cookies = response.cookies || {};
        response.cookies['shipdeck-visitor'] =
            { value: about.c, attributes: 'Path=/; Max-Age=86400; Secure; HttpOnly; SameSite=Lax' };
    }
}

// null: there is no such key. undefined: the store does not answer, as when it is throttled or not at this edge yet.
async function read(key) {
    try {
        const value = await kvs.get(key, { format: 'json' });
        return value;
    } catch (e) {
        return /not ?found/i.test(e) ? null : undefined;
    }
}

// The entry of exactly this path, with or without the slash at its end: undefined if there is none, null if the store
// does not have what the route promises.
async function entryOf(release, path) {
    if (!release.e)
        return undefined;
    const key = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
    const part = await read('rules/' + release.x + '/e' + (hash(key) % release.e));
    if (!part)
        return null;
    return Object.prototype.hasOwnProperty.call(part, key) ? part[key] : undefined;
}

// Of the end of a long one: each character costs instructions.
function hash(text) {
    const end = text.slice(-128);
    let sum = 0;
    for (let i = 0; i < end.length; i++)
        sum = (sum * 31 + end.charCodeAt(i)) % 65521;
    return sum;
}

// The path as names of objects have it; nothing for what no browser sends and for what could lead elsewhere.
function decoded(uri) {
    try {
        return allowed(decodeURIComponent(uri));
    } catch (e) {
        return '';
    }
}

function allowed(text) {
    const path = text.normalize('NFC');
    return path[0] !== '/' || path.length > 1024 || /[\x00-\x1f\x7f\\]|\/\.{0,2}\/|\/\.\.?$/.test(path) ? '' : path;
}

function encoded(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}

// Patterns have at most one * (any text), and : alone for one part of a path. What they stood for, $0 being the *; or
// nothing. Reads each character once. CloudFront counts instructions: most patterns are told by what they begin with.
function matched(pattern, path) {
    const first = pattern.search(/[*:]/);
    const front = first < 0 ? pattern : pattern.slice(0, first);
    if (!(path + '/').startsWith(front))
        return null;
    if (first < 0)
        return path === pattern || path === pattern + '/' ? [''] : null;
    const star = pattern.indexOf('*');
    const tail = star < 0 ? '' : pattern.slice(star + 1);
    if (!path.endsWith(tail))
        return null;
    if (first === star) {
        if (!path.startsWith(front))
            path += '/';
        const end = path.length - tail.length;
        return end < star ? null : [path.slice(star, end)];
    }
    const head = (star < 0 ? pattern : pattern.slice(0, star)).split('/');
    const values = [''];
    // "/docs/*" is also for "/docs".
    if (star > 1 && star === pattern.length - 1 && head[head.length - 1] === '' && path.split('/').length < head.length)
        path += '/';
    let at = 0;
    for (let i = 0; i < head.length; i++) {
        if (i > 0 && path[at++] !== '/')
            return null;
        if (head[i] === ':') {
            const end = path.indexOf('/', at) < 0 ? path.length : path.indexOf('/', at);
            if (end === at)
                return null;
            values.push(path.slice(at, end));
            at = end;
        } else {
            if (!path.startsWith(head[i], at))
                return null;
            at += head[i].length;
        }
    }
    if (star < 0)
        return at === path.length || (path.slice(at) === '/' && at > 0) ? values : null;
    if (path.length - tail.length < at)
        return null;
    values[0] = path.slice(at, path.length - tail.length);
    return values;
}

function ruled(rules, path) {
    for (let i = 0; i < rules.length; i++) {
        const rule = rules[i];
        const values = matched(rule[0], path);
        if (!values || (rule[3] && hasExtension(path)))
            continue;
        const moved = isMove(rule[2]);
        const to = rule[1].replace(/\$[0-9$]/g, function (sign) {
            const value = sign === '$$' ? '$' : values[+sign[1]] || '';
            return moved && sign !== '$$' ? encoded(value) : value;
        });
        // What the parts stood for may make "//" or "/../" with the text between them.
        return target(moved ? to : allowed(to), rule[2]);
    }
    return undefined;
}

function isMove(status) {
    return status > 300 && status < 400;
}

function target(to, status) {
    return isMove(status) ? { to: to, status: status } : { path: to, status: status };
}

function hasExtension(path) {
    const dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') && dot < path.length - 1;
}

// Which file of the release a path is, or which address it should have. `known`: 0 for a file that is there under just
// this name, a text for a page that is there.
function resolved(release, path, known) {
    if (known === 0 || (known === undefined && hasExtension(path))) {
        if (known === undefined && release.l && path.endsWith('.html')) {
            const bare = path.endsWith('/index.html') ? path.slice(0, -10) : path.slice(0, -5);
            return { to: encoded(bare), status: 308, instead: path };
        }
        return { file: path };
    }
    const slashed = path.endsWith('/');
    const bare = slashed ? path.slice(0, -1) : path;
    let file = known || release.s;
    let wants = release.t ? release.t === 'a' : slashed;
    if (path === '/' && !known) {
        file = '/index.html';
    } else if (!file) {
        file = bare + (release.m === 'f' ? '.html' : '/index.html');
    }
    if (!release.t && file !== release.s)
        wants = file.endsWith('/index.html');
    if (path !== '/' && slashed !== wants)
        return { to: encoded(bare) + (wants ? '/' : ''), status: release.t ? 308 : 302, instead: file };
    return { file: file };
}

// Whether the content is in the name, so that the file is the same in every release that has it. The expressions are
// those of core/edge/fingerprint.cpp.
function isFingerprinted(path) {
    const cut = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, cut);
    const name = path.slice(cut);
    if (name.length > 255)
        return false;
    if (/^\/(_next\/static|_astro|_nuxt|_app\/immutable|build\/_(assets|shared))\//.test(folder))
        return hasExtension(name) && !/\.(html?|json|xml|txt|webmanifest)$/.test(name);
    return /[.-](?=[a-f]*\d)(?=\d*[a-f])[\da-f]{8,64}(\.(chunk|bundle|min))?\.[a-z\d]+(\.map)?$/.test(name)
        || (folder.endsWith('/assets/')
            && /-((?![A-Z]?[a-z]+\d+\.)(?=[\w-]*\d)(?=[\w-]*[A-Z])(?=[\w-]*[a-z])|(?![a-z]*([A-Z][a-z]+)*\.)(?=([\w-]*[a-z][A-Z]){2})|(?=.{8}\.(js|css)\b)(?!((([A-Z]?[a-z]{2,})+|[A-Z]+|[a-z])?\d*([-_]|(?=\.)))+\.))[\w-]{8}\.[a-z\d]+(\.map)?$/.test(name));
}

function redirect(found, query, about) {
    // A part that stood for nothing must not make another host of the next one.
    let to = found.to.replace(/^\/+/, '/');
    if (query && to.indexOf('?') < 0 && to.indexOf('#') < 0)
        to += '?' + query.replace(/[^\x21-\x7e]/g, '');
    const response = said(found.status, '');
    response.headers.location = { value: to };
    signed(response, about);
    return response;
}

function refused(access, authorization, ip) {
    const address = hexOf(ip);
    for (let i = 0; i < (access.n || []).length; i++) {
        const net = access.n[i].split('/');
        const whole = net[1] >> 2;
        const rest = 4 - (net[1] & 3);
        if (net[0].length === address.length && net[0].slice(0, whole) === address.slice(0, whole)
            && (rest === 4 || parseInt(net[0][whole], 16) >> rest === parseInt(address[whole], 16) >> rest))
            return null;
    }
    const given = authorization ? authorization.value.trim() : '';
    if (access.s && /^basic ./i.test(given)) {
        // Compared by what another round makes of both: how long that takes tells nothing of a hash.
        const sum = keyed(access, keyed(access, given.slice(6)));
        if ((access.u || []).concat(access.p || '').some((hash) => keyed(access, hash) === sum))
            return null;
    }
    if (!access.u)
        return said(403, 'This site is open to some addresses only, and ' + ip + ' is none.');
    const response = said(401, 'This site asks for a name and a password.');
    response.headers['www-authenticate'] = { value: 'Basic realm="site", charset="UTF-8"' };
    return response;
}

function keyed(access, text) {
    return crypto.createHmac('sha256', access.s).update(text).digest('hex');
}

// Eight hex digits for IPv4, also where it comes as IPv6; else 32.
function hexOf(ip) {
    const whole = ip.toLowerCase().replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, function (all, a, b, c, d) {
        return (a * 256 + 1 * b).toString(16) + ':' + (c * 256 + 1 * d).toString(16);
    });
    const halves = (ip.indexOf(':') < 0 ? '::ffff:' + whole : whole).split('::');
    const right = halves[1] ? halves[1].split(':') : [];
    const groups = halves[0] ? halves[0].split(':') : [];
    while (groups.length + right.length < 8)
        groups.push('0');
    const hex = groups.concat(right).map(function (group) { return ('000' + group).slice(-4); }).join('');
    return /^0{20}ffff/.test(hex) ? hex.slice(24) : hex;
}

function said(status, words) {
    const response = { statusCode: status, headers: { 'cache-control': { value: 'no-cache' } } };
    if (words) {
        response.headers['content-type'] = { value: 'text/plain; charset=utf-8' };
        response.body = { encoding: 'text', data: words + '\n' };
    }
    return response;
}

function invalid() {
    return said(400, 'This address is not valid.');
}

function busy() {
    return said(503, 'This site is being changed. Try again in a moment.');
}
