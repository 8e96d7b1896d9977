// SPDX-License-Identifier: MIT
#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QSslConfiguration>
#include <QTemporaryDir>

namespace shipdeck::test {

//! The GitHub of tests/rig, as a separate process while this object is alive. tests/rig/github/README.md lists its
//! features.
class Rig {
public:
    //! "--seed", "full", "--tls", "--ghes", "--validate", …
    explicit Rig(const QStringList& options = {QStringLiteral("--seed"), QStringLiteral("small")});
    ~Rig();
    Rig(const Rig&) = delete;
    Rig& operator=(const Rig&) = delete;

    bool isUp() const { return !m_ready.isEmpty(); }
    QByteArray trouble() const { return m_trouble; } //!< why it is not running
    QString web() const { return said("web"); }
    QString api() const { return said("api"); }
    QString codeload() const { return said("codeload"); }
    QString repo() const { return said("repo"); }   //!< can be deployed and pushed to
    QString caFile() const { return said("ca"); }   //!< with --tls
    QString proxy() const { return said("proxy"); } //!< with --proxy: the only way for programs to reach it
    QByteArray token() const { return said("token").toLatin1(); }
    QString clientId() const { return said("client_id"); }

    //! Makes it the GitHub of this process and of programs started from now on.
    void use() const;
    //! The same as variables, for another process's environment.
    QHash<QString, QString> variables() const;

    QJsonObject post(const QString& command, const QJsonObject& document = {}) const;
    QJsonArray get(const QString& what) const; //!< calls, violations, faults, hooks, tunnels, …
    void forget(const QString& what) const;    //!< calls, violations, faults
    //! Calls since the last forget(), as "GET /user 200"; only those that contain `path`.
    QStringList calls(const QString& path = {}) const;
    //! Sets a fault from README.md's list.
    void does(const QString& fault, QJsonObject when = {}) const;
    //! Ends it: connections are refused from now on.
    void end();
    //! Acts as a person's browser: follows redirects and submits a page's form. Returns the last page, and its address.
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
