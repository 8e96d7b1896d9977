// SPDX-License-Identifier: MIT
#include "domains/survey.h"

#include "domains/name.h"
#include "domains/public_suffix.h"

using namespace Qt::StringLiterals;

namespace shipdeck::domains {
namespace {

struct Asked {
    QString name;
    RecordType type;
};

//! As many at once as the zone has servers: each has its turn with one, and who asks meanwhile is the next.
Task<QList<Result<Answer>>> all(Resolver* resolver, QList<Asked> questions, qsizetype servers, Cancel cancel)
{
    QList<Result<Answer>> answers;
    while (answers.size() < questions.size()) {
        std::vector<Task<Result<Answer>>> begun;
        for (const Asked& one : questions.mid(answers.size(), std::max<qsizetype>(servers, 2)))
            begun.push_back(resolver->query(one.name, one.type, cancel));
        for (Task<Result<Answer>>& one : begun)
            answers << co_await one;
    }
    co_return answers;
}

//! Where CAA records may be that count for a name: it and every domain above, below the public suffix (RFC 8659).
QStringList issuerNames(const QString& name)
{
    QStringList names;
    for (QString one = name; !one.isEmpty() && !isPublicSuffix(one); one = parentOf(one))
        if (!one.startsWith(u'_') && !isWildcard(one))
            names << one;
    return names;
}

//! Of a question that failed, none.
QList<Record> recordsOf(const Result<Answer>& answer)
{
    return answer ? answer->records : QList<Record>();
}

QList<Record> ofType(const Result<Answer>& answer, RecordType type)
{
    QList<Record> fitting = recordsOf(answer);
    fitting.removeIf([type](const Record& one) { return one.type != type; });
    return fitting;
}

void addNew(QList<Record>& to, const QList<Record>& records)
{
    for (const Record& one : records)
        if (!to.contains(one))
            to << one;
}

} // namespace

Task<Survey> signaturesOf(Resolver* resolver, QString zone, QStringList servers, Cancel cancel)
{
    Survey survey;
    survey.zone = zone;
    survey.servers = servers;
    const auto signers = co_await resolver->query(zone, RecordType::DS, cancel);
    if (ofType(signers, RecordType::DS).isEmpty())
        co_return survey;
    const auto keys = co_await resolver->query(zone, RecordType::DNSKEY, cancel);
    if (keys) { // without the keys, the signers say nothing
        survey.signers = ofType(signers, RecordType::DS);
        survey.keys = ofType(keys, RecordType::DNSKEY);
    }
    const Survey made = survey;
    co_return made;
}

Task<Result<Survey>> surveyed(Resolver* resolver, Record wanted, Cancel cancel)
{
    Survey survey;
    survey.wanted = wanted;
    const QString name = wanted.name;
    CO_TRY(const Answer first, co_await resolver->query(name, RecordType::CNAME, cancel));
    survey.zone = first.zone;
    survey.servers = first.servers;
    survey.there = first.records;
    QList<Asked> questions{{name + u'.' + first.zone, wanted.type}};
    if (!first.isMissing)
        for (const RecordType type : {RecordType::A, RecordType::AAAA, RecordType::MX, RecordType::TXT})
            questions.append({name, type});
    const qsizetype issuersAt = questions.size();
    const QStringList issuerNames = domains::issuerNames(name);
    for (const QString& one : issuerNames)
        questions.append({one, RecordType::CAA});
    const qsizetype properAt = questions.size();
    if (!first.isMissing && (survey.wantsAddresses() || first.records.isEmpty()))
        questions << Asked{wanted.value, RecordType::A} << Asked{wanted.value, RecordType::AAAA};
    const QList<Asked> asked = questions;
    const QList<Result<Answer>> answers = co_await all(resolver, asked, first.servers.size(), cancel);
    if (cancel)
        co_return canceled();
    survey.doubled = recordsOf(answers.at(0));
    const Survey signatures = co_await signaturesOf(resolver, first.zone, first.servers, cancel);
    survey.signers = signatures.signers;
    survey.keys = signatures.keys;
    for (qsizetype i = 1; i < issuersAt; ++i) {
        for (const Record& one : recordsOf(answers.at(i)))
            if (one.name == name && !survey.there.contains(one))
                survey.there << one;
        if (asked.at(i).type == RecordType::A || asked.at(i).type == RecordType::AAAA)
            addNew(survey.found, ofType(answers.at(i), asked.at(i).type));
    }
    for (qsizetype i = issuersAt; i < properAt && answers.at(i) && survey.issuers.isEmpty(); ++i) {
        survey.issuers = ofType(answers.at(i), RecordType::CAA);
        survey.issuerName = asked.at(i).name;
    }
    const auto failed = [](const Result<Answer>& answer) { return !answer; };
    survey.hasProper = std::none_of(answers.begin() + properAt, answers.end(), failed);
    if (survey.hasProper) // one family alone would accuse the other
        for (qsizetype i = properAt; i < answers.size(); ++i)
            addNew(survey.proper, ofType(answers.at(i), asked.at(i).type));
    const Survey made = survey;
    co_return made;
}

} // namespace shipdeck::domains
