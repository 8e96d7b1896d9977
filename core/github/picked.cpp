// SPDX-License-Identifier: MIT
#include "github/picked.h"

#include <simdjson.h>

#include <span>

namespace shipdeck::github {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

std::string_view headOf(std::string_view member)
{
    return member.substr(0, member.find('.'));
}

void put(std::string& out, const object& from, std::span<const std::string_view> members)
{
    out += '{';
    for (size_t at = 0; at < members.size();) {
        const std::string_view head = headOf(members[at]);
        std::vector<std::string_view> below;
        for (; at < members.size() && headOf(members[at]) == head; ++at)
            if (members[at].size() > head.size())
                below.push_back(members[at].substr(head.size() + 1));
        element value;
        if (from[head].get(value) != simdjson::SUCCESS)
            continue;
        if (out.back() != '{')
            out += ',';
        out.append(1, '"').append(head).append("\":");
        if (object nested; !below.empty() && value.get(nested) == simdjson::SUCCESS)
            put(out, nested, below);
        else
            out += simdjson::minify(value);
    }
    out += '}';
}

} // namespace

std::optional<QByteArray> picked(const QByteArray& list, const QByteArrayList& members)
{
    simdjson::dom::parser parser;
    simdjson::dom::array items;
    if (parser.parse(list.constData(), size_t(list.size())).get(items) != simdjson::SUCCESS)
        return std::nullopt;
    const std::vector<std::string_view> names(members.begin(), members.end());
    std::string out = "[";
    for (const element item : items) {
        object one;
        if (item.get(one) != simdjson::SUCCESS)
            return std::nullopt;
        if (out.size() > 1)
            out += ',';
        put(out, one, names);
    }
    out += ']';
    return QByteArray(out.data(), qsizetype(out.size()));
}

} // namespace shipdeck::github
