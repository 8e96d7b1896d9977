// SPDX-License-Identifier: MIT
#include "models/report_words.h"

#include "base/clock.h"
#include "github/hooks/relay_rule.h"
#include "models/github_words.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Told)
};

//! GitHub's names of states, in plain words.
QString stateText(const QString& told)
{
    if (told == u"queued" || told == u"pending")
        return Words::tr("under way");
    if (told == u"in_progress")
        return Words::tr("in progress");
    if (told == u"success")
        return Words::tr("ready");
    if (told == u"failure" || told == u"error")
        return Words::tr("failed");
    if (told == u"inactive")
        return Words::tr("no longer served");
    return told;
}

//! `words`: for a report that has no states.
FactLine lineOf(const store::GitHubReport& report, const QString& kind, const QString& text, bool isOn,
                const QString& words = {})
{
    if (!isOn)
        return {Icon::Ban, Color::TextTertiary, text, Words::tr("switched off"), {}};
    const QString told = report.sent[kind][u"told"_s].toString();
    const QString state = words.isEmpty() ? stateText(told) : words;
    if (report.isOpen && report.error)
        return {Icon::Clock, Color::LogWarnBar, text, Words::tr("waits"),
                told.isEmpty() ? QString() : Words::tr("Last reported: %1").arg(state)};
    if (report.isOpen)
        return {Icon::CircleDashed, Color::TextTertiary, text, told.isEmpty() ? Words::tr("shortly") : state,
                Words::tr("The latest state will be reported shortly.")};
    if (!told.isEmpty())
        return {Icon::CircleCheck, Color::AnsiGreen, text, state, {}};
    if (report.error)
        return {Icon::CircleX, Color::AnsiRed, text, Words::tr("not reported"), {}};
    return {Icon::CircleDashed, Color::TextTertiary, text, Words::tr("nothing to report"), {}};
}

FactLine relayLine(github::RelayState state)
{
    const QString name = Words::tr("GitHub's webhook relay");
    if (state == github::RelayState::On)
        return {Icon::CircleCheck, Color::AnsiGreen, name, Words::tr("on"),
                Words::tr("Reports each push within a second. While it is on, `gh webhook forward` is refused for this "
                          "repository.")};
    if (state == github::RelayState::Connecting)
        return {Icon::CircleDashed, Color::TextTertiary, name, Words::tr("connecting"),
                Words::tr("Until then pushes are found by polling.")};
    return {Icon::Ban, Color::TextTertiary, name, Words::tr("not available"),
            Words::tr("The sign-in lacks the webhook permission (admin:repo_hook, or Webhooks: write), or another "
                      "program uses this repository's relay. Pushes are found by polling.")};
}

QString intervalText(std::chrono::milliseconds interval)
{
    const qint64 seconds = std::max<qint64>(1, interval.count() / 1000);
    return seconds < 120 ? Words::tr("every %1 s").arg(seconds) : Words::tr("every %1 min").arg(seconds / 60);
}

} // namespace

QList<FactLine> toldLines(const DeploymentDetail& detail)
{
    const github::RepositoryLink link = github::linkOf(detail.project.settings);
    if (!detail.report || link.fullName.isEmpty())
        return {};
    if (link.account.isEmpty())
        return {{Icon::Ban,
                 Color::TextTertiary,
                 Words::tr("Nothing is reported"),
                 {},
                 Words::tr("Sign in to GitHub to report deployments there.")}};
    const github::ReportRules rules = github::reportRulesOf(detail.project.settings);
    const store::GitHubReport& report = *detail.report;
    QList<FactLine> lines{lineOf(report, u"deployment"_s, Words::tr("Deployment"), rules.deployments),
                          lineOf(report, u"status"_s, Words::tr("Commit status"), rules.statuses)};
    if (deploy::pullRequestOf(detail.deployment.environment) > 0)
        lines << lineOf(report, u"comment"_s, Words::tr("Comment on the pull request"), rules.comments,
                        Words::tr("up to date"));
    return lines;
}

QString toldTrouble(const DeploymentDetail& detail)
{
    if (!detail.report || !detail.report->error || github::linkOf(detail.project.settings).account.isEmpty())
        return {};
    const store::GitHubReport& report = *detail.report;
    QStringList words{report.error->what.render()};
    if (!report.isOpen)
        words << Words::tr("Shipdeck will not retry.");
    else if (report.dueAt.isValid() && report.dueAt > nowUtc())
        words << Words::tr("Retrying at %1.").arg(clockText(report.dueAt));
    else
        words << Words::tr("Retrying now.");
    return words.join(u' ');
}

