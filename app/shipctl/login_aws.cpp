// SPDX-License-Identifier: MIT
#include "login_aws.h"

#include "browser.h"
#include "connections_work.h"
#include "deck/aws_deck.h"
#include "typing.h"

#include <unistd.h>

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestCode = 64;

Task<Result<QString>> typedCode(QString serial, QString profile, Output* out, Cancel cancel)
{
    out->note(QCoreApplication::translate("core", "The code of %1, for profile %2:").arg(serial, profile));
    CO_TRY(const QByteArray line, co_await typed(longestCode, cancel));
    if (line.isEmpty())
        co_return canceled();
    co_return QString::fromUtf8(line);
}

Task<Result<>> byCode(aws::Choice choice, Output* out, Cancel cancel)
{
    const AwsDeck aws;
    CO_TRY(const aws::SsoCode code, co_await aws.startSignIn(choice, cancel));
    const QUrl page = code.device.pageWithCode.isEmpty() ? code.device.page : code.device.pageWithCode;
    const QString address = page.toString(QUrl::FullyEncoded);
    out->note(QCoreApplication::translate("core", "Confirm the code %1 at %2").arg(code.device.userCode, address));
    if (Output::isTerminal(STDERR_FILENO))
        showInBrowser(address);
    co_return co_await aws.finishSignIn(choice, code, cancel);
}

QJsonObject documentOf(const AwsConnection& found)
{
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : text; };
    return {{u"profile"_s, orNull(found.profile)},
            {u"account"_s, found.identity.account},
            {u"alias"_s, orNull(found.alias)},
            {u"arn"_s, found.identity.arn},
            {u"region"_s, found.region},
            {u"regionGuessed"_s, found.isRegionGuessed},
            {u"chain"_s, QJsonArray::fromStringList(found.chain)},
            {u"expiresAt"_s, orNull(found.expiresAt.toString(Qt::ISODate))}};
}

} // namespace

Task<Exit> runLoginAws(Call call)
{
    const aws::Choice choice{call.words.value(u"profile"_s), call.words.value(u"region"_s)};
    const Cancel cancel = call.cancel;
    Output* const out = &call.out;
    aws::AskMfaCode mfaCode;
    if (Output::isTerminal(STDIN_FILENO))
        mfaCode = [out](QString serial, QString profile, Cancel stop) { return typedCode(serial, profile, out, stop); };
    const AwsDeck aws;
    auto found = co_await aws.look(choice, mfaCode, cancel);
    if (!found && found.error().code == u"aws-sso-signed-out") {
        const auto signedIn = co_await byCode(choice, out, cancel);
        if (!signedIn)
            co_return call.out.failure(signedIn.error());
        found = co_await aws.look(choice, mfaCode, cancel);
    }
    if (!found)
        co_return call.out.failure(found.error());
    const QString account =
        found->alias.isEmpty() ? found->identity.account : u"%1 (%2)"_s.arg(found->identity.account, found->alias);
    call.out.result(QCoreApplication::translate("core", "Signed in to AWS account %1 as %2, region %3.")
                        .arg(account, found->identity.arn, found->region),
                    documentOf(*found));
    co_await offerToPrepare(call.deck, out, choice, cancel);
    co_return Exit::Done;
}

} // namespace shipdeck::cli
