// SPDX-License-Identifier: MIT
#include "pages/deployment_side.h"

#include "base/sizes.h"
#include "deploy/canary_rule.h"
#include "deploy/error_codes.h"
#include "deploy/snapshot.h"
#include "github/project_settings.h"
#include "models/deployment_words.h"
#include "models/progress.h"
#include "models/time_words.h"
#include "models/report_words.h"
#include "pages/fact_row.h"
#include "theme/theme.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

// Names of variables whose version differs between two releases; deleted ones have no name any more.
QStringList changedVariables(const deploy::Snapshot& a, const deploy::Snapshot& b, const QList<VariableRow>& known)
{
    QStringList names;
    for (const VariableRow& row : known)
        if (a.variables.contains(row.variable.id) != b.variables.contains(row.variable.id))
            names << row.variable.name;
    return names;
}

QString commitLine(const store::Deployment& deployment)
{
    return shortNameOf(deployment) + u"  "_s + titleOf(deployment);
}

} // namespace

DeploymentSide::DeploymentSide(QWidget* parent) : Card({}, parent)
{
    setObjectName(u"deploymentSide"_s);
    setPadded(false);
    body()->setSpacing(0);
}

QVBoxLayout* DeploymentSide::section(const QString& title, const QString& note)
{
    if (body()->count() > 0)
        body()->addWidget(new Divider);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    const int pad = Theme::metric(Metric::CardPad) - 1;
    column->setContentsMargins(pad, pad - Theme::px(3), pad, pad - Theme::px(2));
    column->setSpacing(Theme::px(6));
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(title, FontRole::Heading), 1);
    if (!note.isEmpty())
        head->addWidget(new Label(note, FontRole::Small, Color::TextSecondary));
    column->addLayout(head);
    body()->addWidget(box);
    return column;
}

void DeploymentSide::show(const DeploymentDetail& detail, const std::optional<store::Deployment>& current,
                          const QList<VariableRow>& variables)
{
    QString shown = detail.deployment.id + store::stateName(detail.deployment.state) + detail.deployment.artifact
        + (current ? current->id : DeploymentId()) + QString::number(variables.size());
    for (const store::Stage& stage : detail.stages)
        shown += stage.name + store::stageStateName(stage.state) + stage.note;
    shown += QString::fromUtf8(QJsonDocument(detail.deployment.snapshot).toJson(QJsonDocument::Compact));
    for (const FactLine& line : toldLines(detail))
        shown += line.value + line.tip;
    shown += toldTrouble(detail);
    if (detail.canary)
        shown += QString::number(detail.deployment.weight)
            + QString::fromUtf8(QJsonDocument(toPublicJson(*detail.canary)).toJson(QJsonDocument::Compact));
    if (detail.audit)
        shown += QString::fromUtf8(QJsonDocument(auditJson(detail)).toJson(QJsonDocument::Compact));
    if (std::exchange(m_shown, shown) == shown)
        return;
    clearLayout(body());
    showChanges(detail, current, variables);
    showCanary(detail);
    showChecks(detail);
    showLighthouse(detail);
    showUntrusted(detail);
    showArtifact(detail);
    showTold(detail);
    body()->addStretch();
}

void DeploymentSide::showChanges(const DeploymentDetail& detail, const std::optional<store::Deployment>& current,
                                 const QList<VariableRow>& variables)
{
    const store::Deployment& deployment = detail.deployment;
    if (!current) {
        auto* column = section(tr("Changes"));
        column->addWidget(new Label(tr("Nothing is live yet."), FontRole::Small, Color::TextSecondary));
        return;
    }
    if (current->id == deployment.id) {
        auto* column = section(tr("Changes"));
        column->addWidget((new FactRow(tr("Visitors see this release")))->withStatus(Status::Current));
        return;
    }
    const deploy::Snapshot now = deploy::Snapshot::of(*current), then = deploy::Snapshot::of(deployment);
    const bool sameCommit = !deployment.commit.isEmpty() && deployment.commit == current->commit;
    auto* column = section(tr("Changes since the live release"), sameCommit ? tr("same commit") : QString());
    const auto line = [column](const QString& text, Color colour) {
        auto* label = new Label(text, FontRole::Small, colour);
        label->setElided(true);
        label->setToolTip(text);
        column->addWidget(label);
    };
    line(commitLine(deployment), Color::TextPrimary);
    line(tr("Live: %1").arg(commitLine(*current)), Color::TextTertiary);
    if (then.variables.isEmpty() && isUnderWay(deployment))
        return;
    const QStringList names = changedVariables(now, then, variables);
    const bool differ = QSet<QString>(now.variables.begin(), now.variables.end())
        != QSet<QString>(then.variables.begin(), then.variables.end());
    const QString words = !differ ? tr("No variable changed")
        : names.isEmpty()         ? tr("Variables changed")
        : names.size() == 1       ? tr("1 variable changed: %1").arg(names.first())
                                  : tr("%1 variables changed: %2").arg(names.size()).arg(names.join(u", "_s));
    column->addWidget((new FactRow(words))->withIcon(Icon::KeyRound, differ ? Color::LogWarnBar : Color::TextTertiary));
    if (now.nodeVersion != then.nodeVersion && !then.nodeVersion.isEmpty() && !now.nodeVersion.isEmpty())
        column->addWidget(
            (new FactRow(tr("Node %1, was %2").arg(then.nodeVersion, now.nodeVersion)))->withIcon(Icon::Cpu));
}

