// SPDX-License-Identifier: MIT
#pragma once
#include "domains/exchange.h"
#include "domains/resolver.h"

#include <QSet>

namespace shipdeck::domains {

//! A name server, with its addresses as far as they are known.
struct NameServer {
    QString name;
    QList<QHostAddress> addresses;
};

//! A zone, and the servers that its parent names for it.
struct ZoneServers {
    QString zone;
    QList<NameServer> servers;

    QStringList names() const; //!< sorted
};

//! Those that were found on the way, by zone.
struct Delegations {
    QHash<QString, ZoneServers> zones;
    QHash<QString, QList<QHostAddress>> addresses;  //!< of servers that no delegation gave them for
    QSet<QString> sought;                           //!< servers whose addresses are being looked up now
    QHash<QString, QHash<QString, Result<>>> heard; //!< by zone and server: whether it serves the zone, or `dns-lame`

    //! The servers of the nearest zone to ask; nothing: the root's. For DS records that is above the name itself.
    std::optional<ZoneServers> nearest(const Question& question) const;
};

//! What a server's response means while walking down.
enum class Meaning { Answer, Referral, Lame };
//! `question` was asked of a server of `zone`.
Meaning meaningOf(const Message& response, const Question& question, const QString& zone);
//! The next zone on the way down; of its servers those addresses that the zone may give: below itself. Nothing that is not
//! nearer to the question is taken from a response.
ZoneServers referralOf(const Message& response, const Question& question, const QString& zone);

//! Whether a name server may have that address: a zone of the internet does not make this computer send packets into the
//! networks around it. Only roots that are there themselves, as those of tests, lead there.
bool mayAsk(const QHostAddress& address, const QList<QHostAddress>& roots);

//! One walk through the tree of zones, with its limits. Lives as long as its query.
class Walk {
public:
    //! `name`: what errors speak of. `known`: where to begin, and to add what is found.
    Walk(const ResolverSettings& settings, std::shared_ptr<Delegations> known, QString name, const Cancel& cancel);

    //! Where a question was answered, and how.
    struct Arrival {
        ZoneServers at;
        Message response;
    };
    //! From the root to an authoritative answer. `untilCut`: stops before the zone of that very name, with the referral to it.
    Task<Result<Arrival>> descend(Question question, bool untilCut = false);
    //! Also along CNAMEs.
    Task<Result<Answer>> follow(Question question);
    //! Whether one server of a zone serves it.
    Task<Result<>> askAlone(NameServer server, ZoneServers at);
    //! Of a name server; none, if it has none.
    Task<Result<QList<QHostAddress>>> lookUp(QString server);

private:
    struct Attempts; //!< at the servers of one zone
    //! The first usable response of a server of the zone.
    Task<Result<Message>> askZone(ZoneServers at, Question question);
    //! Nothing: no usable response; `attempts` has the reason.
    Task<Result<std::optional<Message>>> attempt(Attempts* attempts, NameServer server, QHostAddress address,
                                                 Question question);
    //! Those that may be asked.
    Task<Result<QList<QHostAddress>>> addressesOf(Attempts* attempts, NameServer server);

    ResolverSettings m_settings;
    std::shared_ptr<Delegations> m_known;
    Cancel m_cancel;
    QString m_name;
    int m_stepsLeft;
    QStringList m_resolving; //!< servers whose addresses are being looked up
};

} // namespace shipdeck::domains
