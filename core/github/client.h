// SPDX-License-Identifier: MIT
#pragma once
#include "github/instance.h"
#include "github/limits.h"
#include "github/response_cache.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace shipdeck::github {

//! The token to send, asked for before each request so that a refreshed one is used at once; empty: anonymous.
//! `refused` is the one that GitHub has just not accepted, empty at first; the request is sent again if there is another.
using TokenSource = std::function<Task<Result<QByteArray>>(QByteArray refused)>;

struct ClientOptions {
    QString account;                      //!< under which answers are kept; empty: anonymous
    TokenSource token;                    //!< none: anonymous
    std::shared_ptr<ResponseCache> cache; //!< none: everything is asked anew
    //! GitHub's rule for many writes: one a second, and no more than 80 a minute of those that make something. The first
    //! few after a rest need not wait.
    //! https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
    std::chrono::milliseconds writeSpacing = std::chrono::seconds(1);
    int writeBurst = 12;
};

struct Answer {
    QByteArray body;
    QHash<QString, QUrl> links;
    Headers headers;
    QUrl url;                 //!< where it came from: a renamed repository answers elsewhere
    bool isUnchanged = false; //!< 304: the body is the kept one
    QUrl keptAs;              //!< its key in the cache
};

//! One account's way to one GitHub. Reads are conditional (ETag) and at most twelve at a time, writes go one by one;
//! both wait for nobody: what a limit forbids fails at once with `github-limited` and the time.
//! Lives on one thread; parsing is done on others. Must outlive its tasks. Errors: those of githubError() and Http,
//! Provider `github-unreadable`.
class Client : public QObject {
    Q_OBJECT
public:
    Client(Http& http, Instance instance, ClientOptions options, QObject* parent = nullptr);

    const Instance& instance() const { return m_instance; }
    Http& http() const { return m_http; } //!< with the account's CA file and proxy
    const Limits& limits() const { return m_limits; }
    bool isAnonymous() const { return !m_options.token; }

    //! `path` is below the API ("/user/orgs") or an absolute address of this instance.
    Task<Result<Answer>> get(QString path, Cancel cancel = {}, QByteArray accept = {});
    Task<Result<QJsonDocument>> json(QString path, Cancel cancel = {});
    //! What an answer holds; one that can't be read is not kept.
    Task<Result<QJsonDocument>> documentOf(Answer answer);
    //! For whoever finds that an answer makes no sense: its ETag would bring it back for ever. `github-unreadable`.
    Failure notKept(const Answer& answer);
    //! Every page: those behind a numbered last page side by side, others along `next`. `onPage` sees each page in
    //! order as soon as those before it are there. `member` names the array of wrapped lists ("check_runs").
    using OnPage = std::function<void(const QJsonArray& items, const Answer& from)>;
    Task<Result<QJsonArray>> all(QString path, OnPage onPage = {}, QString member = {}, Cancel cancel = {});
    //! POST, PATCH, PUT or DELETE; an empty answer is an empty document. `repeat` Safe: sending it twice does no harm.
    Task<Result<QJsonDocument>> write(QByteArray method, QString path, QJsonObject body = {},
                                      Repeat repeat = Repeat::ByMethod, Cancel cancel = {});
    //! What each request carries, the token included: for downloads by address.
    Task<Result<Headers>> headers(QByteArray accept = {});

Q_SIGNALS:
    void limitsChanged();
    void left(); //!< a read or a write ended: another may begin

private:
    class Turn;
    Task<Result<Response>> exchange(Request request, Cancel cancel);
    struct Page {
        Answer answer;
        QJsonArray items;
    };
    Task<Result<Page>> page(QString path, QString member, Cancel cancel);
    Task<Result<Answer>> fetch(QUrl url, QByteArray accept, Cancel cancel);

    Http& m_http;
    Instance m_instance;
    ClientOptions m_options;
    Limits m_limits;
    int m_reading = 0;
    bool m_writing = false;
    std::chrono::milliseconds m_writesUntil{0}; //!< what was sent, at one a second
};

//! A path below the API with its parts escaped: path({u"repos", owner, name, u"branches"}).
QString path(const QStringList& parts);

} // namespace shipdeck::github