//! What visitors got of it and of the live release while it is, or was, a canary, and how that ended.
void DeploymentSide::showCanary(const DeploymentDetail& detail)
{
    if (!detail.canary)
        return;
    const store::CanaryRecord& record = *detail.canary;
    const bool isRunning = detail.deployment.role == store::ReleaseRole::Rolling;
    auto* column = section(tr("Canary"), isRunning ? tr("%1 % of visitors").arg(detail.deployment.weight) : QString());
    if (!isRunning && record.endedAt.isValid()) {
        const QString how = record.isStopped ? tr("Ended by its errors")
            : record.isPromoted              ? tr("Promoted")
                                             : tr("Ended");
        auto* end = new FactRow(how, exactTimeText(record.endedAt));
        end->setObjectName(u"canaryEnd"_s);
        end->setToolTip(absoluteText(record.endedAt));
        if (record.isStopped)
            end->withIcon(Icon::TriangleAlert, Color::LogWarnBar);
        else
            end->withIcon(record.isPromoted ? Icon::ArrowUp : Icon::Check);
        column->addWidget(end);
    }
    const auto figures = [column](const QString& name, const ReleaseTraffic& traffic, const char* object) {
        auto* row =
            new FactRow(name,
                        traffic.requests == 0 ? tr("no requests")
                                              : tr("%1 of %2 failed").arg(traffic.errors).arg(traffic.requests));
        row->setObjectName(QString::fromLatin1(object));
        row->setToolTip(tr("Requests of visitors that were answered with a status from 500 up"));
        column->addWidget(row->withIcon(Icon::Users));
    };
    figures(tr("This release"), record.traffic.canary, "canaryFigures");
    if (const QString first = deploy::firstFailureText(record.traffic).render(); !first.isEmpty()) {
        auto* words = new Label(first, FontRole::Small, Color::TextSecondary);
        words->setObjectName(u"canaryFirstFailure"_s);
        words->setWrapped(true);
        column->addWidget(words);
    }
    figures(isRunning ? tr("Live release") : tr("Live release then"), record.traffic.current, "currentFigures");
}

void DeploymentSide::showChecks(const DeploymentDetail& detail)
{
    struct Check {
        QString stage, name;
    };
    const QList<Check> checks{{u"test"_s, tr("Tests")},
                              {u"verify"_s, tr("Release address")},
                              {u"assign"_s, tr("Production address")}};
    const bool tests = !deploy::Snapshot::of(detail.deployment).detection.testCommand.isEmpty();
    int done = 0, all = 0;
    QList<FactRow*> rows;
    for (const StageRow& row : stageRowsOf(detail)) {
        const auto check =
            std::find_if(checks.begin(), checks.end(), [&](const Check& one) { return one.stage == row.name; });
        if (check == checks.end() || row.state == StageState::Skipped || (row.name == u"test" && !tests))
            continue;
        ++all;
        done += row.state == StageState::Done ? 1 : 0;
        const QString name = row.name == u"assign" && detail.deployment.environment != u"production"
            ? tr("Environment address")
            : check->name;
        const QString value = row.state == StageState::Waiting ? tr("waiting") : stageStateName(row.state);
        auto* fact = new FactRow(name, value);
        if (row.state == StageState::Waiting)
            fact->withIcon(Icon::CircleDashed);
        else
            fact->withStatus(stageStatus(row));
        if (!row.note.isEmpty())
            fact->setToolTip(row.note);
        rows << fact;
    }
    if (rows.isEmpty())
        return;
    auto* column = section(tr("Checks"), tr("%1 of %2").arg(done).arg(all));
    for (FactRow* row : rows)
        column->addWidget(row);
}

