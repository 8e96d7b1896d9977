// SPDX-License-Identifier: MIT
#include "load.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace shipdeck::test {
namespace {

int connectTo(unsigned short port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    return ::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 ? fd : -1;
}

//! One whole answer with a Content-Length; empty if the connection ended before.
std::string readAnswer(int fd)
{
    std::string bytes;
    char buffer[8192];
    for (;;) {
        const size_t head = bytes.find("\r\n\r\n");
        if (head != std::string::npos) {
            const size_t length = bytes.find("Content-Length: ");
            if (length == std::string::npos || length > head)
                return {};
            if (bytes.size() >= head + 4 + std::stoul(bytes.substr(length + 16)))
                return bytes;
        }
        const ssize_t n = ::recv(fd, buffer, sizeof buffer, 0);
        if (n <= 0)
            return {};
        bytes.append(buffer, size_t(n));
    }
}

} // namespace

Load::Load(unsigned short port, std::string host, int clients)
{
    for (int i = 0; i < clients; ++i)
        m_clients.emplace_back([this, port, host] { ask(port, host); });
}

Load::~Load()
{
    stop();
}

void Load::stop()
{
    m_running = false;
    for (std::thread& client : m_clients)
        if (client.joinable())
            client.join();
}

void Load::ask(unsigned short port, const std::string& host)
{
    const std::string request = "GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
    int fd = connectTo(port);
    while (m_running) {
        const bool sent = ::send(fd, request.data(), request.size(), MSG_NOSIGNAL) == ssize_t(request.size());
        const std::string answer = sent ? readAnswer(fd) : std::string();
        if (answer.starts_with("HTTP/1.1 200"))
            ++m_answered;
        else
            ++m_failed;
        // nginx says so before it closes a connection, after a thousand requests for example.
        if (answer.empty() || answer.find("Connection: close") != std::string::npos) {
            ::close(fd);
            fd = connectTo(port);
        }
    }
    ::close(fd);
}

} // namespace shipdeck::test
