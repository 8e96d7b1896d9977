// SPDX-License-Identifier: MIT
#include "support/aws_requests.h"
#include "support/paths.h"

#include "support/aws_rig.h"
#include "support/scripted_server.h"
#include "support/wait.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

struct Oddity {
    QString function;
    QString words;
};

//! `python -m aws.judge`, started with the first request.
class Judge {
public:
    static Judge& one()
    {
        static Judge judge;
        return judge;
    }
    ~Judge()
    {
        m_process.closeWriteChannel();
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5000))
            m_process.kill();
    }

    void note(const QByteArray& request)
    {
        if (m_process.state() == QProcess::NotRunning && !AwsRig::python().isEmpty())
            start(); // so that it is loaded when it is needed
        const QJsonObject line{{u"from"_s, function()}, {u"request"_s, QString::fromLatin1(request.toBase64())}};
        m_lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    void expect(const QString& words) { m_odd.append({function(), words}); }

    QStringList wrong()
    {
        if (m_lines.isEmpty())
            return {};
        m_process.write(std::exchange(m_lines, {}) + '\n');
        QStringList found;
        for (;;) {
            while (!m_process.canReadLine())
                if (!m_process.waitForReadyRead(deadlineMs))
                    return {u"The judge of requests does not answer: "_s
                            + QString::fromUtf8(m_process.readAllStandardError())};
            const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
            if (line.isEmpty())
                break;
            found << line;
        }
        for (const Oddity& odd : std::exchange(m_odd, {}))
            if (found.removeIf([&odd](const QString& line) { return isThat(odd, line); }) == 0)
                found << u"%1: nothing is found with “%2”"_s.arg(odd.function, odd.words);
        return found;
    }

private:
    void start()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(inSource(u"tests/rig"));
        m_process.start(AwsRig::python(), {u"-m"_s, u"aws.judge"_s});
    }
    static QString function()
    {
        const char* const row = QTest::currentDataTag();
        return QString::fromUtf8(QTest::currentTestFunction())
            + (row ? u'(' + QString::fromUtf8(row) + u')' : QString());
    }
    static bool isThat(const Oddity& odd, const QString& line)
    {
        return line.startsWith(odd.function + u": "_s) && line.contains(odd.words);
    }

    QProcess m_process;
    QByteArray m_lines;
    QList<Oddity> m_odd;
};

} // namespace

void awsRequests::judge(ScriptedServer& server)
{
    QObject::connect(&server, &ScriptedServer::asked, &server,
                     [&server] { Judge::one().note(server.requests().constLast()); });
}

void awsRequests::areOdd(const QString& words)
{
    Judge::one().expect(words);
}

QByteArray awsRequests::trouble()
{
    return AwsRig::python().isEmpty() ? "There is no botocore to judge requests by; `./dev rig python` fetches it."
                                      : QByteArray();
}

QStringList awsRequests::wrong()
{
    return Judge::one().wrong();
}

} // namespace shipdeck::test
