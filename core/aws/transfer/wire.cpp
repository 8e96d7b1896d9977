// SPDX-License-Identifier: MIT
#include "aws/transfer/wire.h"

#include "net/http_error.h"

#include <array>

namespace shipdeck::aws {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr qsizetype longestAnswer = 256 * 1024; // S3 answers an upload with a few lines
constexpr long connectSeconds = 15;
constexpr long bufferBytes = 256 * 1024;
constexpr long answerBufferBytes = 1024; // allocated for each request; malloc has this size at hand

QByteArray proxyText(const QNetworkProxy& proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        return QByteArrayLiteral(""); // not null, or curl would read the environment itself
    QUrl url;
    url.setScheme(proxy.type() == QNetworkProxy::Socks5Proxy ? QStringLiteral("socks5h") : QStringLiteral("http"));
    url.setHost(proxy.hostName());
    url.setPort(proxy.port());
    url.setUserName(proxy.user());
    url.setPassword(proxy.password());
    return url.toEncoded();
}

QNetworkReply::NetworkError meaningOf(CURLcode code, long proxyStatus)
{
    if (proxyStatus == 407)
        return QNetworkReply::ProxyAuthenticationRequiredError;
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST: return QNetworkReply::HostNotFoundError;
    case CURLE_COULDNT_RESOLVE_PROXY: return QNetworkReply::ProxyNotFoundError;
    case CURLE_COULDNT_CONNECT: return QNetworkReply::ConnectionRefusedError;
    case CURLE_PROXY: return QNetworkReply::UnknownProxyError;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM: return QNetworkReply::SslHandshakeFailedError;
    default: return QNetworkReply::RemoteHostClosedError;
    }
}

Headers headersIn(const QByteArray& text)
{
    Headers headers;
    const QByteArrayView all(text);
    for (qsizetype at = 0, end = 0; at < all.size(); at = end + 1) {
        end = all.indexOf('\n', at);
        if (end < 0)
            end = all.size();
        const QByteArrayView line = all.sliced(at, end - at);
        if (const qsizetype colon = line.indexOf(':'); colon > 0)
            headers.emplaceBack(line.first(colon).toByteArray(), line.sliced(colon + 1).trimmed().toByteArray());
    }
    return headers;
}

} // namespace

struct Wire::Line {
    CURL* easy = nullptr;
    void* owner = nullptr;
    WireRequest request;             //!< curl reads the body from here
    QByteArray headerText;           //!< null-terminated lines
    std::vector<curl_slist> headers; //!< of those lines
    QByteArray head;
    QByteArray body;
};

Wire::Wire(const CurlLibrary* curl, WireSettings settings)
    : m_curl(curl), m_settings(std::move(settings)), m_proxy(proxyText(m_settings.way.proxy)),
      m_multi(curl->multiInit())
{
    curl->multiSetOption(m_multi, CURLMOPT_MAXCONNECTS, long(m_settings.mostConnections));
    curl->multiSetOption(m_multi, CURLMOPT_MAX_HOST_CONNECTIONS, long(m_settings.mostConnections));
    curl->multiSetOption(m_multi, CURLMOPT_PIPELINING, long(CURLPIPE_NOTHING));
    curl->multiSetOption(m_multi, CURLMOPT_SOCKETFUNCTION, &Wire::watch);
    curl->multiSetOption(m_multi, CURLMOPT_SOCKETDATA, this);
    curl->multiSetOption(m_multi, CURLMOPT_TIMERFUNCTION, &Wire::setTimer);
    curl->multiSetOption(m_multi, CURLMOPT_TIMERDATA, this);
    // As a file, curl reads them once for all connections.
    if (!m_settings.authorities.isEmpty() && m_authorities.open()) {
        m_authorities.write(m_settings.authorities);
        m_authorities.flush();
        m_authoritiesPath = QFile::encodeName(m_authorities.fileName());
    }
}

Result<std::unique_ptr<Wire>> Wire::open(WireSettings settings)
{
    SD_TRY(const CurlLibrary* const curl, CurlLibrary::loaded());
    return std::unique_ptr<Wire>(new Wire(curl, std::move(settings)));
}

Wire::~Wire()
{
    for (Line* const line : std::as_const(m_busy))
        m_curl->multiRemove(m_multi, line->easy);
    for (const auto& line : m_lines)
        m_curl->easyCleanup(line->easy);
    m_curl->multiCleanup(m_multi);
}