void DeploymentSide::showLighthouse(const DeploymentDetail& detail)
{
    if (!detail.audit)
        return;
    const store::Audit& audit = *detail.audit;
    auto* column = section(tr("Lighthouse"));
    const auto sentence = [column](const QString& text, Icon icon, Color colour) {
        QWidget* line = iconLine(icon, colour, text, Color::TextSecondary);
        line->setObjectName(u"lighthouseLine"_s);
        column->addWidget(line);
    };
    if (!audit.isDone())
        return sentence(tr("Measured as soon as nothing else runs"), Icon::CircleDashed, Color::TextTertiary);
    if (audit.error)
        return sentence(audit.error->render(), Icon::TriangleAlert, Color::LogWarnBar);
    const lighthouse::Figures before = detail.auditBefore ? detail.auditBefore->figures : lighthouse::Figures();
    for (size_t i = 0; i < audit.figures.size(); ++i) {
        auto* row = new FactRow(lighthouse::nameOf(lighthouse::categories[i]),
                                lighthouse::changeText(audit.figures[i], before[i]));
        row->setObjectName(u"lighthouse-"_s + QLatin1String(lighthouse::categories[i].id));
        if (audit.missed[i])
            row->withIcon(Icon::TriangleAlert, Color::LogWarnBar);
        else
            row->withIcon(Icon::Gauge);
        row->setToolTip(tr("By Lighthouse %1, from 0 to 100, as on a phone").arg(audit.version));
        column->addWidget(row);
    }
    for (const QString& shortfall : lighthouse::shortfalls(audit.missed, audit.figures))
        sentence(shortfall, Icon::TriangleAlert, Color::LogWarnBar);
}

//! Whether the code is untrusted, and whether a person approved it to get secrets.
void DeploymentSide::showUntrusted(const DeploymentDetail& detail)
{
    if (!detail.untrusted.isProposed)
        return;
    auto* column = section(tr("Proposed code"));
    for (const Text& text : {detail.untrusted.why, detail.untrusted.secretsText()}) {
        if (text.isEmpty())
            continue;
        auto* words = new Label(text.render(), FontRole::Small, Color::TextSecondary);
        words->setObjectName(u"proposal"_s);
        words->setWrapped(true);
        column->addWidget(words);
    }
}

void DeploymentSide::showArtifact(const DeploymentDetail& detail)
{
    const store::Deployment& deployment = detail.deployment;
    if (deployment.artifact.isEmpty())
        return;
    auto* column = section(tr("Artifact"));
    const QString bytes = detail.artifactBytes > 0 ? sizeText(detail.artifactBytes) : QString();
    auto* digest = (new FactRow(deployment.artifact.left(12), bytes))->withIcon(Icon::Package)->mono();
    digest->setToolTip(tr("SHA-256 %1").arg(deployment.artifact));
    column->addWidget(digest);
    const deploy::Snapshot snapshot = deploy::Snapshot::of(deployment);
    if (snapshot.reusedArtifact)
        column->addWidget((new FactRow(tr("Reused (no changes)")))->withIcon(Icon::RefreshCw));
    if (!snapshot.detection.name.isEmpty())
        column->addWidget((new FactRow((snapshot.detection.name + u' ' + snapshot.detection.version).trimmed()))
                              ->withIcon(Icon::Box));
    if (!deployment.releaseUrl.isEmpty())
        column->addWidget((new FactRow(addressText(deployment.releaseUrl)))->withIcon(Icon::Link));
}

//! What was reported to GitHub. Reports never delay a deployment; pending ones show when they are retried.
void DeploymentSide::showTold(const DeploymentDetail& detail)
{
    const QList<FactLine> lines = toldLines(detail);
    if (lines.isEmpty())
        return;
    auto* column = section(tr("Reported to GitHub"));
    for (const FactLine& line : lines) {
        auto* row = (new FactRow(line.text, line.value))->withIcon(line.icon, line.colour);
        row->setToolTip(line.tip);
        row->setAccessibleDescription(line.tip);
        column->addWidget(row);
    }
    if (const QString trouble = toldTrouble(detail); !trouble.isEmpty()) {
        auto* words = new Label(trouble, FontRole::Small, Color::TextSecondary);
        words->setObjectName(u"toldTrouble"_s);
        words->setWrapped(true);
        column->addWidget(words);
        const QString code = detail.report->error->code;
        if (code == code::githubSignedOut || code == code::accountMissing) {
            auto* sign = new LinkLabel(tr("Sign in again"));
            sign->setObjectName(u"toldSignIn"_s);
            column->addWidget(sign, 0, Qt::AlignLeft);
            connect(sign, &LinkLabel::clicked, this, [this, account = github::linkOf(detail.project.settings).account] {
                Q_EMIT signInRequested(account);
            });
        }
    }
    if (const QString page = pageOnGitHub(detail); !page.isEmpty()) {
        auto* open = new LinkLabel(tr("Show on GitHub"));
        open->setExternal(true);
        column->addWidget(open, 0, Qt::AlignLeft);
        connect(open, &LinkLabel::clicked, this, [this, page] { Q_EMIT visitRequested(page); });
    }
}

} // namespace shipdeck::ui
