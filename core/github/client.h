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
    //! GitHub itself ends what takes it more than ten seconds: whoever waits longer waits for a connection that hangs.
    std::chrono::milliseconds reportDeadline = std::chrono::seconds(12);
};

struct Answer {
    QByteArray body;
    QHash<QString, QUrl> links;
    Headers headers;
    QUrl url;                 //!< where it came from: a renamed repository answers elsewhere
    bool isUnchanged = false; //!< 304: the body is the kept one
    QUrl keptAs;              //!< its key in the cache
};

//! How a list looks, and what is wanted of it.
struct ListForm {
    QString member;      //!< names the array where the list is wrapped ("check_runs")
    QByteArrayList only; //!< of each item, as picked() has it; empty: all there is. Not of wrapped ones
};

//! One account's way to one GitHub. Reads are conditional (ETag) and at most twelve at a time, writes go one by one,
//! as GitHub wants it; both wait for nobody: what a limit forbids fails at once with `github-limited` and the time.
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
    //! order as soon as those before it are there.
    using OnPage = std::function<void(const QJsonArray& items, const Answer& from)>;
    Task<Result<QJsonArray>> all(QString path, OnPage onPage = {}, ListForm form = {}, Cancel cancel = {});
    //! POST, PATCH, PUT or DELETE; an empty answer is an empty document. `repeat` Safe: sending it twice does no harm.
    Task<Result<QJsonDocument>> write(QByteArray method, QString path, QJsonObject body = {},
                                      Repeat repeat = Repeat::ByMethod, Cancel cancel = {});
    //! For what nobody waits for, and whose caller tries again: every other write goes first, and one that hangs is
    //! given up before long.
    Task<Result<QJsonDocument>> report(QByteArray method, QString path, QJsonObject body);
    //! What each request carries, the token included: for downloads by address.
    Task<Result<Headers>> headers(QByteArray accept = {});

Q_SIGNALS:
    void limitsChanged();
    void left(); //!< a read or a write ended: another may begin

private:
    class Turn;
    Task<Result<Response>> exchange(Request request, Cancel cancel);
    Task<Result<QJsonDocument>> written(Request request, QString path, QJsonObject body, Cancel cancel);
    struct Page {
        Answer answer;
        QJsonArray items;
    };
    using OnAnswer = std::function<void(const Answer&)>; //!< before it is read
    Task<Result<Page>> page(QString path, ListForm form, OnAnswer onAnswer, Cancel cancel);
    Task<Result<Answer>> fetch(QUrl url, QByteArray accept, QByteArrayList only, Cancel cancel);

    Http& m_http;
    Instance m_instance;
    ClientOptions m_options;
    Limits m_limits;
    int m_reading = 0;
    bool m_writing = false;
    int m_urgent = 0;                           //!< writes that wait for their turn, reports aside
    std::chrono::milliseconds m_writesUntil{0}; //!< what was sent, at one a second
};

//! A path below the API with its parts escaped: path({u"repos", owner, name, u"branches"}).
QString path(const QStringList& parts);

} // namespace shipdeck::github
