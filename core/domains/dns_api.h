// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <QByteArray>
#include <QUrl>

namespace shipdeck {
class Http;
}

namespace shipdeck::domains {

//! What a provider's API is asked with.
struct DnsAccess {
    Http* http = nullptr; //!< must outlive the calls
    QByteArray token;
    Cancel cancel = {};
};

//! A zone that a token can see.
struct ApiZone {
    QString id;
    QString name;         //!< as DomainName::ascii
    QStringList servers;  //!< that it has to be delegated to; lower case
    bool canEdit = false; //!< as far as the API tells
};

//! A record as its provider stores it: one value each.
struct ApiRecord {
    QString id; //!< empty: to be created
    QString name;
    QString type;
    QString value; //!< without the dot at its end; followed by what DNS shows instead: "d1.cloudfront.net (proxied)"
    int ttl = 0;   //!< seconds
    bool isOurs = false; //!< marked as written by Shipdeck
};

//! The API of a DNS provider: one file each, and a line in dnsApis(). Errors: those of Http; Denied `dns-token-refused`,
//! `dns-token-lacks`; NotFound `dns-zone-missing`; Conflict `dns-record-conflict`; Limit `dns-api-limited`; Provider
//! `dns-api-failed`. The token is sent to the API's own address only, over https.
class DnsApi {
public:
    virtual ~DnsApi() = default;
    virtual QString provider() const = 0; //!< Provider::id
    virtual QUrl tokenPage() const = 0;   //!< where a token is made
    virtual QString rights() const = 0;   //!< that a token needs, in the words of that page
    virtual Text writtenHow() const = 0;  //!< how it differs from what a person may expect, and why; may be empty
    //! `name` empty: all.
    virtual Task<Result<QList<ApiZone>>> zones(DnsAccess access, QString name) const = 0;
    //! All of exactly this name.
    virtual Task<Result<QList<ApiRecord>>> records(DnsAccess access, QString zone, QString name) const = 0;
    //! Creates the record, marked as ours, or changes the one with its id. Fine if the same record is there.
    virtual Task<Result<>> write(DnsAccess access, QString zone, ApiRecord record) const = 0;
    //! Missing is fine.
    virtual Task<Result<>> remove(DnsAccess access, QString zone, QString record) const = 0;
    //! The equivalent commands.
    virtual QString writeCommand(const QString& zone, const ApiRecord& record) const = 0;
    virtual QString removeCommand(const QString& zone, const QString& record) const = 0;
    virtual QString listCommand(const QString& zone, const QString& name) const = 0;
};

const QList<const DnsApi*>& dnsApis();
//! By Provider::id; nullptr: Shipdeck knows no API of it.
const DnsApi* dnsApiOf(const QString& provider);

// One for each provider.
const DnsApi& cloudflareApi();

} // namespace shipdeck::domains
