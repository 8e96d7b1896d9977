// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QString>
#include <optional>

namespace shipdeck::domains {

//! The numbers are those of the protocol.
enum class RecordType : quint16 {
    A = 1,
    NS = 2,
    CNAME = 5,
    SOA = 6,
    MX = 15,
    TXT = 16,
    AAAA = 28,
    DS = 43,
    DNSKEY = 48,
    CAA = 257
};

QString typeName(RecordType type); //!< "AAAA"
std::optional<RecordType> typeFromName(const QString& name);

//! A DNS record.
struct Record {
    QString name; //!< lower case, punycode, without the dot at its end; "": the root
    RecordType type = RecordType::A;
    //! As in a zone file, but names (of CNAME, NS, MX, SOA) in the form of `name`: "192.0.2.1", "d1.cloudfront.net",
    //! `0 issue "amazon.com"`, `"v=spf1 -all"`.
    QString value;
    int ttl = 0; //!< seconds

    //! Without the time to live.
    bool operator==(const Record& other) const
    {
        return name == other.name && type == other.type && value == other.value;
    }
};

//! The values of these records that have this type, in order.
QStringList valuesOf(const QList<Record>& records, RecordType type);

} // namespace shipdeck::domains
