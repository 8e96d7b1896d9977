// SPDX-License-Identifier: MIT
#include "agent/push/rules.h"

#include "build/sources/ignore_rules.h"
#include "deploy/previews.h"
#include "deploy/snapshot.h"
#include "store/deployments.h"
#include "store/projects.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::agent {
namespace {

build::IgnoreRules rulesOf(const QStringList& patterns)
{
    build::IgnoreRules rules;
    rules.add({}, patterns.join(u'\n').toUtf8());
    return rules;
}

//! A pattern that matches a folder also matches its content.
bool matches(const build::IgnoreRules& rules, const QByteArray& path)
{
    for (qsizetype at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1))
        if (rules.ignores(path.left(at), true))
            return true;
    return rules.ignores(path, false);
}

} // namespace

QString skipMark(const QString& message)
{
    static const QRegularExpression marks(
        u"\\[(?:skip ci|ci skip|no ci|skip actions|actions skip|skip deploy|deploy skip)\\]"
        "|^skip-checks:\\s*true\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return marks.match(message).captured().trimmed();
}

Pace paceFor(int quickReads, int usualReads, Pace wanted)
{
    const auto atMost = [](int reads, int perMinute) { // in whole seconds, rounded up
        return std::chrono::seconds((60 * reads + perMinute - 1) / perMinute);
    };
    Pace pace = wanted;
    pace.usual = std::max<std::chrono::milliseconds>(wanted.usual, atMost(usualReads, mostUsualPolls));
    const int polls = int(60'000 * usualReads / pace.usual.count());
    pace.quick = std::max<std::chrono::milliseconds>(wanted.quick, atMost(quickReads, mostPolls - polls));
    return pace;
}

bool dependsOnFiles(const github::PushRules& rules, const QString& root)
{
    return !root.isEmpty() || !rules.onlyPaths.isEmpty() || !rules.exceptPaths.isEmpty();
}

bool concerns(const QStringList& files, const github::PushRules& rules, const QString& root)
{
    const build::IgnoreRules only = rulesOf(rules.onlyPaths);
    const build::IgnoreRules except = rulesOf(rules.exceptPaths);
    return std::any_of(files.begin(), files.end(), [&](const QString& file) {
        const QByteArray path = file.toUtf8();
        const bool isMeant = !rules.onlyPaths.isEmpty() ? matches(only, path)
            : root.isEmpty() || root == u"."            ? true
                                                        : file.startsWith(root + u'/');
        return isMeant && !matches(except, path);
    });
}

Result<QMap<QString, QString>> branchesOf(store::Database& db, const store::Project& project,
                                          const github::PushRules& rules)
{
    QMap<QString, QString> branches;
    SD_TRY(const auto environments, store::environments(db, project.id));
    const auto production = std::find_if(environments.begin(), environments.end(),
                                         [](const auto& one) { return one.name == u"production"; });
    if (rules.production && production != environments.end() && !production->current.isEmpty()) {
        SD_TRY(const store::Deployment current, store::deployment(db, production->current));
        for (const build::ProjectEnvironment& one : deploy::Snapshot::of(current).detection.environments)
            if (one.name != u"production" && deploy::variablesOf(one.name) != u"preview")
                branches.insert(one.name, one.branch);
    }
    for (auto set = rules.branches.begin(); set != rules.branches.end(); ++set)
        branches.insert(set.key(), set.value());
    branches.removeIf([](const auto& one) { return one.value().isEmpty(); });
    return branches;
}

} // namespace shipdeck::agent
