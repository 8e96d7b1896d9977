// SPDX-License-Identifier: MIT
#pragma once
#include "aws/transfer/curl_library.h"
#include "aws/transfer/ready_sockets.h"
#include "net/http.h"
#include "net/proxies.h"

#include <QTemporaryFile>

namespace shipdeck::aws {

//! One request, byte for byte as sent.
struct WireRequest {
    QByteArray method;
    QByteArray place;  //!< scheme and host
    QByteArray target; //!< path and query, sent unchanged, including dot segments
    Headers headers;
    QByteArray body;
};

//! How the service is reached, with the proxy and authorities of net/.
struct WireSettings {
    QUrl url; //!< scheme and host
    WayOut way;
    QByteArray authorities; //!< PEM; empty: the system's
    int mostConnections = 128;
    std::chrono::seconds idleTimeout{30};
};

//! Many parallel HTTP/1.1 requests over kept connections, by libcurl's event-driven interface, which handles only ready
//! sockets. For one thread at a time; only wake() may be called by others.
class Wire {
public:
    struct Answer {
        void* owner; //!< as passed to start()
        Result<Response> outcome;
        bool wasSilent = false; //!< timed out
    };

    //! NotFound `libcurl-missing`.
    static Result<std::unique_ptr<Wire>> open(WireSettings settings);
    ~Wire();
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    void start(void* owner, WireRequest request);
    //! Aborts it; no response will follow.
    void drop(void* owner);
    int active() const { return int(m_busy.size()); }
    //! Whether its last byte was handed to the network.
    bool isSent(void* owner) const;
    //! Sends and receives as much as possible without waiting.
    std::vector<Answer> turn();
    //! Waits until bytes can be moved, wake() is called, or the time is over.
    void wait(std::chrono::milliseconds time);
    void wake() { m_sockets.wake(); }

private:
    struct Line;
    Wire(const CurlLibrary* curl, WireSettings settings);
    void prepare(Line& line);
    static void writeHeaders(Line& line);
    Answer answerOf(Line& line, CURLcode code);
    void free(Line* line);
    static int watch(CURL* easy, curl_socket_t socket, int what, void* wire, void* ofSocket);
    static int setTimer(CURLM* multi, long milliseconds, void* wire);
    static size_t takeHeader(char* bytes, size_t size, size_t count, void* line);
    static size_t takeBody(char* bytes, size_t size, size_t count, void* line);

    const CurlLibrary* m_curl;
    WireSettings m_settings;
    QTemporaryFile m_authorities;
    QByteArray m_proxy;
    QByteArray m_authoritiesPath;
    ReadySockets m_sockets;
    std::vector<ReadySockets::Ready> m_ready;                     //!< from wait(), for the next turn
    std::optional<std::chrono::steady_clock::time_point> m_timer; //!< when libcurl has to be called next
    CURLM* m_multi;
    std::vector<std::unique_ptr<Line>> m_lines; //!< each with a reused easy handle
    std::vector<Line*> m_idle;
    QHash<void*, Line*> m_busy; //!< by owner
};

} // namespace shipdeck::aws
