// SPDX-License-Identifier: MIT
#pragma once
#include "base/ids.h"
#include "github/project_settings.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/pushes.h"
#include "store/store.h"
#include "support/rig.h"

#include "../cli/home.h"

namespace shipdeck::test {

//! A GitHub, and a computer whose person is signed in to it. Shared by the tests of a class: what takes long is done once.
class Computer {
public:
    explicit Computer(const QStringList& options = {QStringLiteral("--seed"), QStringLiteral("small")});
    ~Computer();

    Rig rig;
    Home home;
    QByteArray token; //!< that the person is signed in with

    bool isReady() const { return m_store != nullptr; }
    bool signIn(const QByteArray& with);
    void killAgent(); //!< as a power cut does; if one lives
    store::Store& store() { return *m_store; }

private:
    std::unique_ptr<store::Store> m_store;
};

//! Tests that share one.
class OnOneComputer : public QObject {
    Q_OBJECT
protected:
    std::unique_ptr<Computer> m_computer;
private Q_SLOTS:
    void initTestCase() { m_computer = std::make_unique<Computer>(); }
    void cleanupTestCase() { m_computer.reset(); }
};

//! A repository of that person's, whose project deploys by itself; the agent is the real one.
class Pushed {
public:
    enum class Of { Site, SiteOnAws, NothingYet };
    Pushed(Computer& computer, const QJsonObject& rules, Of content = Of::Site);
    //! One app of a repository that is there.
    Pushed(Computer& computer, const QJsonObject& rules, const QString& repo, const QString& root);
    ~Pushed();

    Computer& computer;
    Rig& rig;
    Home& home;
    QString repo;
    ProjectId project; //!< its id

    bool isReady() const { return !project.isEmpty(); }
    //! Makes a commit as a push does; its id.
    QString push(const QString& page, const QString& message = QStringLiteral("Change"),
                 const QString& branch = QStringLiteral("main"), const QString& file = QStringLiteral("index.html"));
    QJsonObject pull(const QJsonObject& document);
    void setRules(const QJsonObject& rules);
    void set(const QString& key, const QJsonObject& value);
    //! What the local hook does: somebody pushed, look now.
    void ring();
    //! Looks, until GitHub's relay is there too.
    bool listens();

    store::Store& store() { return computer.store(); }
    store::Watch watch();
    QList<store::Deployment> deployments(const QString& environment = {});
    int count(const QString& commit); //!< its deployments
    //! Until the newest deployment of this commit is in that state; rings meanwhile.
    bool becomes(const QString& commit, store::State state);
    bool waitFor(const std::function<bool()>& condition);
    //! Everything of this project that was to be told to GitHub was told.
    bool isTold();
    QJsonArray ask(const QString& path); //!< GET of the API as the person
    QString localHook();                 //!< as the deck knows it
    QByteArray page(const QString& environment = QStringLiteral("production"));
    QJsonArray hooks(); //!< of the repository
    qint64 number();    //!< GitHub's, of the repository
    void killAgent() { computer.killAgent(); }

private:
    void deploy(const QJsonObject& rules, const QStringList& options, const QString& root = {});
};

} // namespace shipdeck::test
