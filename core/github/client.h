// SPDX-License-Identifier: MIT
#pragma once
#include "github/instance.h"
#include "github/limits.h"
#include "github/response_cache.h"

#include <QByteArrayList>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace shipdeck::github {

//! The token to send, requested before each call so that a refreshed one is used immediately; empty: anonymous.
//! `refused` is the one that GitHub has just rejected, empty at first; with another one the request is retried.
using TokenSource = std::function<Task<Result<QByteArray>>(QByteArray refused)>;

struct ClientOptions {
    QString account;                      //!< key of the cached responses; empty: anonymous
    TokenSource token;                    //!< none: anonymous
    std::shared_ptr<ResponseCache> cache; //!< none: no caching
    //! GitHub's rule for many writes: one per second, and at most 80 creating ones per minute. The first
    //! few after a pause need not wait.
    //! https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
    std::chrono::milliseconds writeSpacing = std::chrono::seconds(1);
    int writeBurst = 12;
    //! GitHub ends requests after ten seconds: a longer wait means a hanging connection.
    std::chrono::milliseconds reportDeadline = std::chrono::seconds(12);
};

struct Answer {
    QByteArray body;
    QHash<QString, QUrl> links;
    Headers headers;
    QUrl url;                 //!< the responding address: differs for a renamed repository
    bool isUnchanged = false; //!< 304: the body is the kept one
    QUrl keptAs;              //!< key of the cached response
};

//! The format of a list, and the requested fields.
struct ListForm {
    QString member;      //!< name of the array if the list is wrapped ("check_runs")
    QByteArrayList only; //!< of each item, as in picked(); empty: all. Not for wrapped lists
};

//! One account's client for one GitHub. Reads are conditional (ETag), at most twelve at a time; writes are sequential,
//! as GitHub requires. Neither waits for a limit: a limited request fails immediately with `github-limited` and the
//! time. Lives on one thread; parsing is done on others. Must outlive its tasks. Errors: those of githubError() and
//! Http, Provider `github-unreadable`.
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
    //! Parses a response; an unreadable one is not cached.
    Task<Result<QJsonDocument>> documentOf(Answer answer);
    //! For unusable responses: removes it from the cache, or its ETag would return it again. `github-unreadable`.
    Failure notKept(const Answer& answer);
    //! All pages: in parallel if the last page is numbered, else along `next`. `onPage` gets the pages in
    //! order, each as soon as the earlier ones have arrived.
    using OnPage = std::function<void(const QJsonArray& items, const Answer& from)>;
    Task<Result<QJsonArray>> all(QString path, OnPage onPage = {}, ListForm form = {}, Cancel cancel = {});
    //! POST, PATCH, PUT or DELETE; an empty response is an empty document. `repeat` Safe: repeating it does no harm.
    Task<Result<QJsonDocument>> write(QByteArray method, QString path, QJsonObject body = {},
                                      Repeat repeat = Repeat::ByMethod, Cancel cancel = {});
    //! For background writes that the caller retries: every other write goes first, and a hanging one is
    //! aborted soon.
    Task<Result<QJsonDocument>> report(QByteArray method, QString path, QJsonObject body);
    //! The headers of each request, token included: for downloads by address.
    Task<Result<Headers>> headers(QByteArray accept = {});

Q_SIGNALS:
    void limitsChanged();
    void left(); //!< a read or a write has ended: the next may start

private:
    class Turn;
    Task<Result<Response>> exchange(Request request, Cancel cancel);
    Task<Result<QJsonDocument>> written(Request request, QString path, QJsonObject body, Cancel cancel);
    struct Page {
        Answer answer;
        QJsonArray items;
    };
    using OnAnswer = std::function<void(const Answer&)>; //!< called before it is parsed
    Task<Result<Page>> page(QString path, ListForm form, OnAnswer onAnswer, Cancel cancel);
    Task<Result<Answer>> fetch(QUrl url, QByteArray accept, QByteArrayList only, Cancel cancel);

    Http& m_http;
    Instance m_instance;
    ClientOptions m_options;
    Limits m_limits;
    int m_reading = 0;
    bool m_writing = false;
    int m_urgent = 0;                           //!< waiting writes, without reports
    std::chrono::milliseconds m_writesUntil{0}; //!< end of the writes sent so far, at one a second
};

//! A path below the API with its parts escaped: path({u"repos", owner, name, u"branches"}).
QString path(const QStringList& parts);

} // namespace shipdeck::github
