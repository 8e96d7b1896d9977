// SPDX-License-Identifier: MIT
#include "base/ids.h"
#include "support/registry.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace shipdeck {

template <typename A, typename B>
concept Compares = requires(const A& a, const B& b)
{
    a == b;
};

static_assert(!std::is_constructible_v<ProjectId, DeploymentId> && !std::is_convertible_v<ProjectId, DeploymentId>);
static_assert(!std::is_assignable_v<EnvironmentName&, ProjectId> && !std::is_assignable_v<ProjectId&, QString>);
static_assert(std::is_constructible_v<ProjectId, QString> && !std::is_convertible_v<QString, ProjectId>);
static_assert(std::is_convertible_v<ProjectId, QString>);
static_assert(Compares<ProjectId, ProjectId> && Compares<ProjectId, QString> && !Compares<ProjectId, DeploymentId>);

class IdsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anIdIsReadAsTheTextThatItIs()
    {
        const ProjectId id(u"harborweb00"_s);
        QCOMPARE(id, u"harborweb00"_s);
        QCOMPARE(id + u"/x"_s, u"harborweb00/x"_s);
        QCOMPARE(u"%1 %2"_s.arg(id, id), u"harborweb00 harborweb00"_s);
        QCOMPARE(QVariant(id).toString(), u"harborweb00"_s);
        QCOMPARE(QJsonObject({{u"id"_s, id}})[u"id"_s].toString(), u"harborweb00"_s);
        QCOMPARE((QHash<QString, int>{{id, 7}}.value(id)), 7);
        QCOMPARE((QHash<ProjectId, int>{{id, 7}}.value(ProjectId(u"harborweb00"_s))), 7);
    }
};

SHIPDECK_TEST(IdsTest)

} // namespace shipdeck
#include "ids_test.moc"
