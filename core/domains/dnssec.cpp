// SPDX-License-Identifier: MIT
#include "domains/dnssec.h"

#include "domains/ldns_library.h"

using namespace Qt::StringLiterals;

namespace shipdeck::domains {
namespace {

struct RecordEnd {
    const LdnsLibrary* ldns;
    void operator()(ldns_rr* record) const { ldns->ldns_rr_free(record); }
};
using LdnsRecord = std::unique_ptr<ldns_rr, RecordEnd>;

LdnsRecord parsed(const LdnsLibrary& ldns, const Record& record)
{
    const QString line = u"%1. 0 IN %2 %3"_s.arg(record.name, typeName(record.type), record.value);
    ldns_rr* read = nullptr;
    (void)ldns.ldns_rr_new_frm_str(&read, line.toLatin1().constData(), 0, nullptr, nullptr);
    return {read, RecordEnd{&ldns}};
}

} // namespace

bool isVouchedFor(const QList<Record>& keys, const QList<Record>& signers)
{
    const auto loaded = LdnsLibrary::loaded();
    if (!loaded)
        return true; // nothing is known
    const LdnsLibrary& ldns = **loaded;
    for (const Record& key : keys)
        for (const Record& signer : signers) {
            const LdnsRecord one = parsed(ldns, key);
            const LdnsRecord other = parsed(ldns, signer);
            if (one && other && ldns.ldns_rr_compare_ds(one.get(), other.get()))
                return true;
        }
    return false;
}

} // namespace shipdeck::domains