QString pageOnGitHub(const DeploymentDetail& detail)
{
    if (github::linkOf(detail.project.settings).fullName.isEmpty())
        return {};
    QString page = detail.project.location;
    if (page.endsWith(u".git"_s))
        page.chop(4);
    if (const int number = deploy::pullRequestOf(detail.deployment.environment); number > 0)
        return u"%1/pull/%2"_s.arg(page).arg(number);
    return detail.deployment.commit.isEmpty() ? QString() : u"%1/commit/%2"_s.arg(page, detail.deployment.commit);
}

QString missingBranches(const store::Watch& watch)
{
    QStringList branches;
    for (const QJsonValue& branch : watch.facts[u"missingBranches"_s].toArray())
        branches << branch.toString();
    return branches.join(u", "_s);
}

QStringList ruleTexts(const QJsonObject& projectSettings, const QMap<QString, QString>& followed)
{
    const github::PushRules rules = github::pushRulesOf(projectSettings);
    QStringList texts;
    if (rules.production)
        texts << (rules.branch.isEmpty() ? Words::tr("Every push to the default branch deploys production.")
                                         : Words::tr("Every push to %1 deploys production.").arg(rules.branch));
    for (auto one = followed.begin(); one != followed.end(); ++one)
        texts << Words::tr("Every push to %1 deploys %2.").arg(one.value(), one.key());
    if (rules.previews)
        texts << (rules.forkPreviews ? Words::tr("Every pull request gets a preview, also from forks.")
                                     : Words::tr("Every pull request gets a preview."));
    return texts;
}

QString otherOwner(const store::Watch& watch)
{
    for (const QJsonValue& owner : watch.facts[u"owners"_s].toObject())
        if (!owner[u"ours"_s].toBool())
            return owner[u"name"_s].toString();
    return {};
}

QList<FactLine> pushLines(const store::Watch& watch, const QString& localHook)
{
    QList<FactLine> lines;
    const auto every = std::chrono::milliseconds(watch.facts[u"everyMs"_s].toInteger());
    const bool looks = watch.state == store::Watch::State::Watching || watch.state == store::Watch::State::Elsewhere;
    lines << FactLine{
        looks ? Icon::CircleCheck : Icon::Clock, looks ? Color::AnsiGreen : Color::LogWarnBar,
        Words::tr("Polling GitHub"), every.count() > 0 ? intervalText(every) : QString(),
        Words::tr("Every 5 seconds while the project is open here or had a push within the last hour, otherwise every "
                  "30 seconds. Polls do not count against the hourly limit while nothing changes.")};
    const QString other = otherOwner(watch);
    const auto relay = github::relayStateFromName(watch.facts[u"relay"_s].toString());
    if (other.isEmpty() && relay != github::RelayState::Off)
        lines << relayLine(relay);
    lines << (localHook.isEmpty()
                  ? FactLine{Icon::CircleDashed, Color::TextTertiary, Words::tr("Local pre-push hook"),
                             Words::tr("none"),
                             Words::tr("Run `shipctl hook install` in your clone to detect its pushes immediately.")}
                  : FactLine{Icon::CircleCheck, Color::AnsiGreen, Words::tr("Local pre-push hook"), Words::tr("on"),
                             localHook});
    const QJsonObject owners = watch.facts[u"owners"_s].toObject();
    if (!other.isEmpty())
        lines << FactLine{Icon::Monitor, Color::LogWarnBar, Words::tr("Deployed by"), other,
                          Words::tr("Only one computer deploys pushes, so that nothing is deployed twice.")};
    else if (!owners.isEmpty())
        lines << FactLine{Icon::Monitor, Color::TextTertiary, Words::tr("Deployed by"), Words::tr("this computer"),
                          Words::tr("Only one computer deploys pushes, so that nothing is deployed twice.")};
    for (const QJsonValue& owner : owners)
        if (owner[u"ours"_s].toBool() && !owner[u"recorded"_s].toBool()) {
            lines << FactLine{
                Icon::TriangleAlert,
                Color::LogWarnBar,
                Words::tr("Not visible to other computers"),
                {},
                Words::tr("This sign-in has no write access to the repository, where Shipdeck would record it.")};
            break;
        }
    return lines;
}

} // namespace shipdeck::ui
