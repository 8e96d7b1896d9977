// SPDX-License-Identifier: MIT
#include "domains/exchange.h"

#include "base/next_signal.h"
#include "domains/server_pace.h"

#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QtEndian>

namespace shipdeck::domains {
namespace {

constexpr qsizetype lengthSize = 2; // before each message over TCP

} // namespace

Exchange::Exchange(const Endpoint& server, const Question& question, const QByteArray& query,
                   std::chrono::milliseconds patience)
    : m_server(server), m_question(question), m_query(query), m_patience(patience)
{
    m_udp.setProxy(QNetworkProxy::NoProxy);
    m_tcp.setProxy(QNetworkProxy::NoProxy);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Exchange::end);
    connect(&m_udp, &QUdpSocket::readyRead, this, &Exchange::readDatagrams);
    connect(&m_udp, &QUdpSocket::errorOccurred, this, &Exchange::end); // nobody listens there, no network
    connect(&m_tcp, &QTcpSocket::readyRead, this, &Exchange::readStream);
    connect(&m_tcp, &QTcpSocket::errorOccurred, this, &Exchange::end);
    connect(&m_tcp, &QTcpSocket::connected, this, [this] {
        QByteArray length(lengthSize, '\0');
        qToBigEndian(quint16(m_query.size()), length.data());
        m_tcp.write(length + m_query);
    });
}

void Exchange::start()
{
    m_timer.start(m_patience);
    m_udp.connectToHost(m_server.address, m_server.port); // so that the system drops what others send
    if (m_udp.write(m_query) != m_query.size())
        end();
}

void Exchange::stop()
{
    end();
}

void Exchange::end()
{
    if (std::exchange(m_isDone, true))
        return;
    m_timer.stop();
    QMetaObject::invokeMethod(this, &Exchange::done, Qt::QueuedConnection); // the receiver deletes the sockets
}

void Exchange::readDatagrams()
{
    if (!m_udp.hasPendingDatagrams()) // it was an ICMP error that woke the socket: nobody listens there
        return end();
    while (!m_isDone && m_udp.hasPendingDatagrams()) {
        QByteArray bytes(std::max<qint64>(m_udp.pendingDatagramSize(), 0), '\0');
        bytes.truncate(std::max<qint64>(m_udp.read(bytes.data(), bytes.size()), 0));
        if (const auto message = readMessage(bytes); message && isExpected(*message)) {
            if (message->isTruncated)
                return startTcp();
            take(*message);
        }
    }
}

void Exchange::startTcp()
{
    m_udp.disconnect(this);
    m_udp.abort();
    m_timer.start(m_patience);
    m_tcp.connectToHost(m_server.address, m_server.port);
}

void Exchange::readStream()
{
    m_stream += m_tcp.readAll();
    if (m_stream.size() < lengthSize)
        return;
    const qsizetype length = qFromBigEndian<quint16>(m_stream.constData());
    if (m_stream.size() < lengthSize + length)
        return;
    if (const auto message = readMessage(m_stream.mid(lengthSize, length)); message && isExpected(*message))
        take(*message);
    else
        end();
}

bool Exchange::isExpected(const Message& message) const
{
    const bool isOurs = message.isResponse && message.id == qFromBigEndian<quint16>(m_query.constData());
    return isOurs
        && (message.question == m_question
            || (!message.question && message.code == ResponseCode::FormatError)); // it could not read the question
}

void Exchange::take(const Message& message)
{
    m_response = message;
    end();
}

namespace {

Task<Result<std::optional<Message>>> askOnce(Endpoint server, Question question, bool hasEdns,
                                             std::chrono::milliseconds patience, Cancel cancel)
{
    CO_TRY(const QByteArray query,
           queryMessage(quint16(QRandomGenerator::system()->bounded(0x10000)), question, hasEdns));
    co_await turnOf(server.address, cancel);
    if (cancel)
        co_return std::nullopt;
    Exchange exchange(server, question, query, patience);
    cancel.onRequested(&exchange, [&exchange] { exchange.stop(); });
    exchange.start();
    co_await NextSignal(&exchange, &Exchange::done);
    std::optional<Message> response = exchange.response();
    co_return response;
}

bool knowsNoEdns(const std::optional<Message>& response)
{
    return response && (response->code == ResponseCode::FormatError || response->code == ResponseCode::NotImplemented);
}

} // namespace

Task<Result<std::optional<Message>>> ask(Endpoint server, Question question, std::chrono::milliseconds patience,
                                         Cancel cancel)
{
    CO_TRY(std::optional<Message> response, co_await askOnce(server, question, true, patience, cancel));
    if (!knowsNoEdns(response))
        co_return response;
    co_return co_await askOnce(server, question, false, patience, cancel);
}

} // namespace shipdeck::domains
