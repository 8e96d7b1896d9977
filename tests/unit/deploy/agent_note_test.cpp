// SPDX-License-Identifier: MIT
#include "deploy/aws/environment.h"
#include "store/store.h"
#include "support/registry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace shipdeck;
using namespace Qt::StringLiterals;

//! What the agent notes of its environment holds while that very process lives.
class AgentNoteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysNothingOnceAnotherProcessHasItsNumber()
    {
        QTemporaryDir home;
        qputenv("SHIPDECK_HOME", QFile::encodeName(home.path()));
        const auto store = *store::Store::open(*Paths::fromEnvironment());
        store::Database& db = store->database();
        QProcessEnvironment other;
        other.insert(u"AWS_CA_BUNDLE"_s, u"/etc/ours.pem"_s);
        QVERIFY(deploy::noteAwsEnvironment(db, {}));
        const auto differs = deploy::checkAwsEnvironment(db, other);
        QVERIFY(!differs);
        QCOMPARE(differs.error().code, u"aws-agent-differs"_s);

        // As if this process had come after the agent: the number is the same, its beginning is not.
        const QString key = u"agentAwsEnvironment"_s;
        QJsonObject note = QJsonDocument::fromJson(store::setting(db, key)->toUtf8()).object();
        note[u"begin"_s] = u"1"_s;
        QVERIFY(store::setSetting(db, key, QString::fromUtf8(QJsonDocument(note).toJson(QJsonDocument::Compact))));
        QVERIFY(deploy::checkAwsEnvironment(db, other));
    }
};

SHIPDECK_TEST(AgentNoteTest)
#include "agent_note_test.moc"
