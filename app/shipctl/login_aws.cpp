// SPDX-License-Identifier: MIT
#include "login_aws.h"

#include "aws/credentials/sso_sign_in.h"
#include "aws/error_codes.h"
#include "aws_keys.h"
#include "aws_sso.h"
#include "browser.h"
#include "connections_work.h"
#include "typing.h"

#include <unistd.h>

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestCode = 64;

Task<Result<QString>> typedCode(aws::MfaQuestion question, Output* out, Cancel cancel)
{
    if (question.wrong)
        out->note(question.wrong->render());
    out->note(
        QCoreApplication::translate("core", "The code of %1, for profile %2:").arg(question.serial, question.profile));
    CO_TRY(const QByteArray line, co_await typed(longestCode, cancel));
    if (line.isEmpty())
        co_return canceled();
    co_return QString::fromUtf8(line);
}

Task<Result<>> byCode(aws::Choice choice, Output* out, Cancel cancel)
{
    const AwsService aws;
    CO_TRY(const aws::SsoCode code, co_await aws.startSignIn(choice, cancel));
    const QUrl page = code.device.pageWithCode.isEmpty() ? code.device.page : code.device.pageWithCode;
    const QString address = page.toString(QUrl::FullyEncoded);
    out->note(QCoreApplication::translate("core", "Confirm the code %1 at %2").arg(code.device.userCode, address));
    if (Output::isTerminal(STDERR_FILENO))
        showInBrowser(address);
    co_return co_await aws.finishSignIn(choice, code, cancel);
}

//! An MFA code, a sign-in in the browser, or both.
Task<Result<>> signedIn(aws::Choice choice, Output* out, Cancel cancel)
{
    const AwsService aws;
    const aws::AskMfaCode mfaCode = mfaOnTerminal(out);
    auto done = co_await aws.signIn(choice, mfaCode, cancel);
    if (!done && done.error().code == code::awsSsoSignedOut) {
        CO_CHECK(co_await byCode(choice, out, cancel));
        done = co_await aws.signIn(choice, mfaCode, cancel);
    }
    co_return done;
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

aws::AskMfaCode mfaOnTerminal(Output* out)
{
    if (!Output::isTerminal(STDIN_FILENO))
        return {};
    return [out](aws::MfaQuestion question, Cancel cancel) { return typedCode(question, out, cancel); };
}

Task<> askForSignIn(aws::Choice choice, QString command, Output* out, Cancel cancel)
{
    const auto done = co_await signedIn(choice, out, cancel);
    if (done || cancel)
        co_return;
    if (done.error().kind != Error::Kind::Canceled)
        out->note(done.error().render());
    const QString& code = done.error().code;
    const bool isElsewhere = code == code::awsLoginSignedOut || code == code::awsKeysEnded;
    out->note(
        isElsewhere
            ? QCoreApplication::translate("core", "Shipdeck is waiting and resumes automatically once that is done.")
            : QCoreApplication::translate("core", "Still waiting. Sign in at any time with: %1").arg(command));
}

Task<Exit> runLoginAws(Call call)
{
    aws::Choice choice{call.arguments.value(u"profile"_s), call.arguments.value(u"region"_s)};
    const Cancel cancel = call.cancel;
    Output* const out = &call.out;
    const aws::AskMfaCode mfaCode = mfaOnTerminal(out);
    const AwsService aws;
    if (call.arguments.has(u"access-key"_s)) {
        const Call* const asked = &call;
        const auto kept = co_await keysGiven(asked);
        if (!kept)
            co_return call.out.failure(kept.error());
        choice.profile = kept->profile;
    }
    if (call.arguments.has(u"sso"_s)) {
        const Call* const asked = &call;
        const auto saved = co_await profileBySso(asked);
        if (!saved)
            co_return call.out.failure(saved.error());
        choice.profile = *saved;
    }
    auto found = co_await aws.look(choice, mfaCode, cancel);
    if (!found && found.error().code == code::awsSsoSignedOut) {
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
