// SPDX-License-Identifier: MIT
#include "targets/cloudfront/domains/certificates.h"

#include "base/clock.h"
#include "base/pause.h"
#include "deploy/engine/step.h"
#include "deploy/engine/world.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

// AWS begins to renew 60 days before the end.
// https://docs.aws.amazon.com/acm/latest/userguide/dns-renewal-validation.html
constexpr int renewalDays = 45;
constexpr int looksUntilFree = 60; // AWS counts a distribution for some minutes after it was changed

} // namespace

Result<AwsAccount> forCertificates(const Context& context, AwsAccount account)
{
    account.choice.region = certificateRegion;
    SD_TRY(account.connection, context->world.aws.of(account.choice.choice()));
    account.recorded = recordedClient(*account.connection, context);
    return account;
}

QString certificateFlags(const QString& flags)
{
    static const QRegularExpression region(u" --region \\S+"_s);
    return QString(flags).remove(region) + u" --region "_s + certificateRegion;
}

bool isRenewalDue(const QDateTime& endsAt)
{
    return endsAt.isValid() && nowUtc().daysTo(endsAt) < renewalDays;
}

bool isRenewalFailing(const aws::Certificate& certificate)
{
    return isRenewalDue(certificate.endsAt)
        && (certificate.renewal == u"PENDING_VALIDATION" || certificate.renewal == u"FAILED");
}

Task<Result<aws::Certificate>> certificateAt(AwsAccount there, QString arn)
{
    aws::Client* const client = there.client();
    const Cancel cancel = there.cancel;
    const std::function<Task<Result<aws::Certificate>>()> effect = [client, arn, cancel] {
        return aws::acm::certificate(client, arn, cancel);
    };
    const auto command = site::ShownCommand::look(
        u"aws acm describe-certificate --certificate-arn %1%2"_s.arg(arn, there.choice.flags()));
    co_return co_await site::through<aws::Certificate>(there.shown, command, effect);
}

bool isCovered(const QStringList& names, const QString& name)
{
    return names.contains(name) || names.contains(u"*."_s + name.section(u'.', 1));
}

bool covers(const aws::Certificate& certificate, const QStringList& names)
{
    return (certificate.isIssued() || certificate.isPending()) && !isRenewalFailing(certificate)
        && std::all_of(names.begin(), names.end(),
                       [&certificate](const QString& name) { return isCovered(certificate.names, name); });
}

namespace {

//! False also if that cannot be told, as there is no permission to.
Task<Result<bool>> isOurs(AwsAccount there, QString arn)
{
    const auto tags = co_await aws::acm::tags(there.client(), arn, there.cancel);
    const bool isUnknown =
        !tags && (tags.error().kind == Error::Kind::Denied || tags.error().kind == Error::Kind::NotFound);
    if (!tags && !isUnknown)
        co_return tl::unexpected(tags.error());
    co_return tags && tags->contains(u"shipdeck:stack"_s);
}

//! None: it is not the person's, does not fit, or that cannot be told.
Task<OwnCertificate> ifUsable(AwsAccount there, QString arn, QStringList names)
{
    const auto tags = co_await aws::acm::tags(there.client(), arn, there.cancel);
    if (!tags || tags->contains(u"shipdeck:stack"_s))
        co_return OwnCertificate();
    const auto seen = co_await aws::acm::certificate(there.client(), arn, there.cancel);
    const bool isUsable = seen && seen->isIssued() && covers(*seen, names) && !isRenewalDue(seen->endsAt);
    co_return isUsable ? OwnCertificate{arn, seen->names, seen->endsAt} : OwnCertificate();
}

Task<OwnCertificate> usable(AwsAccount account, QStringList names)
{
    const auto all = co_await aws::acm::issued(account.client(), account.cancel);
    for (const aws::CertificateSummary& one : all.value_or(QList<aws::CertificateSummary>())) {
        const bool mayFit =
            std::all_of(names.begin(), names.end(), [&one](const QString& name) { return isCovered(one.names, name); });
        if (!mayFit)
            continue;
        const QString arn = one.arn;
        const OwnCertificate found = co_await ifUsable(account, arn, names);
        if (!found.isNone())
            co_return found;
    }
    co_return OwnCertificate();
}

} // namespace

Task<OwnCertificate> ownCertificateFor(PreviewContext context, store::Project project, QString name)
{
    AwsChoice choice = AwsChoice::of(project);
    choice.region = certificateRegion;
    const auto opens = openAccount(choice.choice(), context.mfaCode);
    if (!opens)
        co_return OwnCertificate();
    AwsAccount account = *opens;
    account.cancel = context.cancel;
    QStringList names{name}; // beside the others: a distribution has one certificate
    const auto all = store::domains(*context.database, project.id);
    for (const store::Domain& one : all.value_or(QList<store::Domain>()))
        if (one.state != store::Domain::State::Failed && one.name != name)
            names << one.name;
    const AwsAccount opened = account;
    co_return co_await usable(opened, names);
}

Task<Result<>> deleteCertificate(AwsAccount there, QString arn)
{
    CO_TRY(const bool mayDelete, co_await isOurs(there, arn));
    if (!mayDelete)
        co_return Result<>();
    aws::Client* const client = there.client();
    const Cancel cancel = there.cancel;
    const site::Effect effect = [client, arn, cancel] { return aws::acm::remove(client, arn, cancel); };
    const QString shown = u"aws acm delete-certificate --certificate-arn %1%2"_s.arg(arn, there.choice.flags());
    for (int again = 0;; ++again) {
        const Result<> gone = co_await site::through(there.shown, shown, effect);
        const bool isInUse = !gone && gone.error().kind == Error::Kind::Conflict;
        if (!isInUse)
            co_return gone;
        if (again == looksUntilFree || cancel)
            co_return Result<>(); // it is free of charge, and found again by its tag
        co_await pause(there.every, cancel);
    }
}

void noteFacts(store::Domain& domain, const aws::Certificate& certificate)
{
    domain.certificateEndsAt = certificate.endsAt;
    domain.certificateFacts = {certificate.names, certificate.issuer, certificate.beginsAt,
                               domain.certificateFacts.isYours};
}

QList<store::WantedRecord> proofsOf(const aws::Certificate& certificate)
{
    QList<store::WantedRecord> wanted;
    for (const aws::Validation& one : certificate.validations) {
        const store::WantedRecord record{one.recordName, u"CNAME"_s, one.recordValue};
        const bool isKnown = std::any_of(wanted.begin(), wanted.end(),
                                         [&record](const store::WantedRecord& other) { return other.isSame(record); });
        if (!record.name.isEmpty() && !isKnown)
            wanted << record;
    }
    return wanted;
}

} // namespace shipdeck::deploy
