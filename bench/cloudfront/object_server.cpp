// SPDX-License-Identifier: MIT
// A stand-in for S3 that is fast enough to measure clients by: one thread, epoll, answers after a delay that is given.
// It knows just what uploading clients ask: PUT (also as a copy), HEAD, GET, list, parts. Sizes and MD5
// are kept, contents only below 1 MB; signatures are not looked at. object_server <delay in ms> prints its port.
#include <arpa/inet.h>
#include <openssl/evp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <memory>
#include <netinet/tcp.h>
#include <queue>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
constexpr size_t largestKept = 1 << 20;

struct Object {
    std::string etag;
    std::string content;
    std::string type;
    size_t size = 0;
    std::time_t at = std::time(nullptr);
};

struct Connection {
    int socket = -1;
    std::string in;  // what has arrived of the next request's head
    std::string out; // what the socket would not take
    std::string head;
    size_t bodyLeft = 0;
    bool hasHead = false;
    std::string body;
    size_t bodySize = 0;
    EVP_MD_CTX* hash = nullptr;
};

struct Answer {
    Clock::time_point at;
    int socket;
    unsigned long long generation;
    std::string bytes;
    bool operator>(const Answer& other) const { return at > other.at; }
};

std::map<std::string, Object> objects; // by "/bucket/key", decoded
std::vector<std::unique_ptr<Connection>> connections;
std::vector<unsigned long long> generations; // of each descriptor, which the system uses again
std::priority_queue<Answer, std::vector<Answer>, std::greater<>> later;
std::chrono::milliseconds delay{0};
int poller = -1;
unsigned long long requests = 0;
unsigned long long uploadNumber = 0;

