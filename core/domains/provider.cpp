// SPDX-License-Identifier: MIT
#include "domains/provider.h"

#include "domains/name.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::domains {
namespace {

constexpr auto dotted = QT_TRANSLATE_NOOP("core", "End the value of a CNAME record with a dot.");

//! A provider as it is written down below.
struct Row {
    const char* id;
    const char* title;
    const char* servers; //!< what its name servers end in, as a regular expression
    const char* page;
    const char* apexName;
    const char* apexType;
    const char* note = nullptr;
};

//! The first one that fits counts. What is not certain is left empty: advice that is wrong costs more than none.
constexpr Row rows[] = {
    {"route53", "Amazon Route 53", R"(\.awsdns-\d+\.(com|net|org|co\.uk))",
     "https://console.aws.amazon.com/route53/v2/hostedzones", "", "ALIAS"},
    {"cloudflare", "Cloudflare", R"(\.ns\.cloudflare\.com|\.foundationdns\.(com|net|org))",
     "https://dash.cloudflare.com/?to=/:account/:zone/dns/records", "@", "CNAME",
     QT_TRANSLATE_NOOP("core", "Set the proxy status of the record to “DNS only”.")},
    {"gabia", "Gabia", R"(\.gabia\.(co\.kr|net|io))", "https://dns.gabia.com/", "@", "", dotted},
    {"godaddy", "GoDaddy", R"(\.domaincontrol\.com)", "https://dcc.godaddy.com/control/portfolio", "@", ""},
    {"namecheap", "Namecheap", R"(\.registrar-servers\.com)", "https://ap.www.namecheap.com/domains/list/", "@",
     "ALIAS"},
    {"porkbun", "Porkbun", R"(\.porkbun\.com)", "https://porkbun.com/account/domainsSpeedy", "", "ALIAS"},
    {"squarespace", "Squarespace", R"(\.squarespacedns\.com)", "https://account.squarespace.com/domains", "@", ""},
    {"google", "Squarespace (formerly Google Domains)", R"(\.googledomains\.com)",
     "https://account.squarespace.com/domains", "@", "",
     QT_TRANSLATE_NOOP("core", "Google Cloud DNS has the same name servers: if the zone is there, change it there.")},
    {"gandi", "Gandi", R"(\.gandi\.net)", "https://admin.gandi.net/domain", "@", "ALIAS"},
    {"digitalocean", "DigitalOcean", R"(\.digitalocean\.com)", "https://cloud.digitalocean.com/networking/domains", "@",
     ""},
    {"hetzner", "Hetzner", R"(\.ns\.hetzner\.(com|de)|\.first-ns\.de|\.second-ns\.(com|de))", "", "@", "", dotted},
    {"ovh", "OVHcloud", R"(\.ovh\.(net|ca)|\.anycast\.me)", "", "", "", dotted},
    {"ionos", "IONOS", R"(\.ui-dns\.(com|org|de|biz))", "https://my.ionos.com/domains", "@", ""},
    {"namecom", "Name.com", R"(\.name\.com)", "https://www.name.com/account/domain", "", "ANAME"},
    {"dynadot", "Dynadot", R"(\.(dyna-ns\.net|dynadot\.com))", "", "", ""},
    {"vercel", "Vercel", R"(\.vercel-dns(-\d+)?\.com)", "https://vercel.com/dashboard/domains", "@", "ALIAS"},
    {"netlify", "Netlify", R"(\.nsone\.net)", "https://app.netlify.com/", "@", "",
     QT_TRANSLATE_NOOP("core",
                       "NS1 serves zones of other providers too: if the zone is not at Netlify, change it at its "
                       "own provider.")},
    {"azure", "Azure DNS", R"(\.azure-dns\.(com|net|org|info))", "https://portal.azure.com/", "@", ""},
    {"dnsimple", "DNSimple", R"(\.dnsimple(-edge)?\.(com|net|org|eu))", "https://dnsimple.com/domains", "", "ALIAS"},
};

QRegularExpression patternOf(const Row& row)
{
    return QRegularExpression("(?:"_L1 + QLatin1StringView(row.servers) + ")$"_L1);
}

//! The row of a server; -1: none.
int rowOf(const QString& server)
{
    static const QList<QRegularExpression> patterns = [] {
        QList<QRegularExpression> all;
        for (const Row& row : rows)
            all << patternOf(row);
        return all;
    }();
    for (int i = 0; i < patterns.size(); ++i)
        if (patterns.at(i).match(server).hasMatch())
            return i;
    return -1;
}

Provider providerIn(const Row& row)
{
    Provider provider;
    provider.id = QString::fromLatin1(row.id);
    provider.title = QString::fromLatin1(row.title);
    provider.page = QUrl(QString::fromLatin1(row.page));
    provider.apexName = QString::fromLatin1(row.apexName);
    provider.apexType = QString::fromLatin1(row.apexType);
    if (row.note)
        provider.note = say(row.note);
    provider.isValueDotted = row.note == dotted;
    return provider;
}

} // namespace

QString Provider::typedName(const QString& name, const QString& zone) const
{
    if (!isNameRelative || !isWithin(name, zone))
        return name;
    return name == zone ? apexName : name.chopped(zone.size() + 1);
}

QString Provider::typedValue(const QString& type, const QString& value) const
{
    return isValueDotted && type == u"CNAME" ? value + u'.' : value;
}

const QList<Provider>& providers()
{
    static const QList<Provider> all = [] {
        QList<Provider> list;
        for (const Row& row : rows)
            list << providerIn(row);
        return list;
    }();
    return all;
}

std::optional<Provider> providerOf(const QStringList& servers)
{
    QMap<int, int> votes;
    for (const QString& server : servers)
        ++votes[rowOf(server)];
    votes.remove(-1);
    int best = -1;
    for (const auto [row, count] : votes.asKeyValueRange())
        if (best < 0 || count > votes.value(best))
            best = row;
    return best < 0 ? std::nullopt : std::optional(providers().at(best));
}

} // namespace shipdeck::domains
