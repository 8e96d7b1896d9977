// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "domains/record.h"
#include "domains/roots.h"

#include <QHostAddress>
#include <memory>

namespace shipdeck::domains {

//! What the authoritative servers of a name say.
struct Answer {
    //! The CNAME records that were followed, then the records of the wanted type at the end of that chain.
    QList<Record> records;
    QString zone;           //!< that contains the name asked for: "shop.example"; where the walk ended, if not found
    QStringList servers;    //!< of that zone, as its parent names them; lower case, sorted
    bool isMissing = false; //!< NXDOMAIN: no record of any type has the name at the end of the chain
    int missingTtl = 0;     //!< for how many seconds others remember that there is no such record; 0: there is one

    QStringList values(RecordType type) const { return valuesOf(records, type); }
};

//! One of those that a zone is delegated to.
struct ServerState {
    QString server;  //!< "ns-1.awsdns-00.com"
    Result<> serves; //!< the zone; `dns-silent`, `dns-lame`
};

//! From where, and how patiently, to resolve.
struct ResolverSettings {
    QList<QHostAddress> roots = internetRoots();
    quint16 port = 53;                                             //!< of all servers
    std::chrono::milliseconds patience = std::chrono::seconds(2);  //!< for one response; the second round doubles it
    std::chrono::milliseconds deadline = std::chrono::seconds(40); //!< for a whole query
    int steps = 60; //!< queries sent for one query() at most, retries included

    //! SHIPDECK_DNS_ROOTS="127.0.0.1:5301": these roots, separated by commas, and the port of the first one for every server.
    //! With "?patience=200" one response is waited for so many milliseconds. Without it, the roots of the internet. If it names
    //! none, every query fails.
    static ResolverSettings fromEnvironment();
};

struct Delegations;
struct NameServer;
struct ZoneServers;

//! Resolves iteratively: from the root servers to the authoritative ones, over UDP and TCP. It never asks a recursive
//! resolver and keeps no records, so its answers are as fresh as the zone. While it lives it remembers which servers a zone
//! is delegated to: one for each look. Every server gets at most one query a second from this process, so some answers take
//! seconds.
class Resolver {
public:
    explicit Resolver(ResolverSettings settings = ResolverSettings::fromEnvironment());

    //! Follows CNAMEs, except when one is asked for. `name` as DomainName::ascii; labels with `_` are allowed. Network
    //! `dns-silent`: no server of a zone on the way responds; `dns-intercepted`: something else responds for the root. Provider `dns-lame`: some respond, but none serves the zone.
    //! Provider `dns-loop`: CNAMEs or delegations lead in a circle, or nowhere within the limits.
    Task<Result<Answer>> query(QString name, RecordType type, Cancel cancel = {});

    //! Whether each name server of a zone serves it. Those that have shown it while answering other questions of this object
    //! are not asked again, and those that do not serve it are asked twice. Errors as query(), for what comes before them.
    Task<Result<QList<ServerState>>> serverStates(QString zone, Cancel cancel = {});

    //! Asks the name servers of a zone to which no query was sent within the last second, so that serverStates() knows them
    //! too. Only those whose addresses are known by now.
    Task<> askOthers(QString zone, Cancel cancel = {});

    //! Looks up the addresses of name servers, to have them when the way to their zone is found. What cannot be found out is
    //! looked up again when it is needed.
    Task<> lookUpAhead(QStringList servers, Cancel cancel = {});

    //! The name servers that the parent zone delegates `domain` to, whether they serve it or not; lower case, sorted. Empty:
    //! it is not delegated, or does not exist. Errors as query().
    Task<Result<QStringList>> nameServers(QString domain, Cancel cancel = {});

private:
    Task<ServerState> stateOf(NameServer server, ZoneServers at, Cancel cancel);
    Task<> askOne(NameServer server, ZoneServers at, Cancel cancel);
    Task<> lookUpOne(QString server, Cancel cancel);

    ResolverSettings m_settings;
    std::shared_ptr<Delegations> m_known;
};

} // namespace shipdeck::domains
