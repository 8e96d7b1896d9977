// SPDX-License-Identifier: MIT
#include "aws_keys.h"

#include "asked.h"
#include "aws/credentials/kept_keys.h"
#include "base/command.h"
#include "deck/aws_account.h"
#include "deck/projects.h"
#include "deploy/aws/account.h"
#include "deploy/target.h"
#include "deploy/aws/account_work.h"
#include "typing.h"

#include <unistd.h>

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestSecret = 8 << 10; // AWS promises no maximum length of session tokens
const QString nameless = u"default"_s;       // the profile that is used if none is named

QString tr(const char* text)
{
    return QCoreApplication::translate("core", text);
}

//! Reads a line without echo after printing `arguments` as the prompt, or the next line of standard input.
Task<Result<QByteArray>> unseenLine(QString arguments, QByteArrayList* rest, Output* out, Cancel cancel)
{
    if (Output::isTerminal(STDIN_FILENO)) {
        out->note(arguments);
        CO_TRY(const QByteArray line, co_await typed(longestSecret, cancel));
        if (line.isEmpty())
            co_return canceled();
        co_return line.trimmed();
    }
    if (rest->isEmpty()) {
        CO_TRY(const QByteArray all, co_await typed(longestSecret, cancel));
        *rest = all.split('\n');
    }
    co_return rest->takeFirst().trimmed();
}

QStringList projectsWith(const Deck& deck, const QString& name)
{
    QStringList found;
    for (const ProjectSummary& summary : deck.projects().list().value_or(QList<ProjectSummary>()))
        if (deploy::AwsChoice::of(summary.project).profile == name)
            found << summary.project.name;
    return found;
}

//! The commands that remove what these keys have prepared, as far as this computer knows.
QStringList commandsToTakeAway(const Deck& deck, const QString& name)
{
    using deploy::ConnectionWork;
    const auto kept = aws::KeptKeys::current();
    const auto rows = kept ? kept->all() : Result<QMap<QString, aws::KeptConnection>>();
    const aws::KeptConnection keys = rows ? rows->value(name) : aws::KeptConnection();
    const QString connection = keys.account + u'/' + keys.region;
    const auto last = [&](ConnectionWork work) {
        const auto found = deck.awsAccount().newestWork(work, connection).value_or(std::nullopt);
        // A failed operation was undone.
        return found && found->state <= store::Operation::State::Done ? found->createdAt.toMSecsSinceEpoch() : 0;
    };
    QStringList commands;
    const QString to = u" --profile %1 --region %2"_s.arg(shellQuoted(name), keys.region);
    if (last(ConnectionWork::AddZone) > last(ConnectionWork::RemoveZone))
        commands << u"shipctl connections zone --remove"_s + to;
    if (last(ConnectionWork::Prepare) > last(ConnectionWork::Remove))
        commands << u"shipctl connections remove"_s + to;
    return commands;
}

} // namespace

Task<Result<AwsConnection>> keysGiven(const Call* call)
{
    Output* const out = &call->out;
    const Cancel cancel = call->cancel;
    GivenKeys given;
    given.name = call->arguments.value(u"profile"_s, nameless);
    given.id = call->arguments.value(u"access-key"_s);
    given.region = call->arguments.value(u"region"_s);
    const Unseen unseen;
    QByteArrayList rest;
    const QString secretWords =
        tr(QT_TRANSLATE_NOOP("core", "The secret access key of %1 (it is not shown):")).arg(given.id);
    CO_TRY(given.secret, co_await unseenLine(secretWords, &rest, out, cancel));
    if (given.isTemporary()) {
        const QString tokenWords = tr(QT_TRANSLATE_NOOP("core", "The session token of these keys (it is not shown):"));
        CO_TRY(given.session, co_await unseenLine(tokenWords, &rest, out, cancel));
    }
    const AwsService aws;
    CO_TRY(const AwsConnection found, co_await aws.addKeys(given, cancel));
    out->note(tr(QT_TRANSLATE_NOOP("core", "The keys are kept in Shipdeck's vault only; use them with --profile %1."))
                  .arg(shellQuoted(given.name)));
    if (!given.isTemporary())
        out->note(tr(QT_TRANSLATE_NOOP("core",
                                       "Prefer SSO (login aws --sso START-URL --sso-region REGION), aws login or a "
                                       "role over keys that never expire.")));
    co_return found;
}

Task<Exit> runForgetKeys(Call call)
{
    Output* const out = &call.out;
    const QString name = call.arguments.positional().value(1);
    if (name.isEmpty())
        co_return out->failure(fail(Error::Kind::BadInput, "usage",
                                    say(QT_TRANSLATE_NOOP("core", "Specify which keys to delete.")),
                                    say(QT_TRANSLATE_NOOP("core", "Name one: shipctl connections forget NAME")))
                                   .value());
    const AwsService aws;
    const auto profiles = aws.profiles();
    const bool isKnown = profiles && std::any_of(profiles->begin(), profiles->end(), [&](const AwsProfile& one) {
                             return one.isKept && one.name == name;
                         });
    const QStringList projects = projectsWith(*call.deck, name);
    if (isKnown && !projects.isEmpty())
        out->note(
            tr(QT_TRANSLATE_NOOP(
                   "core", "Until you enter new keys, Shipdeck can do nothing with %1. Live sites are not affected."))
                .arg(projects.join(u", "_s)));
    const QStringList left = commandsToTakeAway(*call.deck, name);
    if (isKnown && !left.isEmpty())
        out->note(
            tr(QT_TRANSLATE_NOOP("core", "Resources prepared in AWS with these keys stay there. Delete them first: %1"))
                .arg(left.join(u"; "_s)));
    if (isKnown && !call.arguments.has(u"yes"_s)) {
        if (!canAsk(*out))
            co_return out->failure(
                fail(Error::Kind::BadInput, "confirmation-needed",
                     say(QT_TRANSLATE_NOOP("core", "Nothing was done: confirmation is not possible here.")),
                     say(QT_TRANSLATE_NOOP("core", "To confirm: shipctl connections %1 --yes"),
                         {u"forget "_s + shellQuoted(name)}))
                    .value());
        if (!isConfirmed(*out, tr(QT_TRANSLATE_NOOP("core", "Delete the AWS keys %1 from this computer?")).arg(name))) {
            out->note(tr(QT_TRANSLATE_NOOP("core", "Nothing was done.")));
            co_return Exit::Canceled;
        }
    }
    const auto gone = co_await aws.forgetKeys(name);
    if (!gone)
        co_return out->failure(gone.error());
    out->result(tr(QT_TRANSLATE_NOOP("core",
                                     "The keys %1 were deleted from this computer. They still work in AWS: deactivate "
                                     "them there if they are no longer used."))
                    .arg(name),
                {{u"profile"_s, name},
                 {u"state"_s, u"forgotten"_s},
                 {u"projects"_s, QJsonArray::fromStringList(projects)}});
    co_return Exit::Done;
}

} // namespace shipdeck::cli