int Wire::watch(CURL*, curl_socket_t socket, int what, void* wire, void*)
{
    static_cast<Wire*>(wire)->m_sockets.watch(socket, what == CURL_POLL_IN || what == CURL_POLL_INOUT,
                                              what == CURL_POLL_OUT || what == CURL_POLL_INOUT);
    return 0;
}

int Wire::setTimer(CURLM*, long milliseconds, void* wire)
{
    auto& timer = static_cast<Wire*>(wire)->m_timer;
    timer.reset();
    if (milliseconds >= 0)
        timer = Clock::now() + std::chrono::milliseconds(milliseconds);
    return 0;
}

size_t Wire::takeHeader(char* bytes, size_t size, size_t count, void* line)
{
    Line* const to = static_cast<Line*>(line);
    if (count * size > 5 && qstrncmp(bytes, "HTTP/", 5) == 0)
        to->head.clear(); // of a proxy, or "100 Continue"
    if (to->head.size() < longestAnswer)
        to->head.append(bytes, qsizetype(size * count));
    return size * count;
}

size_t Wire::takeBody(char* bytes, size_t size, size_t count, void* line)
{
    Line* const to = static_cast<Line*>(line);
    if (to->body.size() < longestAnswer)
        to->body.append(bytes, qsizetype(size * count));
    return size * count;
}

void Wire::prepare(Line& line)
{
    const auto set = [this, &line](CURLoption option, auto value) { m_curl->easySetOption(line.easy, option, value); };
    const WireRequest& request = line.request;
    m_curl->easyReset(line.easy); // else the last transfer's speed would count for this one
    // curl parses the address for each request, so it is kept short, and the target is set separately. A proxy for http
    // addresses needs the whole address.
    if (m_settings.way.proxy.type() == QNetworkProxy::HttpProxy) {
        set(CURLOPT_URL, QByteArray(request.place + request.target).constData());
    } else {
        set(CURLOPT_URL, request.place.constData());
        set(CURLOPT_REQUEST_TARGET, request.target.constData());
    }
    set(CURLOPT_PATH_AS_IS, 1L);
    if (request.method == "HEAD") {
        set(CURLOPT_NOBODY, 1L);
    } else {
        set(CURLOPT_CUSTOMREQUEST, request.method.constData());
        set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
        set(CURLOPT_POSTFIELDS, request.body.constData());
    }
    writeHeaders(line);
    set(CURLOPT_HTTPHEADER, line.headers.data());
    set(CURLOPT_PRIVATE, static_cast<void*>(&line));
    set(CURLOPT_HEADERFUNCTION, &Wire::takeHeader);
    set(CURLOPT_HEADERDATA, static_cast<void*>(&line));
    set(CURLOPT_WRITEFUNCTION, &Wire::takeBody);
    set(CURLOPT_WRITEDATA, static_cast<void*>(&line));
    set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_TCP_NODELAY, 1L);
    set(CURLOPT_UPLOAD_BUFFERSIZE, bufferBytes);
    set(CURLOPT_BUFFERSIZE, answerBufferBytes);
    set(CURLOPT_CONNECTTIMEOUT, connectSeconds);
    set(CURLOPT_LOW_SPEED_LIMIT, 1L);
    set(CURLOPT_LOW_SPEED_TIME, long(m_settings.idleTimeout.count()));
    set(CURLOPT_PROXY, m_proxy.constData());
    set(CURLOPT_NOPROXY, "");
    if (!m_authoritiesPath.isEmpty())
        set(CURLOPT_CAINFO, m_authoritiesPath.constData());
}

//! curl_slist_append() would copy each line and walk to the end of the list.
void Wire::writeHeaders(Line& line)
{
    // Headers that curl adds by itself and that are not signed. Expect would cost a round trip before each body.
    static constexpr std::array<const char*, 2> unwanted{"Expect:", "Accept:"};
    const Headers& headers = line.request.headers;
    qsizetype size = 0;
    for (const auto& [name, value] : headers)
        size += name.size() + value.size() + 3;
    line.headerText.resize(size); // keeps its memory
    line.headers.clear();
    char* to = line.headerText.data();
    const auto add = [&to](const QByteArray& part) { to = std::copy(part.begin(), part.end(), to); };
    for (const auto& [name, value] : headers) {
        line.headers.push_back({to, nullptr});
        add(name);
        *to++ = value.isEmpty() ? ';' : ':'; // curl drops a header with nothing after the colon
        if (!value.isEmpty())
            *to++ = ' ';
        add(value);
        *to++ = '\0';
    }
    for (const char* const text : unwanted)
        line.headers.push_back({const_cast<char*>(text), nullptr});
    for (size_t i = 1; i < line.headers.size(); ++i)
        line.headers[i - 1].next = &line.headers[i];
}

