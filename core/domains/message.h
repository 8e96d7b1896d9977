// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "domains/record.h"

#include <QByteArray>

namespace shipdeck::domains {

//! What is asked: the records of a name that have a type.
struct Question {
    QString name; //!< as Record::name
    RecordType type = RecordType::A;

    bool operator==(const Question&) const = default;
};

//! Response codes (RFC 1035 4.1.1) that decide something.
enum class ResponseCode {
    Success = 0,
    FormatError = 1,
    ServerFailure = 2,
    NoSuchName = 3,
    NotImplemented = 4,
    Refused = 5
};
QString codeName(ResponseCode code); //!< "REFUSED"; of others "RCODE9"

//! A DNS message that arrived. Only records of the internet class, and of the types in RecordType.
struct Message {
    quint16 id = 0;
    bool isResponse = false;
    bool isAuthoritative = false;
    bool isTruncated = false;
    ResponseCode code = ResponseCode::Success;
    std::optional<Question> question;
    QList<Record> answer;
    QList<Record> authority;
    QList<Record> additional;
};

//! A query as it is sent, for an authoritative server: without recursion. `hasEdns`: it allows responses of 1,232 bytes.
//! BadInput `dns-name-invalid`: the name fits into no message; `ldns-missing`.
Result<QByteArray> queryMessage(quint16 id, const Question& question, bool hasEdns);

//! Reads bytes from anyone. Nothing: no DNS message, or one with an unreasonable number of records.
std::optional<Message> readMessage(const QByteArray& bytes);

} // namespace shipdeck::domains
