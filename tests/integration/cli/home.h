// SPDX-License-Identifier: MIT
#pragma once
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace shipdeck::test {

//! What a command ended with.
struct Answer {
    int exit = -1;
    QByteArray out;
    QByteArray err;
    QString text() const { return QString::fromUtf8(out).trimmed(); }
    //! stdout as the one document that it must be; empty, with a warning, if it is anything else.
    QJsonObject json() const;
    QJsonArray items() const { return json().value(QStringLiteral("items")).toArray(); }
    //! error.code of a deployment or of a failure.
    QString errorCode() const
    {
        return json().value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString();
    }
    QString errorNext() const
    {
        return json().value(QStringLiteral("error")).toObject().value(QStringLiteral("next")).toString();
    }
};

struct Page {
    int status = 0;
    QByteArray body;
};

//! A scratch SHIPDECK_HOME with folders to deploy, and the real shipctl in it. Ends what it started.
class Home {
public:
    Home();
    ~Home();

    QString path() const { return m_folder.path(); }
    //! For tests in which many commands need a secret.
    void haveQuickSecrets() const;
    //! Makes a folder with these files; its absolute path.
    QString folder(const QString& name, const QHash<QString, QByteArray>& files) const;
    QString site(const QString& name, const QByteArray& page = "<h1>first</h1>\n") const;
    //! A Python server that greets with $GREETING, started by a Procfile.
    QString server(const QString& name) const;
    //! A site whose build runs `script` in the sandbox and is expected to fill `dist`.
    QString built(const QString& name, const QByteArray& script) const;
    static void write(const QString& file, const QByteArray& bytes);

    Answer run(const QStringList& arguments, const QByteArray& input = {}) const;
    Answer runIn(const QString& workingFolder, const QStringList& arguments) const;
    //! A line of bash with shipctl in its PATH.
    Answer shell(const QString& line, const QByteArray& input = {}) const;
    std::unique_ptr<QProcess> start(const QStringList& arguments) const;
    //! shipctl in a shell of its own on this terminal; the shell says "ended:<exit>" and stays.
    std::unique_ptr<QProcess> startOn(int terminal, const QStringList& arguments) const;
    static Answer end(QProcess& process);
    //! Waits until the process has printed `words` to stderr.
    static bool says(QProcess& process, const QByteArray& words);

    //! From now on these programs are not to be found, as if they were not installed; for an agent that is yet to start.
    void hide(const QStringList& programs);
    //! A program of this name that is found before all others.
    void fake(const QString& name, const QByteArray& script);
    //! Lines of a shell that run first wherever a sandbox is to be set up, outside of it.
    void beforeEachSandbox(const QByteArray& lines);

    QProcessEnvironment& environment() { return m_environment; }
    qint64 agentPid() const;
    //! Also its lock, which the kernel takes from a killed process a moment after its command line: until then no other
    //! agent starts.
    bool isAgentGone() const;
    bool agentEnds() const; //!< told to, and waited for

    //! GET, at the address's port on 127.0.0.1 with its host as Host.
    static Page get(const QString& address);

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

//! git with fixed author and dates; its output.
QByteArray git(const QString& folder, const QStringList& arguments);

} // namespace shipdeck::test