void Wire::start(void* owner, WireRequest request)
{
    if (m_idle.empty()) {
        m_lines.push_back(std::make_unique<Line>());
        m_lines.back()->easy = m_curl->easyInit();
        m_idle.push_back(m_lines.back().get());
    }
    Line* const line = m_idle.back();
    m_idle.pop_back();
    line->owner = owner;
    line->request = std::move(request);
    line->head.resize(0);
    line->body.resize(0);
    prepare(*line);
    m_busy.insert(owner, line);
    m_curl->multiAdd(m_multi, line->easy);
}

void Wire::free(Line* line)
{
    m_curl->multiRemove(m_multi, line->easy);
    line->request = {};
    m_busy.remove(line->owner);
    m_idle.push_back(line);
}

void Wire::drop(void* owner)
{
    if (Line* const line = m_busy.value(owner))
        free(line);
}

Wire::Answer Wire::answerOf(Line& line, CURLcode code)
{
    const auto number = [this, &line](CURLINFO info) {
        long value = 0;
        m_curl->easyInfo(line.easy, info, &value);
        return value;
    };
    Response response;
    response.status = int(number(CURLINFO_RESPONSE_CODE));
    response.url = m_settings.url;
    if (code == CURLE_OK) {
        response.headers = headersIn(line.head);
        response.body = line.body;
        response.requestId = requestIdOf(response);
        return {line.owner, std::move(response)};
    }
    if (code == CURLE_OPERATION_TIMEDOUT) {
        curl_off_t connected = 0;
        m_curl->easyInfo(line.easy, CURLINFO_PRETRANSFER_TIME_T, &connected);
        return {line.owner, tl::unexpected(timedOut(m_settings.url, connected > 0, m_settings.way)), true};
    }
    const Text why = verbatim(QString::fromLatin1(m_curl->easyError(code)));
    const auto meaning = meaningOf(code, number(CURLINFO_HTTP_CONNECTCODE));
    return {line.owner, tl::unexpected(transportError(meaning, why, m_settings.url, m_settings.way))};
}

bool Wire::isSent(void* owner) const
{
    const Line* const line = m_busy.value(owner);
    curl_off_t begun = 0;
    curl_off_t bytes = 0;
    m_curl->easyInfo(line->easy, CURLINFO_PRETRANSFER_TIME_T, &begun);
    m_curl->easyInfo(line->easy, CURLINFO_SIZE_UPLOAD_T, &bytes);
    return begun > 0 && bytes >= line->request.body.size();
}

std::vector<Wire::Answer> Wire::turn()
{
    int running = 0;
    if (m_ready.empty())
        m_ready = m_sockets.wait(0ms);
    for (const ReadySockets::Ready& one : std::exchange(m_ready, {})) {
        const int what = (one.canRead ? CURL_CSELECT_IN : 0) | (one.canWrite ? CURL_CSELECT_OUT : 0)
            | (one.isBroken ? CURL_CSELECT_ERR : 0);
        m_curl->multiSocketAction(m_multi, one.socket, what, &running);
    }
    if (m_timer && Clock::now() >= *m_timer) {
        m_timer.reset();
        m_curl->multiSocketAction(m_multi, CURL_SOCKET_TIMEOUT, 0, &running);
    }
    std::vector<Answer> answers;
    int left = 0;
    while (const CURLMsg* const message = m_curl->multiRead(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result; // invalid after the handle is removed
        Line* line = nullptr;
        m_curl->easyInfo(message->easy_handle, CURLINFO_PRIVATE, &line);
        answers.push_back(answerOf(*line, code));
        free(line);
    }
    return answers;
}

void Wire::wait(std::chrono::milliseconds time)
{
    if (m_timer)
        time = std::min(time, std::chrono::ceil<std::chrono::milliseconds>(*m_timer - Clock::now()));
    if (m_ready.empty())
        m_ready = m_sockets.wait(time);
}

} // namespace shipdeck::aws
