// SPDX-License-Identifier: MIT
#pragma once
#include "support/rig.h"

#include "../cli/home.h"

#include <QTest>

namespace shipdeck::test {

//! A person who is signed in to the rig, with repositories that shipctl publishes. Each test takes one of its own.
class Published {
public:
    Published();

    Rig rig{{QStringLiteral("--seed"), QStringLiteral("small"), QStringLiteral("--validate")}};
    Home home;
    QString repo; //!< of this test

    //! A new repository, named after the test, with a page, a style sheet and a picture.
    void newRepository(const QJsonObject& more = {});
    void push(const QJsonObject& files, const QString& branch = QStringLiteral("main"));
    QString address() const { return rig.web() + QStringLiteral("/%1.git").arg(repo); }
    QString site() const { return rig.web() + QStringLiteral("/pages/%1/").arg(repo); }
    Answer deploy(const QStringList& more = {}) const;
    QString project() const { return repo.section(u'/', 1); }
    //! Calls below the repository since they were forgotten.
    QStringList calls(const QString& words) const;
    //! Names of the repository's refs that Pages have to do with.
    QStringList refs() const;
    //! The commit of gh-pages; empty: no such branch.
    QString branch() const;

private:
    QJsonDocument ask(const QString& rest) const;
};

//! Tests that share that person, each with a repository of its own.
class PublishedTest : public QObject {
    Q_OBJECT
protected:
    std::unique_ptr<Published> m;
private Q_SLOTS:
    void initTestCase()
    {
        m = std::make_unique<Published>();
        QVERIFY2(m->rig.isUp(), m->rig.trouble().constData());
    }
    void init() { m->newRepository(); }
    void cleanupTestCase() { m.reset(); }
};

} // namespace shipdeck::test