std::string decoded(std::string_view text)
{
    std::string plain;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            plain += char(std::strtol(std::string(text.substr(i + 1, 2)).c_str(), nullptr, 16));
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

std::string header(const std::string& head, std::string_view name)
{
    for (size_t at = head.find("\r\n"); at != std::string::npos; at = head.find("\r\n", at + 2)) {
        const char* line = head.c_str() + at + 2;
        if (strncasecmp(line, name.data(), name.size()) == 0 && line[name.size()] == ':') {
            const size_t from = at + 2 + name.size() + 1;
            std::string value = head.substr(from, head.find("\r\n", from) - from);
            value.erase(0, value.find_first_not_of(' '));
            return value;
        }
    }
    return {};
}

std::string parameter(const std::string& query, const std::string& name)
{
    size_t at = 0;
    while (at < query.size()) {
        const size_t end = std::min(query.find('&', at), query.size());
        const std::string item = query.substr(at, end - at);
        if (item.rfind(name + "=", 0) == 0)
            return decoded(item.substr(name.size() + 1));
        at = end + 1;
    }
    return {};
}

std::string escaped(const std::string& text)
{
    std::string safe;
    for (const char c : text)
        safe += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    return safe;
}

std::string answerOf(int status, const std::string& headers, const std::string& body, bool isHead = false,
                     size_t size = 0)
{
    static char date[64] = "";
    static std::time_t second = 0;
    if (const std::time_t now = std::time(nullptr); now != second) {
        second = now;
        std::strftime(date, sizeof date, "%a, %d %b %Y %H:%M:%S GMT", std::gmtime(&now));
    }
    const char* words = status == 200 ? "OK" : status == 404 ? "Not Found" : "Other";
    return "HTTP/1.1 " + std::to_string(status) + ' ' + words + "\r\nDate: " + date + "\r\nx-amz-request-id: 1\r\n"
        + headers + "Content-Length: " + std::to_string(isHead ? size : body.size()) + "\r\n\r\n"
        + (isHead ? "" : body);
}

std::string timeOf(const Object& object, const char* format)
{
    char text[64];
    std::strftime(text, sizeof text, format, std::gmtime(&object.at));
    return text;
}

std::string described(const Object& object)
{
    return "ETag: \"" + object.etag + "\"\r\nLast-Modified: " + timeOf(object, "%a, %d %b %Y %H:%M:%S GMT")
        + "\r\nContent-Type: " + object.type + "\r\n";
}

std::string listOf(const std::string& bucket, const std::string& query)
{
    const std::string prefix = parameter(query, "prefix");
    const std::string after = parameter(query, "continuation-token");
    std::string items;
    std::string last;
    int count = 0;
    auto at = objects.lower_bound(bucket + "/" + std::max(prefix, after));
    for (; at != objects.end() && at->first.rfind(bucket + "/" + prefix, 0) == 0; ++at) {
        const std::string key = at->first.substr(bucket.size() + 1);
        if (!after.empty() && key <= after)
            continue;
        if (count == 1000)
            break;
        ++count;
        last = key;
        items += "<Contents><Key>" + escaped(key) + "</Key><LastModified>"
            + timeOf(at->second, "%Y-%m-%dT%H:%M:%S.000Z") + "</LastModified><ETag>&quot;" + at->second.etag
            + "&quot;</ETag><Size>" + std::to_string(at->second.size)
            + "</Size><StorageClass>STANDARD</StorageClass></Contents>";
    }
    const bool isCut = at != objects.end() && at->first.rfind(bucket + "/" + prefix, 0) == 0;
    return "<?xml version=\"1.0\"?><ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>"
        + bucket.substr(1) + "</Name><Prefix>" + escaped(prefix) + "</Prefix><KeyCount>" + std::to_string(count)
        + "</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>" + (isCut ? "true" : "false") + "</IsTruncated>"
        + (isCut ? "<NextContinuationToken>" + escaped(last) + "</NextContinuationToken>" : "") + items
        + "</ListBucketResult>";
}

std::string handle(Connection& from)
{
    ++requests;
    const std::string& head = from.head;
    const size_t space = head.find(' ');
    const std::string method = head.substr(0, space);
    const std::string target = head.substr(space + 1, head.find(' ', space + 1) - space - 1);
    const size_t mark = target.find('?');
    const std::string path = decoded(target.substr(0, mark));
    const std::string query = mark == std::string::npos ? "" : target.substr(mark + 1);
    const bool isBucket = path.find('/', 1) == std::string::npos || path.find('/', 1) == path.size() - 1;
    const std::string bucket = path.substr(0, path.find('/', 1));
    char etag[33] = "";
    if (from.hash) {
        unsigned char digest[16];
        EVP_DigestFinal_ex(from.hash, digest, nullptr);
        for (int i = 0; i < 16; ++i)
            std::snprintf(etag + 2 * i, 3, "%02x", digest[i]);
    }
    if (path == "/_reset")
        objects.clear();
    if (path == "/_delay")
        delay = std::chrono::milliseconds(std::atoi(query.c_str()));
    if (path == "/_count")
        return answerOf(200, "", std::to_string(objects.size()) + " " + std::to_string(requests));
    if (isBucket && method != "GET")
        return answerOf(200, "", "");
    if (isBucket)
        return answerOf(200, "Content-Type: application/xml\r\n",
                        query.find("location") != std::string::npos
                            ? "<LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"/>"
                            : listOf(bucket, query));
    if (method == "POST" && query.find("uploads") != std::string::npos)
        return answerOf(200, "Content-Type: application/xml\r\n",
                        "<InitiateMultipartUploadResult><UploadId>u" + std::to_string(++uploadNumber)
                            + "</UploadId></InitiateMultipartUploadResult>");
    if (method == "POST") {
        objects[path] = {"0123456789abcdef0123456789abcdef-2", {}, "application/octet-stream"};
        return answerOf(200, "Content-Type: application/xml\r\n",
                        "<CompleteMultipartUploadResult><ETag>\"x-2\"</ETag></CompleteMultipartUploadResult>");
    }
    if (method == "PUT" && query.find("partNumber") != std::string::npos)
        return answerOf(200, std::string("ETag: \"") + etag + "\"\r\n", "");
    const auto there = objects.find(path);
    if (method == "PUT" && header(head, "If-None-Match") == "*" && there != objects.end())
        return answerOf(412, "", "<Error><Code>PreconditionFailed</Code></Error>");
    if (const std::string source = header(head, "x-amz-copy-source"); method == "PUT" && !source.empty()) {
        const auto original = objects.find(decoded(source[0] == '/' ? source : "/" + source));
        if (original == objects.end())
            return answerOf(404, "", "<Error><Code>NoSuchKey</Code></Error>");
        objects[path] = original->second;
        return answerOf(200, "", "<CopyObjectResult><ETag>\"" + original->second.etag + "\"</ETag></CopyObjectResult>");
    }
    if (method == "PUT") {
        objects[path] = {etag, from.body, header(head, "Content-Type"), from.bodySize};
        return answerOf(200, std::string("ETag: \"") + etag + "\"\r\n", "");
    }
    if (there == objects.end())
        return answerOf(404, "", "<Error><Code>NoSuchKey</Code></Error>", method == "HEAD", 0);
    return answerOf(200, described(there->second), there->second.content, method == "HEAD", there->second.size);
}

void close(Connection& connection)
{
    EVP_MD_CTX_free(connection.hash);
    ::close(connection.socket);
    ++generations[size_t(connection.socket)];
    connections[size_t(connection.socket)].reset();
}

void send(Connection& connection, const std::string& bytes)
{
    size_t sent = 0;
    if (connection.out.empty()) {
        const ssize_t count = ::send(connection.socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        sent = count > 0 ? size_t(count) : 0;
    }
    if (sent == bytes.size())
        return;
    connection.out.append(bytes, sent);
    epoll_event event{EPOLLIN | EPOLLOUT, {.fd = connection.socket}};
    epoll_ctl(poller, EPOLL_CTL_MOD, connection.socket, &event);
}

void flush(Connection& connection)
{
    const ssize_t count = ::send(connection.socket, connection.out.data(), connection.out.size(), MSG_NOSIGNAL);
    if (count > 0)
        connection.out.erase(0, size_t(count));
    if (!connection.out.empty())
        return;
    epoll_event event{EPOLLIN, {.fd = connection.socket}};
    epoll_ctl(poller, EPOLL_CTL_MOD, connection.socket, &event);
}

void finish(Connection& connection)
{
    const bool isOurs = connection.head.find(" /_") != std::string::npos;
    std::string bytes = handle(connection);
    connection.hasHead = false;
    if (delay.count() == 0 || isOurs)
        send(connection, bytes);
    else
        later.push({Clock::now() + delay, connection.socket, generations[size_t(connection.socket)], std::move(bytes)});
}

void takeBody(Connection& connection, const char* bytes, size_t count)
{
    connection.bodyLeft -= count;
    connection.bodySize += count;
    EVP_DigestUpdate(connection.hash, bytes, count);
    if (connection.bodySize <= largestKept)
        connection.body.append(bytes, count);
    else
        connection.body.clear();
}

void take(Connection& connection, const char* bytes, size_t count)
{
    static const EVP_MD* const md5 = EVP_MD_fetch(nullptr, "MD5", nullptr);
    while (count > 0) {
        if (connection.hasHead) {
            const size_t part = std::min(count, connection.bodyLeft);
            takeBody(connection, bytes, part);
            bytes += part;
            count -= part;
        } else {
            const size_t before = connection.in.size();
            connection.in.append(bytes, count);
            const size_t end = connection.in.find("\r\n\r\n", before > 3 ? before - 3 : 0);
            if (end == std::string::npos)
                return;
            const size_t used = end + 4 - before;
            bytes += used;
            count -= used;
            connection.head = connection.in.substr(0, end + 2);
            connection.in.clear();
            connection.hasHead = true;
            connection.body.clear();
            connection.bodySize = 0;
            connection.bodyLeft = std::strtoull(header(connection.head, "Content-Length").c_str(), nullptr, 10);
            if (!connection.hash)
                connection.hash = EVP_MD_CTX_new();
            EVP_DigestInit_ex(connection.hash, md5, nullptr);
            if (!header(connection.head, "Expect").empty())
                send(connection, "HTTP/1.1 100 Continue\r\n\r\n");
        }
        if (connection.hasHead && connection.bodyLeft == 0)
            finish(connection);
    }
}

void accept(int listener)
{
    for (;;) {
        const int socket = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (socket < 0)
            return;
        const int on = 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (connections.size() <= size_t(socket)) {
            connections.resize(size_t(socket) + 1);
            generations.resize(size_t(socket) + 1);
        }
        connections[size_t(socket)] = std::make_unique<Connection>();
        connections[size_t(socket)]->socket = socket;
        epoll_event event{EPOLLIN, {.fd = socket}};
        epoll_ctl(poller, EPOLL_CTL_ADD, socket, &event);
    }
}

void answerDue()
{
    const auto now = Clock::now();
    while (!later.empty() && later.top().at <= now) {
        const Answer& answer = later.top();
        if (generations[size_t(answer.socket)] == answer.generation && connections[size_t(answer.socket)])
            send(*connections[size_t(answer.socket)], answer.bytes);
        later.pop();
    }
}

} // namespace

int main(int count, char** arguments)
{
    if (count > 1)
        delay = std::chrono::milliseconds(std::atoi(arguments[1]));
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(listener, 1024) != 0)
        return 1;
    getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size);
    std::printf("%d\n", ntohs(address.sin_port));
    std::fflush(stdout);
    poller = epoll_create1(0);
    epoll_event event{EPOLLIN, {.fd = listener}};
    epoll_ctl(poller, EPOLL_CTL_ADD, listener, &event);
    std::vector<epoll_event> events(256);
    std::vector<char> buffer(1 << 18);
    for (;;) {
        timespec wait{}; // delays are below a second
        if (!later.empty())
            wait.tv_nsec = std::max<long>(0, std::chrono::nanoseconds(later.top().at - Clock::now()).count());
        const timespec* const until = later.empty() ? nullptr : &wait;
        const int ready = epoll_pwait2(poller, events.data(), int(events.size()), until, nullptr);
        for (int i = 0; i < ready; ++i) {
            const int socket = events[size_t(i)].data.fd;
            if (socket == listener) {
                accept(listener);
                continue;
            }
            Connection& connection = *connections[size_t(socket)];
            if ((events[size_t(i)].events & EPOLLOUT) != 0)
                flush(connection);
            const ssize_t got = recv(socket, buffer.data(), buffer.size(), 0);
            if (got > 0)
                take(connection, buffer.data(), size_t(got));
            else if (got == 0 || (errno != EAGAIN && errno != EINTR))
                close(connection);
        }
        answerDue();
    }
}
