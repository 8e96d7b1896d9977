// SPDX-License-Identifier: MIT
// Shows a release of this computer to the local network for a time.
#include "base/durations.h"
#include "base/qr_code.h"
#include "commands.h"
#include "deck/shares.h"
#include "named.h"
#include "store/error_codes.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

QString translated(const char* text)
{
    return QCoreApplication::translate("core", text);
}

QString clock(const QDateTime& at)
{
    return at.toLocalTime().toString(u"hh:mm:ss"_s);
}

QString visitorsText(const ShareStatus& status)
{
    QStringList lines;
    for (const store::Share::Visitor& visitor : status.share.visitors)
        lines << u"  "_s
                + translated(QT_TRANSLATE_NOOP("core", "%1, pages: %2, first at %3, last at %4"))
                      .arg(visitor.address, QString::number(visitor.pages), clock(visitor.firstAt),
                           clock(visitor.lastAt));
    return lines.join(u'\n');
}

Exit listed(const Call& call)
{
    const auto all = call.deck->shares().list();
    if (!all)
        return call.out.failure(all.error());
    QStringList lines;
    QJsonArray items;
    for (const ShareStatus& status : *all) {
        lines << u"%1  %2  %3  %4"_s.arg(status.deployment.id, status.project, status.url(),
                                         status.stateText().render());
        if (const QString visitors = visitorsText(status); !visitors.isEmpty())
            lines << visitors;
        items << status.toPublicJson();
    }
    if (lines.isEmpty())
        call.out.note(translated(QT_TRANSLATE_NOOP("core", "No release is shared: shipctl share <project>")));
    call.out.items(lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n', items);
    return Exit::Done;
}

Result<DeploymentId> releaseNamed(const Call& call, const QString& project, const QString& release)
{
    const EnvironmentName environment(call.arguments.value(u"env"_s));
    if (release.isEmpty())
        return deploymentNamed(*call.deck, project, Prefer::Current, environment);
    SD_TRY(const DeploymentId id, deploymentNamed(*call.deck, release, Prefer::Current));
    if (projectOf(*call.deck, id) == projectOf(*call.deck, project))
        return id;
    return fail(Error::Kind::NotFound, code::deploymentMissing,
                say(QT_TRANSLATE_NOOP("core", "%1 is not a release of %2."), {release, project}),
                say(QT_TRANSLATE_NOOP("core", "To see its releases: shipctl list --project %1"), {project}));
}

Task<Exit> stop(Call call)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const Cancel cancel = call.cancel;
    QList<DeploymentId> wanted;
    const QString name = call.arguments.positional().value(1);
    const auto all = deck->shares().list();
    if (!all)
        co_return out->failure(all.error());
    const auto named = deploymentNamed(*deck, name, Prefer::Current);
    for (const ShareStatus& status : *all)
        if (status.share.state != store::Share::State::Ended
            && (name.isEmpty() || status.project == name || (named && *named == status.deployment.id)))
            wanted << status.deployment.id;
    if (wanted.isEmpty() && !name.isEmpty())
        co_return out->failure(fail(Error::Kind::NotFound, "share-missing",
                                    say(QT_TRANSLATE_NOOP("core", "%1 is not shared."), {name}),
                                    say(QT_TRANSLATE_NOOP("core", "To see all shares: shipctl share list")))
                                   .value());
    std::optional<Error> failed; // the others are stopped all the same
    for (const DeploymentId& release : wanted) {
        const DeploymentId id = release;
        const auto ended = co_await deck->shares().stop(id, cancel);
        if (!ended && ended.error().kind != Error::Kind::NotFound) // else it has ended meanwhile
            failed = ended.error();
    }
    if (failed)
        co_return out->failure(*failed);
    out->result(wanted.isEmpty() ? translated(QT_TRANSLATE_NOOP("core", "No release is shared."))
                                 : translated(QT_TRANSLATE_NOOP("core", "Sharing stopped: %1"))
                                       .arg(QStringList(wanted.begin(), wanted.end()).join(u", "_s)),
                {{u"stopped"_s, QJsonArray::fromStringList({wanted.begin(), wanted.end()})}});
    co_return Exit::Done;
}

QString planText(const SharePlan& plan)
{
    const QStringList lines{
        translated(
            QT_TRANSLATE_NOOP("core", "Release %1 of %2 would be shown at %3 (port 8090, or the next free one)."))
            .arg(plan.deployment.id, plan.project, plan.address),
        translated(QT_TRANSLATE_NOOP("core", "For %1, to one browser that gets the password."))
            .arg(took(plan.time.count() * 1000)),
        translated(
            QT_TRANSLATE_NOOP("core", "The connection is not encrypted: others in this network can read along.")),
        plan.command};
    return lines.join(u'\n');
}

QString startedText(const StartedShare& started)
{
    const ShareStatus& status = started.status;
    const QStringList lines{
        QrCode::of(status.url()).text() + status.url(),
        translated(QT_TRANSLATE_NOOP("core", "User name: %1")).arg(u"guest"_s),
        translated(QT_TRANSLATE_NOOP("core", "Password (works once, in one browser): %1")).arg(started.password),
        translated(QT_TRANSLATE_NOOP("core", "Shared until %1. To end it: shipctl share stop %2"))
            .arg(clock(status.share.endsAt), status.deployment.id),
        translated(QT_TRANSLATE_NOOP("core", "To see who opened it: shipctl share list"))};
    return lines.join(u'\n');
}

Task<Exit> runShare(Call call)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const QStringList words = call.arguments.positional();
    if (words.isEmpty() || words.first() == u"list")
        co_return listed(call);
    if (words.first() == u"stop")
        co_return co_await stop(call);
    const auto release = releaseNamed(call, words.first(), words.value(1));
    if (!release)
        co_return out->failure(release.error());
    const auto time = durationOf(call.arguments.value(u"for"_s, u"30m"_s));
    const auto plan = deck->shares().plan(*release, time, call.arguments.value(u"address"_s));
    if (!plan)
        co_return out->failure(plan.error());
    if (call.arguments.has(u"plan"_s)) {
        out->result(planText(*plan), plan->toPublicJson());
        co_return Exit::Done;
    }
    const SharePlan wanted = *plan;
    const Cancel cancel = call.cancel;
    const auto started = co_await deck->shares().start(wanted, cancel);
    if (!started)
        co_return out->failure(started.error());
    QJsonObject document = started->status.toPublicJson();
    document[u"user"_s] = u"guest"_s;
    document[u"password"_s] = started->password;
    out->exact(startedText(*started), document);
    co_return Exit::Done;
}

} // namespace

Command shareCommand()
{
    return {{u"share"_s,
             u"[list | stop | <project>] [release]"_s,
             u"show a release of this computer to the local network for a time, behind a password"_s,
             {{u"env"_s, u"ENVIRONMENT"_s, u"the live release of this environment; default: production"_s},
              {u"for"_s, u"TIME"_s, u"how long: 45s, 30m, 4h; default: 30m"_s},
              {u"address"_s, u"ADDRESS"_s, u"address of this computer; default: the one of its usual network"_s},
              {u"plan"_s, {}, u"only show what would happen"_s}},
             0,
             2},
            &runShare};
}

} // namespace shipdeck::cli
