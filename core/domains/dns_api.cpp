// SPDX-License-Identifier: MIT
#include "domains/dns_api.h"

namespace shipdeck::domains {

const QList<const DnsApi*>& dnsApis()
{
    static const QList<const DnsApi*> all{&cloudflareApi()};
    return all;
}

const DnsApi* dnsApiOf(const QString& provider)
{
    for (const DnsApi* api : dnsApis())
        if (api->provider() == provider)
            return api;
    return nullptr;
}

} // namespace shipdeck::domains
