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

Task<Result<>> deleteCertificate(AwsAccount there, QString arn)
{
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
    domain.certificateFacts = {certificate.names, certificate.issuer, certificate.beginsAt};
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
