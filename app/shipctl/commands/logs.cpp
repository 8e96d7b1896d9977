// SPDX-License-Identifier: MIT
#include "commands.h"

#include "base/interrupts.h"
#include "deck/pruned_log.h"
#include "logs/ansi.h"
#include "logs/log_file.h"
#include "named.h"

#include <QCoroSignal>
#include <QFile>
#include <QRegularExpression>
#include <unistd.h>

namespace shipdeck::cli {
namespace {

//! Prints a growing file: byte for byte, line by line where lines are filtered or wrapped into JSON.
class LogPrinter {
public:
    LogPrinter(QString path, Output* out, QRegularExpression search)
        : m_file(std::move(path)), m_out(out), m_search(std::move(search))
    {
    }
    bool open() { return m_file.isOpen() || m_file.open(QIODevice::ReadOnly); }
    void look()
    {
        if (!open())
            return;
        for (QByteArray bytes = m_file.read(1 << 20); !bytes.isEmpty(); bytes = m_file.read(1 << 20))
            take(bytes);
    }
    void finish()
    {
        if (!m_rest.isEmpty())
            line(m_rest);
        m_rest.clear();
        m_out->bytes(std::exchange(m_ready, {}));
    }

private:
    void take(const QByteArray& bytes)
    {
        if (m_search.pattern().isEmpty() && !m_out->isJson()) {
            m_out->bytes(Output::isTerminal(STDOUT_FILENO) ? logs::harmless(bytes) : bytes);
            return;
        }
        m_rest += bytes;
        qsizetype start = 0;
        for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', start)) {
            line(m_rest.mid(start, end - start));
            start = end + 1;
        }
        m_rest.remove(0, start);
        m_out->bytes(std::exchange(m_ready, {}));
    }
    void line(const QByteArray& bytes)
    {
        ++m_number;
        const QString text = QString::fromUtf8(logs::stripAnsi(bytes));
        if (!m_search.pattern().isEmpty() && !m_search.match(text).hasMatch())
            return;
        if (m_out->isJson())
            m_ready += QJsonDocument(QJsonObject{{QStringLiteral("line"), m_number}, {QStringLiteral("text"), text}})
                           .toJson(QJsonDocument::Compact)
                + '\n';
        else
            m_ready += (Output::isTerminal(STDOUT_FILENO) ? logs::harmless(bytes) : bytes) + '\n';
    }

    QFile m_file;
    Output* m_out;
    QRegularExpression m_search;
    QByteArray m_rest;  //!< a line that has not ended
    QByteArray m_ready; //!< lines to be printed, in one call
    qint64 m_number = 0;
};

Task<Exit> runLogs(Call call)
{
    const bool server = call.words.has(QStringLiteral("server"));
    co_await seeOthers(&call, projectOf(*call.deck, call.words.first()));
    const auto named = deploymentNamed(*call.deck, call.words.first(), server ? Prefer::Current : Prefer::Newest);
    if (!named)
        co_return call.out.failure(named.error());
    const auto detail = call.deck->detail(*named);
    if (!detail)
        co_return call.out.failure(detail.error());
    const QRegularExpression search(call.words.value(QStringLiteral("search")));
    if (!search.isValid())
        co_return call.out.failure(
            fail(Error::Kind::BadInput, "search-invalid",
                 say(QT_TRANSLATE_NOOP("core", "\"%1\" is not a regular expression."), {search.pattern()}),
                 say(QT_TRANSLATE_NOOP("core",
                                       "Put a backslash before ( ) [ ] { } . * + ? to mean the character itself.")),
                 verbatim(search.errorString()))
                .value());
    const QString id = detail->deployment.id;
    LogPrinter printer(server ? call.deck->serverLog(id) : logs::logPath(call.deck->paths().logs(), id), &call.out,
                       search);
    if (const auto pruned = prunedLog(detail->deployment); pruned && !printer.open())
        co_return call.out.failure(*pruned);
    if (!printer.open() && !call.words.has(QStringLiteral("follow")))
        co_return call.out.failure(
            fail(Error::Kind::NotFound, "log-missing", say(QT_TRANSLATE_NOOP("core", "%1 has no such log."), {id}),
                 say(QT_TRANSLATE_NOOP("core", "It may not have begun yet: shipctl show %1"), {id}))
                .value());
    printer.look();
    if (call.words.has(QStringLiteral("follow"))) {
        QTimer tick;
        QObject::connect(&tick, &QTimer::timeout, [&printer] {
            printer.look();
            Output::endIfNobodyReads();
        });
        tick.start(50);
        Interrupts interrupts;
        if (server) {
            co_await qCoro(&interrupts, &Interrupts::first);
        } else if (detail->operation) {
            CancelSource stop;
            QObject::connect(&interrupts, &Interrupts::first, [&stop] { stop.request(); });
            Deck* const deck = call.deck;
            const QString operation = detail->operation->id;
            const Cancel stopping = stop.token();
            (void)co_await deck->ended(operation, stopping);
        }
        printer.look();
    }
    printer.finish();
    co_return Exit::Done;
}

} // namespace

Command logsCommand()
{
    return {{QStringLiteral("logs"),
             QStringLiteral("<deployment | project>"),
             QStringLiteral("a deployment's log; --json prints one document a line: {\"line\", \"text\"}"),
             {{QStringLiteral("follow,f"), {}, QStringLiteral("go on until the deployment has ended")},
              {QStringLiteral("search"), QStringLiteral("RE"), QStringLiteral("only lines that match")},
              {QStringLiteral("server"), {}, QStringLiteral("what its server prints, instead of the build")}},
             1,
             1},
            &runLogs};
}

} // namespace shipdeck::cli
