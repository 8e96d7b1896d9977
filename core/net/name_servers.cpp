// SPDX-License-Identifier: MIT
#include "net/name_servers.h"

#include <QCoroSignal>
#include <QSocketNotifier>
#include <QTimer>

#include <ares.h>
#include <ares_nameser.h>
#include <map>
#include <netdb.h>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

constexpr int patienceMs = 2500; // then once more, as UDP packets may be lost
constexpr int tries = 2;

//! One query, made by c-ares on the event loop.
class NsLookup : public QObject {
    Q_OBJECT
public:
    explicit NsLookup(const QString& domain);
    ~NsLookup() override;

    bool isDone() const { return m_status != notYet; }
    //! Status code of c-ares; ARES_ECANCELLED after cancel().
    int status() const { return m_status; }
    QStringList servers() const { return m_servers; }
    void cancel();

Q_SIGNALS:
    void done();

private:
    static constexpr int notYet = -1;

    static void answered(void* self, int status, int timeouts, unsigned char* bytes, int size);
    static void watch(void* self, ares_socket_t socket, int reads, int writes);
    void process(ares_socket_t read, ares_socket_t write);
    void waitOn();

    ares_channel m_channel = nullptr;
    std::map<ares_socket_t, std::vector<std::unique_ptr<QSocketNotifier>>> m_watched;
    QTimer m_timeout;
    int m_status = notYet;
    QStringList m_servers;
};

NsLookup::NsLookup(const QString& domain)
{
    static const int library = ares_library_init(ARES_LIB_INIT_ALL);
    ares_options options = {};
    options.timeout = patienceMs;
    options.tries = tries;
    options.sock_state_cb = watch;
    options.sock_state_cb_data = this;
    const int given = ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_SOCK_STATE_CB;
    m_status = library == ARES_SUCCESS ? ares_init_options(&m_channel, &options, given) : library;
    const QByteArray resolver = qgetenv("SHIPDECK_DNS");
    if (m_status == ARES_SUCCESS && !resolver.isEmpty())
        m_status = ares_set_servers_ports_csv(m_channel, resolver.constData());
    if (m_status != ARES_SUCCESS)
        return;
    m_status = notYet;
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] { process(ARES_SOCKET_BAD, ARES_SOCKET_BAD); });
    ares_query(m_channel, domain.toLatin1().constData(), ns_c_in, ns_t_ns, answered, this);
    waitOn();
}

NsLookup::~NsLookup()
{
    if (m_channel)
        ares_destroy(m_channel);
}

void NsLookup::cancel()
{
    if (m_channel && !isDone())
        ares_cancel(m_channel);
}

void NsLookup::answered(void* self, int status, int /*timeouts*/, unsigned char* bytes, int size)
{
    auto* const lookup = static_cast<NsLookup*>(self);
    hostent* named = nullptr;
    if (status == ARES_SUCCESS)
        status = ares_parse_ns_reply(bytes, size, &named);
    if (status == ARES_SUCCESS) {
        for (char** server = named->h_aliases; *server; ++server)
            lookup->m_servers << QString::fromLatin1(*server).toLower();
        ares_free_hostent(named);
        lookup->m_servers.sort();
        lookup->m_servers.removeDuplicates();
    }
    lookup->m_status = status;
    // Queued, as the receiver may destroy the channel, which is in use here.
    QMetaObject::invokeMethod(lookup, &NsLookup::done, Qt::QueuedConnection);
}

void NsLookup::watch(void* self, ares_socket_t socket, int reads, int writes)
{
    auto* const lookup = static_cast<NsLookup*>(self);
    auto& notifiers = lookup->m_watched[socket];
    for (auto& notifier : notifiers) { // it may be the caller
        notifier->setEnabled(false);
        notifier.release()->deleteLater();
    }
    notifiers.clear();
    const auto add = [&](QSocketNotifier::Type type, ares_socket_t read, ares_socket_t write) {
        notifiers.push_back(std::make_unique<QSocketNotifier>(qintptr(socket), type));
        connect(notifiers.back().get(), &QSocketNotifier::activated, lookup,
                [lookup, read, write] { lookup->process(read, write); });
    };
    if (reads)
        add(QSocketNotifier::Read, socket, ARES_SOCKET_BAD);
    if (writes)
        add(QSocketNotifier::Write, ARES_SOCKET_BAD, socket);
}

void NsLookup::process(ares_socket_t read, ares_socket_t write)
{
    ares_process_fd(m_channel, read, write);
    waitOn();
}

void NsLookup::waitOn()
{
    timeval space = {};
    if (const timeval* next = ares_timeout(m_channel, nullptr, &space); next && !isDone())
        m_timeout.start(int(next->tv_sec * 1000 + next->tv_usec / 1000 + 1));
    else
        m_timeout.stop();
}

Failure silent(const QString& domain, int status)
{
    return fail(Error::Kind::Network, "dns-silent",
                say(QT_TRANSLATE_NOOP("core", "No name server answered for %1."), {domain}),
                say(QT_TRANSLATE_NOOP("core", "Check the network, then try again.")),
                verbatim(QString::fromUtf8(ares_strerror(status))));
}

} // namespace

Task<Result<QStringList>> nameServersOf(QString domain, Cancel cancel)
{
    NsLookup lookup(domain);
    cancel.onRequested(&lookup, [&lookup] { lookup.cancel(); });
    if (!lookup.isDone())
        co_await qCoro(&lookup, &NsLookup::done);
    if (cancel)
        co_return canceled();
    switch (lookup.status()) {
    case ARES_SUCCESS:
    case ARES_ENODATA:
    case ARES_ENOTFOUND: co_return lookup.servers();
    default: co_return silent(domain, lookup.status());
    }
}

} // namespace shipdeck

#include "name_servers.moc"
