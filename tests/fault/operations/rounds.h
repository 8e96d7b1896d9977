// SPDX-License-Identifier: MIT
#pragma once
#include "scenario.h"

#include <QJsonObject>
#include <QMetaType>

namespace shipdeck::test {

struct Counted {
    int lines = 0;
    int calls = 0;
    int lookups = 0; //!< questions to name servers
    int refused = 0; //!< requests that met the fault of the rig
    bool isDone = false;
};

//! Plays one scenario again and again with another fault each time, in one home as long as that stays sound.
class Rounds {
public:
    explicit Rounds(Scenario scenario); //!< plays it without a fault, which counts its lines and calls

    //! The agent dies after each journal line; the next one has to bring about what was asked for.
    void dieAfterEachLine();
    //! The same before each call and right after it.
    void dieAroundEachCall();
    //! Each call fails before it happens, or its answer is lost; the operation ends done, or undone with a whole error.
    void failEachCall();
    //! Each request to AWS fails the first time that it is sent, all of them in one round; what passes by itself leaves no
    //! trace. `how` as the rig names it.
    void failEachOnce(const QString& how);
    //! A round for each request to AWS, of the client or of a stack, in which this one is refused: the operation ends done,
    //! or undone with a whole error. Those that are sent at the same time may come in another order the next time.
    //! `what`: names of operations, as the rig matches them.
    void refuseEach(const QString& how, const QString& what = {});
    //! `atOnce` answers of name servers fail, from each on: the operation goes on once they are right again, or ends with an
    //! error that names DNS. Nothing that looks like a person's mistake is said meanwhile.
    void failEachAnswer(const QStringList& ways, int atOnce);
    //! The same for the first of each kind only, of permissions that are missing.
    void denyEachKind();
    //! The agent dies at the moment at which the last of each kind of request reaches AWS: also within an upload, a clean-up
    //! or a wait, which are one call to the journal. It is not carried out.
    void dieAtEachRequest();
    //! Prints one line for the table: rounds, how they ended. Fails the test with all that was wrong.
    void verify() const;

private:
    enum class Ends { AsExpected, DoneOrUndone };
    struct Asked {
        QJsonObject rule; //!< of the rig, which such requests meet
        int times = 0;
    };

    //! SHIPDECK_FAULT_EVERY=3 (the label `fault`): of a scenario's numbered rounds every third is played, of each scenario
    //! another third. Unset (`soak`): all of them.
    bool isPlayed(int number) const;
    void playEachCall(const QStringList& ways, Ends ends);
    //! `request`: a fault of the rig.
    static QList<Asked> kindsOf(const QList<QJsonObject>& requests);
    Counted round(const Fault& fault, Ends ends, const QString& words, const QJsonObject& request = {});
    QStringList judge(const store::Operation& operation, Ends ends);
    QStringList judgeAnswers(const store::Operation& operation);

    Scenario m_scenario;
    std::unique_ptr<Home> m_home;
    Counted m_counted;
    QList<Asked> m_requests;  //!< of the last round, each kind once: by `operation` and `via`
    QSet<QString> m_findings; //!< of the last round, by code
    QStringList m_failures;
    int m_rounds = 0;
    int m_done = 0;
    int m_undone = 0;
};

//! One row of data for each.
void addRows(const QList<Scenario>& scenarios);
//! One row of data for each, and each way in which its requests fail.
void addWays(const QList<Scenario>& scenarios, const QStringList& ways);
//! All of them. What passes by itself: of these some take half a minute for each request. What does not.
extern const QStringList passingWays;
extern const QStringList silentWays;
extern const QStringList refusingWays;
extern const QStringList answerWays; //!< of name servers
//! Plays the scenario of such a row with these faults.
void playRow(const std::function<void(Rounds&)>& faults);
//! The same, with each request failing in the row's way.
void playWay();

} // namespace shipdeck::test

Q_DECLARE_METATYPE(shipdeck::test::Scenario)
