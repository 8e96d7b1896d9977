// SPDX-License-Identifier: MIT
#include "base/all.h"

#include "base/next_signal.h"
#include "support/finish.h"
#include "support/registry.h"

#include <QCoreApplication>

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

class Gate : public QObject {
    Q_OBJECT
Q_SIGNALS:
    void opened();
};

//! Ends when the gate opens, and is an error when it has a code.
Task<Result<QString>> passed(Gate* gate, QString name, const char* code, QStringList* ended)
{
    co_await NextSignal(gate, &Gate::opened);
    *ended << name;
    if (code)
        co_return fail(Error::Kind::Provider, code, say("It is closed."));
    co_return name;
}

} // namespace

class AllTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { ended.clear(); }

    void allGiveTheirValuesInTheirOrderWhoeverEndsFirst()
    {
        std::vector<Task<Result<QString>>> tasks;
        tasks.push_back(passed(&late, u"a"_s, nullptr, &ended));
        tasks.push_back(passed(&early, u"b"_s, nullptr, &ended));
        auto both = all(std::move(tasks));
        open(&early);
        QVERIFY(!both.isReady());
        open(&late);
        QCOMPARE(ended, (QStringList{u"b"_s, u"a"_s}));
        QCOMPARE(finish(std::move(both)).value(), (QStringList{u"a"_s, u"b"_s}));
    }

    //! What they work with may go as soon as this has ended.
    void oneErrorDoesNotLeaveTheOthersBehind()
    {
        std::vector<Task<Result<QString>>> tasks;
        tasks.push_back(passed(&early, u"a"_s, nullptr, &ended));
        tasks.push_back(passed(&early, u"b"_s, "first", &ended));
        tasks.push_back(passed(&early, u"c"_s, "second", &ended));
        tasks.push_back(passed(&late, u"d"_s, nullptr, &ended));
        auto failing = all(std::move(tasks));
        open(&early);
        QVERIFY(!failing.isReady());
        open(&late);
        QCOMPARE(ended.size(), 4);
        QCOMPARE(finish(std::move(failing)).error().code, u"first"_s);
    }

    void ofNoneThereIsNothingToWaitFor()
    {
        auto none = all(std::vector<Task<Result<QString>>>());
        QVERIFY(none.isReady());
        QCOMPARE(finish(std::move(none)).value(), QStringList());
    }

    void eachMaySayForItselfWhatItCameTo()
    {
        std::vector<Task<Result<QString>>> tasks;
        tasks.push_back(passed(&late, u"a"_s, "late", &ended));
        tasks.push_back(passed(&early, u"b"_s, nullptr, &ended));
        auto both = allEnded(std::move(tasks));
        open(&early);
        QVERIFY(!both.isReady());
        open(&late);
        const QList<Result<QString>> answers = finish(std::move(both));
        QCOMPARE(answers.size(), 2);
        QCOMPARE(answers[0].error().code, u"late"_s);
        QCOMPARE(answers[1].value(), u"b"_s);
    }

private:
    static void open(Gate* gate)
    {
        Q_EMIT gate->opened();
        QCoreApplication::processEvents();
    }

    Gate early;
    Gate late;
    QStringList ended;
};
SHIPDECK_TEST(AllTest)

#include "all_test.moc"
