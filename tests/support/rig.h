// SPDX-License-Identifier: MIT
#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QSslConfiguration>
#include <QTemporaryDir>

namespace shipdeck::test {

//! The GitHub of tests/rig, as a process of its own for as long as this object lives. tests/rig/github/README.md lists
//! what can be asked of it.
class Rig {
public:
    //! "--seed", "full", "--tls", "--ghes", "--validate", …
    explicit Rig(const QStringList& options = {QStringLiteral("--seed"), QStringLiteral("small")});
    ~Rig();
    Rig(const Rig&) = delete;
    Rig& operator=(const Rig&) = delete;

    bool isUp() const { return !m_ready.isEmpty(); }
    QByteArray trouble() const { return m_trouble; } //!< why it is not up, in its own words
    QString web() const { return said("web"); }
    QString api() const { return said("api"); }
    QString codeload() const { return said("codeload"); }
    QString repo() const { return said("repo"); }   //!< can be deployed and pushed to
    QString caFile() const { return said("ca"); }   //!< with --tls
    QString proxy() const { return said("proxy"); } //!< with --proxy: the only way there for programs
    QByteArray token() const { return said("token").toLatin1(); }
    QString clientId() const { return said("client_id"); }

    //! Makes it the GitHub of this process, and of programs that it starts from now on.
    void use() const;
    //! The same as variables: for an environment that is put together.
    QHash<QString, QString> variables() const;

    QJsonObject post(const QString& command, const QJsonObject& document = {}) const;
    QJsonArray get(const QString& what) const; //!< calls, violations, faults, hooks, tunnels, …
    void forget(const QString& what) const;    //!< calls, violations, faults
    //! Calls since they were forgotten, as "GET /user 200"; `path` must occur in them.
    QStringList calls(const QString& path = {}) const;
    //! A fault as README.md lists them.
    void does(const QString& fault, QJsonObject when = {}) const;
    //! Ends it: from now on nobody answers there.
    void end();
    //! As a person's browser: follows redirects, and sends a form that a page has. The last page, and where it was.
    QByteArray browse(const QUrl& url, QUrl* end = nullptr) const;

private:
    QString said(const char* name) const { return m_ready[QLatin1StringView(name)].toString(); }
    QByteArray request(const QByteArray& method, const QUrl& url, const QByteArray& body = {},
                       QUrl* to = nullptr) const;

    QTemporaryDir m_state;
    QProcess m_process;
    QJsonObject m_ready;
    QByteArray m_trouble;
    QSslConfiguration m_trusted;
};

} // namespace shipdeck::test
