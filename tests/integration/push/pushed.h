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

//! A person with a repository on the rig, signed in, whose project deploys by itself; the agent is the real one.
class Pushed {
public:
    explicit Pushed(const QJsonObject& rules);
    ~Pushed();

    Rig rig;
    Home home;
    QString repo = QStringLiteral("mona/harbor");
    QString project; //!< its id

    bool isReady() const { return !project.isEmpty(); }
    //! Makes a commit as a push does; its id.
    QString push(const QString& page, const QString& message = QStringLiteral("Change"),
                 const QString& branch = QStringLiteral("main"), const QString& file = QStringLiteral("index.html"));
    QJsonObject pull(const QJsonObject& document);
    bool signIn(const QByteArray& token);
    void setRules(const QJsonObject& rules);
    void set(const QString& key, const QJsonObject& value);
    //! What the local hook does: somebody pushed, look now.
    void ring();

    store::Store& store() { return *m_store; }
    QList<store::Deployment> deployments(const QString& environment = {});
    //! Until the newest deployment of this commit is in that state; rings meanwhile.
    bool becomes(const QString& commit, store::State state);
    bool waitFor(const std::function<bool()>& condition);
    //! Everything that was to be told to GitHub was told.
    bool isTold();
    QJsonArray ask(const QString& path); //!< GET of the API as the person
    QByteArray page(const QString& environment = QStringLiteral("production"));

private:
    std::unique_ptr<store::Store> m_store;
};

} // namespace shipdeck::test
