// SPDX-License-Identifier: MIT
#include "domains/record.h"

#include <QStringList>
#include <array>

using namespace Qt::StringLiterals;

namespace shipdeck::domains {
namespace {

struct Named {
    RecordType type;
    QLatin1StringView name;
};
constexpr std::array types{Named{RecordType::A, "A"_L1},           Named{RecordType::NS, "NS"_L1},
                           Named{RecordType::CNAME, "CNAME"_L1},   Named{RecordType::SOA, "SOA"_L1},
                           Named{RecordType::MX, "MX"_L1},         Named{RecordType::TXT, "TXT"_L1},
                           Named{RecordType::AAAA, "AAAA"_L1},     Named{RecordType::DS, "DS"_L1},
                           Named{RecordType::DNSKEY, "DNSKEY"_L1}, Named{RecordType::CAA, "CAA"_L1}};

} // namespace

QString typeName(RecordType type)
{
    for (const Named& named : types)
        if (named.type == type)
            return named.name;
    return u"TYPE%1"_s.arg(int(type)); // RFC 3597
}

std::optional<RecordType> typeFromName(const QString& name)
{
    for (const Named& named : types)
        if (named.name == name)
            return named.type;
    return std::nullopt;
}

QStringList valuesOf(const QList<Record>& records, RecordType type)
{
    QStringList values;
    for (const Record& record : records)
        if (record.type == type)
            values << record.value;
    return values;
}

} // namespace shipdeck::domains
