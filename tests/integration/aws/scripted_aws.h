// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"
#include "aws/credentials/config_files.h"
#include "aws/credentials/settings.h"
#include "aws/waiting.h"
#include "support/aws_requests.h"
#include "support/scripted_server.h"

#include <QProcessEnvironment>
#include <QUrlQuery>

namespace shipdeck::test {

//! An AWS that answers as told, and a client that waits for nothing.
class ScriptedAws {
public:
    ScriptedServer server;
    int pauses = 0;      //!< before another try
    QByteArray session;  //!< token of the keys
    int refusedKeys = 0; //!< how often others were asked for
    std::chrono::milliseconds longestPause{};

    ScriptedAws() : m_client(m_http, settings()) { awsRequests::judge(server); }

    aws::Client* client() { return &m_client; }

    //! A query operation's answer.
    void says(const QByteArray& operation, const QByteArray& result)
    {
        server.answers(200,
                       "<" + operation + "Response><" + operation + "Result>" + result + "</" + operation + "Result></"
                           + operation + "Response>",
                       {}, "Action=" + operation + '&');
    }
    void refuses(int status, const QByteArray& code, const QByteArray& message)
    {
        server.answers(status,
                       "<ErrorResponse><Error><Code>" + code + "</Code><Message>" + message
                           + "</Message></Error></ErrorResponse>");
    }

    //! "PUT /path HTTP/1.1" of the request at `index`.
    QByteArray lineOf(qsizetype index) const
    {
        const QByteArray request = server.requests().value(index);
        return request.left(request.indexOf('\r'));
    }
    QByteArray headerOf(qsizetype index, const QByteArray& name) const
    {
        for (const QByteArray& line : server.requests().value(index).split('\n'))
            if (line.toLower().startsWith(name.toLower() + ':'))
                return line.mid(name.size() + 1).trimmed();
        return {};
    }
    QByteArray bodyOf(qsizetype index) const
    {
        const QByteArray request = server.requests().value(index);
        return request.mid(request.indexOf("\r\n\r\n") + 4);
    }
    //! A field of a query operation's form.
    QString fieldOf(qsizetype index, const QString& name) const
    {
        const QUrlQuery form(QString::fromLatin1(bodyOf(index)));
        return form.queryItemValue(name, QUrl::FullyDecoded);
    }

    //! A wait whose clock only its pauses move.
    aws::Wait wait(const char* name, std::chrono::milliseconds deadline = std::chrono::minutes(1))
    {
        m_now = {};
        aws::Wait wait{say(name), std::chrono::seconds(2), deadline};
        wait.pause = [this](std::chrono::milliseconds time, Cancel) {
            m_now += time;
            return passed();
        };
        wait.now = [this] { return m_now; };
        return wait;
    }

private:
    static Task<> passed() { co_return; }
    static Task<Result<aws::Keys>> given(aws::Keys keys) { co_return keys; }
    aws::ClientSettings settings()
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("AWS_ENDPOINT_URL"), server.url(QStringLiteral("/")).toString());
        aws::ClientSettings settings;
        settings.region = QStringLiteral("ap-northeast-2");
        settings.endpoints = *aws::Endpoints::of(*aws::Settings::of({}, environment, *aws::ConfigFiles::parse({}, {})));
        settings.wait = [this](std::chrono::milliseconds time, Cancel) {
            ++pauses;
            longestPause = std::max(longestPause, time);
            return passed();
        };
        settings.random = [] { return 0.5; };
        settings.keys = [this](QByteArray refused, Cancel) {
            refusedKeys += !refused.isEmpty();
            const aws::Keys keys{"AKIDTEST", "secret-of-the-test", session, {}, {}};
            return given(keys);
        };
        return settings;
    }

    Http m_http;
    aws::Client m_client;
    std::chrono::milliseconds m_now{};
};

//! Each function begins with a new one; none may ask for what AWS would not understand.
class ScriptedAwsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { aws = std::make_unique<ScriptedAws>(); }
    void cleanupTestCase() { JUDGE_AWS_REQUESTS(); }

protected:
    std::unique_ptr<ScriptedAws> aws;
};

} // namespace shipdeck::test
