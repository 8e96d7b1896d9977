// SPDX-License-Identifier: MIT
#include "edge/explanation.h"

using namespace shipdeck;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

//! Whatever the rules say: no answer leads out of the release, and no redirect to a host that the rules do not name.
void checkVerdict(const edge::Store& store, const QByteArray& path)
{
    const edge::Verdict verdict = edge::verdictFor(store, {u"shop.test"_s, path});
    if (!verdict.object.isEmpty())
        require(verdict.object.startsWith("/releases/r1/"_L1) || verdict.object.startsWith("/assets/"_L1));
    require(!verdict.object.contains("/../"_L1) && !verdict.location.startsWith("//"_L1));
    for (const QChar c : verdict.object + verdict.location)
        require(c > u' ' && c < u'\x7f');
}

} // namespace

//! The first byte chooses the file, the first line is the path that is asked for, the rest are rules.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const QStringList files{u"_redirects"_s, u"_headers"_s, u"netlify.toml"_s, u"vercel.json"_s,
                                   u"shipdeck.yml"_s};
    if (size == 0)
        return 0;
    const QByteArray rest(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1);
    const qsizetype line = rest.indexOf('\n');
    const auto rules = edge::readSiteRules({{files[data[0] % files.size()], line < 0 ? rest : rest.mid(line + 1)}});
    if (!rules) {
        const Error& error = rules.error();
        require(error.kind != Error::Kind::Bug && !error.what.render().isEmpty() && !error.next.render().isEmpty());
        return 0;
    }
    const auto site = edge::compiled(u"r1"_s, *rules,
                                     {u"index.html"_s, u"a.html"_s, u"b/index.html"_s, u"c.css"_s, u"404.html"_s}, {});
    if (!site) {
        require(!site.error().next.isEmpty());
        return 0;
    }
    edge::EdgeRoute route;
    route.release = site->release;
    edge::Store store = site->keys;
    for (const QByteArray& value : store)
        require(value.size() <= edge::largestValue);
    const auto value = edge::encode(route);
    if (!value)
        return 0;
    require(edge::decode(*value).has_value());
    store[u"shop.test"_s] = *value;
    checkVerdict(store, rest.left(line < 0 ? rest.size() : line));
    for (const char* path : {"/", "/a", "/b/", "/c.css", "/x/y/z"})
        checkVerdict(store, path);
    return 0;
}
