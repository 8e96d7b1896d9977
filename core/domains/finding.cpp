// SPDX-License-Identifier: MIT
#include "domains/finding.h"

#include "domains/error_codes.h"

using namespace Qt::StringLiterals;

namespace shipdeck::domains {

bool Finding::isWarning() const
{
    static const QStringList warnings{code::dnsLamePartly.text(), u"domain-proof-missing"_s,
                                      u"domain-renewal-failing"_s};
    return warnings.contains(code);
}

QJsonObject Finding::toJson() const
{
    return {{u"code"_s, code},
            {u"what"_s, what.toJson()},
            {u"observed"_s, observed.toJson()},
            {u"wanted"_s, wanted.toJson()},
            {u"next"_s, next.toJson()},
            {u"until"_s, until.toUTC().toString(Qt::ISODate)}};
}

QJsonObject Finding::toPublicJson() const
{
    return {{u"code"_s, code},
            {u"what"_s, what.render()},
            {u"observed"_s, observed.render()},
            {u"wanted"_s, wanted.render()},
            {u"next"_s, next.render()},
            {u"isWarning"_s, isWarning()},
            {u"until"_s, until.isValid() ? QJsonValue(until.toUTC().toString(Qt::ISODate)) : QJsonValue()}};
}

std::optional<Finding> Finding::fromJson(const QJsonObject& object)
{
    if (object.isEmpty())
        return std::nullopt;
    return Finding{object[u"code"_s].toString(),
                   Text::fromJson(object[u"what"_s]),
                   Text::fromJson(object[u"observed"_s]),
                   Text::fromJson(object[u"wanted"_s]),
                   Text::fromJson(object[u"next"_s]),
                   QDateTime::fromString(object[u"until"_s].toString(), Qt::ISODate)};
}

Finding findingOf(const Error& error)
{
    return {error.code, error.what, error.why, say(QT_TRANSLATE_NOOP("core", "an answer of the domain's name servers")),
            error.next};
}

bool isUnanswered(const Error& error)
{
    static const QStringList codes{u"dns-silent"_s, u"dns-loop"_s, u"dns-intercepted"_s, code::dnsLame.text(),
                                   code::dnsUnreachable.text()};
    return codes.contains(error.code);
}

} // namespace shipdeck::domains
