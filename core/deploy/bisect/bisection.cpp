// SPDX-License-Identifier: MIT
#include "deploy/bisect/bisection.h"

#include "deploy/engine/stages.h"
#include "store/deployments.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

constexpr const char* verdicts[] = {"good", "bad", "skipped"};

} // namespace

QString verdictName(Verdict verdict)
{
    return QString::fromLatin1(verdicts[int(verdict)]);
}

QJsonObject BisectTest::toJson() const
{
    QJsonObject object{{u"at"_s, at}, {u"verdict"_s, verdictName(verdict)}, {u"built"_s, isBuilt}, {u"log"_s, log}};
    if (error)
        object.insert(u"error"_s, error->toJson());
    return object;
}

BisectTest BisectTest::fromJson(const QJsonObject& object)
{
    BisectTest test;
    test.at = object[u"at"_s].toInt();
    for (const Verdict verdict : {Verdict::Good, Verdict::Bad})
        if (object[u"verdict"_s] == verdictName(verdict))
            test.verdict = verdict;
    test.isBuilt = object[u"built"_s].toBool();
    test.log = object[u"log"_s].toString();
    if (object.contains(u"error"_s))
        test.error = Error::fromJson(object[u"error"_s].toObject());
    return test;
}

void Bisection::take(const QJsonObject& facts)
{
    for (const QJsonValue commit : facts[u"commits"_s].toArray())
        commits << build::HistoryCommit::fromJson(commit.toObject());
    if (facts.contains(u"verdict"_s))
        tests << BisectTest::fromJson(facts);
}

Bisection Bisection::of(const QList<store::JournalLine>& journal)
{
    Bisection bisection;
    for (const store::JournalLine& line : journal)
        bisection.take(line.facts);
    return bisection;
}

Search Bisection::next() const
{
    QList<Tested> tested;
    for (const BisectTest& test : tests)
        tested << Tested{test.at, test.verdict};
    return nextOf(int(commits.size()), tested);
}

int Bisection::builds() const
{
    return int(std::count_if(tests.begin(), tests.end(), [](const BisectTest& test) { return test.isBuilt; }));
}

std::optional<Error> Bisection::wanted() const
{
    for (const BisectTest& test : tests)
        if (test.at == commits.size() - 1)
            return test.error;
    return std::nullopt;
}

QString bisectDiffLog(const OperationId& operation)
{
    return operation + u"-diff"_s;
}

QStringList bisectLogFiles(const QString& logs, const QString& operation)
{
    QStringList files;
    for (const QString& name : QDir(logs).entryList({operation + u"-*"_s}, QDir::Files))
        files << logs + u'/' + name;
    return files;
}

Result<bool> failedInBuild(store::Database& db, const DeploymentId& deployment)
{
    SD_TRY(const QList<store::Stage> stages, store::stages(db, deployment));
    return std::any_of(stages.begin(), stages.end(), [](const store::Stage& stage) {
        return stage.state == StageState::Failed && stagePosition(stage.name) <= stagePosition(u"package"_s);
    });
}

} // namespace shipdeck::deploy
