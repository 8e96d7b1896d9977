// SPDX-License-Identifier: MIT
#include "deploy/reporting/report_of.h"

#include "deploy/previews.h"
#include "github/project_settings.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

using State = github::Report::State;

//! Others read this on GitHub, so it is in English, whatever the user's language.
QString inEnglish(const Text& text)
{
    QString words = text.source;
    for (qsizetype i = text.args.size(); i > 0; --i)
        words.replace(u'%' + QString::number(i), text.args[i - 1]);
    return words;
}

std::pair<State, QString> shownOf(const store::Deployment& deployment)
{
    const QString why = deployment.error ? inEnglish(deployment.error->what) : QString();
    switch (deployment.state) {
    case store::State::Waiting: return {State::Queued, u"Waits for a person"_s};
    case store::State::Queued: return {State::Queued, u"Queued"_s};
    case store::State::Building: return {State::InProgress, u"Building"_s};
    case store::State::Deploying: return {State::InProgress, u"Deploying"_s};
    case store::State::RollingBack: return {State::Success, u"Ready"_s};
    case store::State::Ready:
        return deployment.role == store::ReleaseRole::None || deployment.role == store::ReleaseRole::Superseded
            ? std::pair(State::Inactive, u"No longer served"_s)
            : std::pair(State::Success, u"Ready"_s);
    case store::State::RolledBack: return {State::Inactive, u"Rolled back"_s};
    case store::State::Skipped: return {State::Inactive, u"Skipped: "_s + why};
    case store::State::Canceled: return {State::Failure, u"Canceled"_s};
    case store::State::Error:
    case store::State::Abandoned: break;
    }
    return {State::Failure, why.isEmpty() ? u"Failed"_s : why};
}

QString stateWord(State state)
{
    switch (state) {
    case State::Queued: return u"Queued"_s;
    case State::InProgress: return u"Building"_s;
    case State::Success: return u"Ready"_s;
    case State::Failure: return u"Failed"_s;
    case State::Inactive: break;
    }
    return u"Removed"_s;
}

//! As code, so that a name contains neither markup nor a mention.
QString asCode(QString text)
{
    return u'`' + text.remove(u'`').replace(u'|', u'/').simplified() + u'`';
}

bool isOfThisComputer(const QUrl& address)
{
    const QString host = address.host();
    return host == u"localhost" || host.endsWith(u".localhost"_s) || QHostAddress(host).isLoopback();
}

} // namespace

std::optional<github::Report> reportOf(const store::Project& project, const store::Deployment& deployment)
{
    if (deployment.commit.isEmpty())
        return {};
    github::Report report;
    report.repository = github::linkOf(project.settings).repository;
    report.id = deployment.id;
    report.commit = deployment.commit;
    report.environment = deployment.environment;
    // Two apps of one repository need different environments on GitHub.
    if (!project.root.isEmpty())
        report.environment += u" ("_s + project.root + u')';
    report.isPreview = pullRequestOf(deployment.environment) > 0;
    report.isProduction = deployment.environment == u"production";
    std::tie(report.state, report.description) = shownOf(deployment);
    if (report.state == State::Success)
        report.address = QUrl(deployment.url, QUrl::StrictMode);
    const bool isHere = isOfThisComputer(report.address);
    report.isPublic = !report.address.isEmpty() && !isHere;
    if (isHere)
        report.description += u" on the computer that deployed it"_s;
    return report;
}

QString commentMarker(const store::Project& project)
{
    return u"<!-- shipdeck:%1 -->"_s.arg(project.slug);
}

QString commentOf(const store::Project& project, const github::Report& report)
{
    QString body =
        commentMarker(project) + u"\n**Preview of "_s + asCode(project.name) + u"**\n\n| | |\n| --- | --- |\n"_s;
    body += u"| State | %1 |\n"_s.arg(stateWord(report.state));
    body += u"| Commit | %1 |\n"_s.arg(report.commit);
    if (!report.address.isEmpty())
        body += u"| Address | %1 |\n"_s.arg(report.address.toString(QUrl::FullyEncoded));
    if (report.state == State::Failure)
        body += u"| Reason | %1 |\n"_s.arg(asCode(report.description));
    body += u"| Log | `shipctl logs %1`, on the computer that deployed it |\n"_s.arg(report.id);
    if (isOfThisComputer(report.address))
        body += u"\nThe address opens on the computer that deployed it.\n"_s;
    return body;
}

} // namespace shipdeck::deploy
