// SPDX-License-Identifier: MIT
#include "deploy/sign_ins.h"

#include "aws/credentials/key_chain.h"
#include "aws/error_codes.h"
#include "base/clock.h"
#include "deploy/engine/world.h"
#include "deploy/error_codes.h"
#include "deploy/operations.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

const QString waitKey = u"signIn"_s; // among the operation's parameters
constexpr qint64 hours = 24;         // overnight and the next morning

bool isOnAws(const store::Operation& operation, const store::Project& project)
{
    return isOfAccount(operation) || targetOf(project).account();
}

} // namespace

bool isSignIn(const Error& error)
{
    static const QStringList codes{code::awsSsoSignedOut, code::awsLoginSignedOut, code::awsMfaNeeded,
                                   code::awsKeysEnded};
    return codes.contains(error.code);
}

std::optional<SignInWait> signInWait(const store::Operation& operation, const store::Project& project)
{
    const QJsonObject kept = operation.params[waitKey].toObject();
    if (operation.state != store::Operation::State::Waiting || kept.isEmpty())
        return std::nullopt;
    SignInWait wait;
    wait.choice = AwsChoice::of(isOfAccount(operation) ? placeholderFor(operation) : project);
    wait.why = Error::fromJson(kept[u"why"_s].toObject());
    wait.until = QDateTime::fromString(kept[u"until"_s].toString(), Qt::ISODate).toUTC();
    return wait;
}

bool waitsToUndo(const store::Operation& operation)
{
    return operation.state == store::Operation::State::Waiting
        && operation.params[waitKey].toObject()[u"undo"_s].toBool();
}

std::optional<Error> shownError(const store::Operation& operation)
{
    const QJsonObject kept = operation.params[waitKey].toObject();
    return kept.isEmpty() ? operation.error : std::optional(Error::fromJson(kept[u"why"_s].toObject()));
}

void beginSignInWait(const Context& context, const Error& why, WaitsTo to)
{
    const QDateTime until = nowUtc().addSecs(hours * 3600);
    context->operation.params.insert(waitKey,
                                     QJsonObject{{u"why"_s, why.toJson()},
                                                 {u"until"_s, until.toString(Qt::ISODate)},
                                                 {u"undo"_s, to == WaitsTo::Undo}});
    context->say(why.what, logs::Level::Warning);
    context->say(why.next, logs::Level::Warning);
    context->say(say(QT_TRANSLATE_NOOP(
                         "core", "This waits for the sign-in until %1 and resumes automatically; nothing is lost."),
                     {QLocale().toString(until.toLocalTime(), QLocale::ShortFormat)}),
                 logs::Level::Warning);
}

void endSignInWait(const Context& context, bool goesOn)
{
    const bool hasWaited = !context->operation.params.take(waitKey).isUndefined();
    if (hasWaited && goesOn)
        context->say(say(QT_TRANSLATE_NOOP("core", "Signed in to AWS again; resuming.")));
}

Failure signInLate(const SignInWait& wait)
{
    return fail(
        Error::Kind::Denied, code::awsSignInLate,
        say(QT_TRANSLATE_NOOP("core", "There was no sign-in to AWS for %1 hours, so this was stopped."),
            {QString::number(hours)}),
        say(QT_TRANSLATE_NOOP(
                "core",
                "Sign in (shipctl login aws%1), then deploy again, or remove the project; both clean up what is left."),
            {wait.choice.flags()}),
        wait.why.what);
}

bool isSignedIn(const aws::Connections& connections, const aws::Choice& choice)
{
    const auto needed = connections.personNeeded(choice);
    return needed && !*needed;
}

Task<Result<>> checkSignIn(Context context)
{
    if (!isOnAws(context->operation, context->project))
        co_return Result<>();
    const auto account = awsAccount(context);
    if (!account)
        co_return Result<>();
    const auto connection = account->connection;
    const QByteArray none;
    const auto keys = co_await connection->chain().keys(none, context->cancel);
    if (!keys && isSignIn(keys.error()))
        co_return tl::unexpected(keys.error());
    co_return Result<>();
}

} // namespace shipdeck::deploy
