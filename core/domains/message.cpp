// SPDX-License-Identifier: MIT
#include "domains/message.h"

#include "domains/ldns_library.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace shipdeck::domains {
namespace {

constexpr quint16 mostBytes = 1232; // what passes every network in one packet: https://www.dnsflagday.net/2020/
constexpr int headerSize = 12;
// Each may name a place far back in the message, which ldns then reads up to 65,535 times.
constexpr int mostRecords = 500;

struct PacketEnd {
    const LdnsLibrary* ldns;
    void operator()(ldns_pkt* packet) const { ldns->ldns_pkt_free(packet); }
};
using Packet = std::unique_ptr<ldns_pkt, PacketEnd>;

struct Freed {
    void operator()(void* memory) const { ::free(memory); }
};

QString textOf(const LdnsLibrary& ldns, const ldns_rdf* field)
{
    const std::unique_ptr<char, Freed> text(ldns.ldns_rdf2str(field));
    return QString::fromLatin1(text.get());
}

QString nameOf(const LdnsLibrary& ldns, const ldns_rdf* field)
{
    QString name = textOf(ldns, field).toLower();
    if (name.endsWith(u'.'))
        name.chop(1);
    return name;
}

QString valueOf(const LdnsLibrary& ldns, const ldns_rr* record)
{
    QStringList fields;
    for (size_t i = 0; i < ldns.ldns_rr_rd_count(record); ++i) {
        const ldns_rdf* field = ldns.ldns_rr_rdf(record, i);
        const bool isName = ldns.ldns_rdf_get_type(field) == LDNS_RDF_TYPE_DNAME;
        fields << (isName ? nameOf(ldns, field) : textOf(ldns, field));
    }
    return fields.join(u' ');
}

QList<Record> recordsOf(const LdnsLibrary& ldns, const ldns_rr_list* list)
{
    QList<Record> records;
    for (size_t i = 0; i < ldns.ldns_rr_list_rr_count(list); ++i) {
        const ldns_rr* record = ldns.ldns_rr_list_rr(list, i);
        const auto type = RecordType(ldns.ldns_rr_get_type(record));
        if (ldns.ldns_rr_get_class(record) != LDNS_RR_CLASS_IN || !typeFromName(typeName(type)))
            continue;
        const quint32 ttl = ldns.ldns_rr_ttl(record);
        records.append({nameOf(ldns, ldns.ldns_rr_owner(record)), type, valueOf(ldns, record),
                        ttl > quint32(std::numeric_limits<int>::max()) ? 0 : int(ttl)}); // RFC 2181 8
    }
    return records;
}

std::optional<Question> questionOf(const LdnsLibrary& ldns, const ldns_rr_list* list)
{
    if (ldns.ldns_rr_list_rr_count(list) != 1)
        return std::nullopt;
    const ldns_rr* asked = ldns.ldns_rr_list_rr(list, 0);
    return Question{nameOf(ldns, ldns.ldns_rr_owner(asked)), RecordType(ldns.ldns_rr_get_type(asked))};
}

bool isReasonable(const QByteArray& bytes)
{
    if (bytes.size() < headerSize || bytes.size() > std::numeric_limits<quint16>::max())
        return false;
    int records = 0;
    for (int at : {4, 6, 8, 10})
        records += qFromBigEndian<quint16>(bytes.constData() + at);
    return records <= mostRecords;
}

} // namespace

QString codeName(ResponseCode code)
{
    switch (code) {
    case ResponseCode::Success: return u"NOERROR"_s;
    case ResponseCode::FormatError: return u"FORMERR"_s;
    case ResponseCode::ServerFailure: return u"SERVFAIL"_s;
    case ResponseCode::NoSuchName: return u"NXDOMAIN"_s;
    case ResponseCode::NotImplemented: return u"NOTIMP"_s;
    case ResponseCode::Refused: return u"REFUSED"_s;
    }
    return u"RCODE%1"_s.arg(int(code));
}

Result<QByteArray> queryMessage(quint16 id, const Question& question, bool hasEdns)
{
    SD_TRY(const LdnsLibrary* ldns, LdnsLibrary::loaded());
    ldns_rdf* name = ldns->ldns_dname_new_frm_str((question.name + u'.').toLatin1().constData());
    const Packet packet(name ? ldns->ldns_pkt_query_new(name, ldns_rr_type(question.type), LDNS_RR_CLASS_IN, 0)
                             : nullptr,
                        PacketEnd{ldns});
    uint8_t* bytes = nullptr;
    size_t size = 0;
    if (packet) {
        ldns->ldns_pkt_set_id(packet.get(), id);
        if (hasEdns)
            ldns->ldns_pkt_set_edns_udp_size(packet.get(), mostBytes);
        (void)ldns->ldns_pkt2wire(&bytes, packet.get(), &size);
    }
    const std::unique_ptr<uint8_t, Freed> freed(bytes);
    if (!bytes)
        return fail(Error::Kind::BadInput, "dns-name-invalid",
                    say(QT_TRANSLATE_NOOP("core", "“%1” is not a name that DNS allows."), {question.name}),
                    say(QT_TRANSLATE_NOOP("core", "Correct the name, then try again.")));
    return QByteArray(reinterpret_cast<const char*>(bytes), qsizetype(size));
}

std::optional<Message> readMessage(const QByteArray& bytes)
{
    const auto loaded = LdnsLibrary::loaded();
    ldns_pkt* read = nullptr;
    if (!loaded || !isReasonable(bytes))
        return std::nullopt;
    const LdnsLibrary& ldns = **loaded;
    const auto* const data = reinterpret_cast<const uint8_t*>(bytes.constData());
    if (ldns.ldns_wire2pkt(&read, data, size_t(bytes.size())) != LDNS_STATUS_OK)
        return std::nullopt;
    const Packet packet(read, PacketEnd{&ldns});
    Message message;
    message.id = ldns.ldns_pkt_id(read);
    message.isResponse = ldns.ldns_pkt_qr(read);
    message.isAuthoritative = ldns.ldns_pkt_aa(read);
    message.isTruncated = ldns.ldns_pkt_tc(read);
    message.code = ResponseCode(ldns.ldns_pkt_get_rcode(read));
    message.question = questionOf(ldns, ldns.ldns_pkt_question(read));
    message.answer = recordsOf(ldns, ldns.ldns_pkt_answer(read));
    message.authority = recordsOf(ldns, ldns.ldns_pkt_authority(read));
    message.additional = recordsOf(ldns, ldns.ldns_pkt_additional(read));
    return message;
}

} // namespace shipdeck::domains
