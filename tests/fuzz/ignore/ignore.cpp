// SPDX-License-Identifier: MIT
#include "build/sources/ignore_rules.h"

using namespace shipdeck;

//! Lines up to an empty one are a .gitignore, the others are paths; every one gets its answer in time, and a plain
//! name ignores just itself.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char*>(data), qsizetype(size));
    qsizetype end = text.indexOf("\n\n");
    end = end < 0 ? text.size() : end;
    build::IgnoreRules rules;
    rules.add({}, text.first(end));
    rules.add("a/b", text.first(end));
    for (const QByteArray& path : text.mid(end).split('\n')) {
        if (path.isEmpty())
            continue;
        rules.ignores(path, true);
        rules.ignores("a/b/" + path, false);
        const bool isPlain = std::all_of(path.begin(), path.end(), [](char c) { return std::isalnum(uchar(c)); });
        const auto pattern = build::IgnorePattern::parse(path);
        if (isPlain && (!pattern || !pattern->matches("x/" + path, false) || pattern->matches(path + "x", true)))
            __builtin_trap();
    }
    return 0;
}
