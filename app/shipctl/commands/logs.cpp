// SPDX-License-Identifier: MIT
#include "commands.h"
#include "deck/deployment_detail.h"

#include "base/interrupts.h"
#include "deck/deployments.h"
#include "deck/operations.h"
#include "deck/projects.h"
#include "deck/pruned_log.h"
#include "logs/ansi.h"
#include "logs/log_reader.h"
#include "logs/log_search.h"
#include "named.h"

#include <QCoroSignal>
#include <QFile>
#include <QRegularExpression>
#include <array>
#include <unistd.h>

namespace shipdeck::cli {
namespace {

//! The visible text of the lines; only those with colours or overwritten parts take time.
QByteArray searchable(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size());
    qsizetype at = 0;
    std::array<qsizetype, 3> next{0, 0, 0}; // the earliest position of each control character's next occurrence
    while (at < bytes.size()) {
        qsizetype found = bytes.size();
        for (size_t i = 0; i < next.size(); ++i) {
            if (next[i] < at || at == 0)
                next[i] = bytes.indexOf("\x1b\r\b"[i], at);
            if (next[i] < 0)
                next[i] = bytes.size();
            found = std::min(found, next[i]);
        }
        const qsizetype line = found == bytes.size() ? found : bytes.first(found).lastIndexOf('\n') + 1;
        out += bytes.sliced(at, line - at);
        const qsizetype newline = line == bytes.size() ? -1 : bytes.indexOf('\n', found);
        at = newline < 0 ? bytes.size() : newline;
        if (line < at)
            out += logs::stripAnsi(bytes.sliced(line, at - line));
    }
    return out;
}

//! Prints a growing file: byte for byte, or line by line if lines are filtered or wrapped in JSON.
class LogPrinter {
public:
    LogPrinter(QString folder, QString id, Output* out, std::optional<logs::LogSearch> search)
        : m_folder(std::move(folder)), m_id(std::move(id)), m_file(logs::logPath(m_folder, m_id)), m_out(out),
          m_search(std::move(search))
    {
    }
    bool open()
    {
        if (m_file.isOpen() || !m_file.open(QIODevice::ReadOnly))
            return m_file.isOpen();
        if (auto reader = logs::LogReader::open(m_folder, m_id))
            m_reader = *std::move(reader);
        if (m_reader)
            m_at = m_reader->lineStart(0); // the beginning of a server's log may be dropped
        return m_file.seek(m_at);
    }
    Result<> look()
    {
        if (!open())
            return {};
        for (QByteArray bytes = m_file.read(1 << 20); !bytes.isEmpty(); bytes = m_file.read(1 << 20))
            SD_CHECK(take(bytes));
        return {};
    }
    Result<> finish()
    {
        m_out->bytes(m_pieces.end());
        const QByteArray last = std::exchange(m_rest, {});
        return last.isEmpty() ? Result<>() : lines(last);
    }

private:
    Result<> take(const QByteArray& bytes)
    {
        if (!m_search && !m_out->isJson()) {
            m_out->bytes(m_isTerminal ? m_pieces.take(bytes) : bytes);
            return {};
        }
        const qsizetype newline = bytes.lastIndexOf('\n');
        const qsizetype whole = newline < 0 ? 0 : m_rest.size() + newline + 1;
        m_rest += bytes;
        if (m_reader && m_out->isJson()) {
            m_reader->refresh();
            m_reader->indexAll();
        }
        SD_CHECK(lines(QByteArrayView(m_rest).first(whole)));
        m_rest.remove(0, whole);
        return {};
    }

    Result<> lines(QByteArrayView bytes)
    {
        // A colour within a word must not hide it.
        const bool plain = !m_search || !(bytes.contains('\x1b') || bytes.contains('\r') || bytes.contains('\b'));
        const QByteArray stripped = plain ? QByteArray() : searchable(bytes);
        const QByteArrayView text = plain ? bytes : QByteArrayView(stripped);
        const bool counts = m_out->isJson();
        qint64 next = 0; // the next line's start: `next` in the text, the other as printed
        qint64 nextRaw = 0;
        const auto print = [&](qint64 hit, qint64) {
            if (hit < next)
                return; // another match on the same line
            const qint64 start = text.first(hit).lastIndexOf('\n') + 1;
            if (counts || !plain) {
                const qint64 passed = text.sliced(next, start - next).count('\n');
                m_number += passed;
                for (qint64 i = 0; !plain && i < passed; ++i)
                    nextRaw = afterLine(bytes, nextRaw);
            }
            const qint64 raw = plain ? start : nextRaw;
            next = afterLine(text, start);
            nextRaw = afterLine(bytes, raw);
            line(bytes.sliced(raw, nextRaw - raw), m_at + raw);
        };
        if (m_search) {
            SD_CHECK(m_search->find(text, print));
        } else {
            while (next < text.size())
                print(next, 0);
        }
        if (counts)
            m_number += text.sliced(next).count('\n');
        m_at += bytes.size();
        m_out->bytes(std::exchange(m_ready, {}));
        return {};
    }
    static qint64 afterLine(QByteArrayView bytes, qint64 start)
    {
        const qsizetype newline = bytes.indexOf('\n', start);
        return newline < 0 ? bytes.size() : newline + 1;
    }
    QByteArray json(QByteArrayView text, qint64 offset) const
    {
        const qint64 number = m_reader ? m_reader->lineAt(offset) : -1;
        const qint64 time = number < 0 ? 0 : m_reader->lineTime(number);
        const QJsonObject line{{QStringLiteral("line"), m_number},
                               {QStringLiteral("time"),
                                time > 0 ? QJsonValue(store::toIso(QDateTime::fromMSecsSinceEpoch(time, Qt::UTC)))
                                         : QJsonValue()},
                               {QStringLiteral("level"),
                                logs::levelName(number < 0 ? logs::Level::Plain : m_reader->lineLevel(number))},
                               {QStringLiteral("text"), QString::fromUtf8(logs::stripAnsi(text))}};
        return QJsonDocument(line).toJson(QJsonDocument::Compact);
    }
    void line(QByteArrayView bytes, qint64 offset)
    {
        ++m_number;
        if (bytes.endsWith('\n'))
            bytes.chop(1);
        if (m_out->isJson())
            m_ready += json(bytes, offset);
        else
            m_ready += m_isTerminal ? logs::harmless(bytes) : bytes.toByteArray();
        m_ready += '\n';
    }

    const QString m_folder;
    const QString m_id;
    QFile m_file;
    std::unique_ptr<logs::LogReader> m_reader;
    qint64 m_at = 0; //!< position of the next line to print
    Output* m_out;
    std::optional<logs::LogSearch> m_search;
    const bool m_isTerminal = Output::isTerminal(STDOUT_FILENO);
    logs::AnsiPieces m_pieces{logs::AnsiPieces::For::Terminal};
    QByteArray m_rest;  //!< an incomplete line
    QByteArray m_ready; //!< lines to print in one call
    qint64 m_number = 0;
};

//! nullopt: all lines. Text without special characters is searched literally, which is faster.
Result<std::optional<logs::LogSearch>> searchFor(const QString& expression)
{
    if (expression.isEmpty())
        return std::nullopt;
    static const QRegularExpression sign(QStringLiteral("[\\\\^$.|?*+(){}\\[\\]\\n]"));
    logs::Query query;
    query.text = expression;
    query.letters = logs::Query::Case::Match;
    query.syntax = expression.contains(sign) ? logs::Query::Syntax::Regex : logs::Query::Syntax::Literal;
    SD_TRY(logs::LogSearch search, logs::LogSearch::compile(query));
    return search;
}

Error missing(const QString& id, bool server)
{
    if (server)
        return fail(Error::Kind::NotFound, "log-missing", say(QT_TRANSLATE_NOOP("core", "%1 has no server log."), {id}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Only servers on this computer have one, from their first start on.")))
            .value();
    return fail(Error::Kind::NotFound, "log-missing",
                say(QT_TRANSLATE_NOOP("core", "%1 does not have this log."), {id}),
                say(QT_TRANSLATE_NOOP("core", "It may not have begun yet: shipctl show %1"), {id}))
        .value();
}

Result<QString> deploymentOf(const Call& call, bool server)
{
    const QString word = call.arguments.first();
    const EnvironmentName environment(call.arguments.value(QStringLiteral("env")));
    if (!environment.isEmpty() && call.deck->projects().get(word))
        SD_CHECK(call.deck->projects().checkEnvironment(ProjectId(word), environment));
    return deploymentNamed(*call.deck, word, server ? Prefer::Current : Prefer::Newest, environment);
}

//! As `bisect` names those of its tests: "<operation>-<number>".
bool isLogOfBisect(const Deck& deck, const QString& word)
{
    static const QRegularExpression form(QStringLiteral("^([0-9a-z]+)-[0-9]+$"));
    const auto match = form.match(word);
    return match.hasMatch() && deck.operations().get(OperationId(match.captured(1)))
        && QFile::exists(logs::logPath(deck.paths().logs(), word));
}

Task<Exit> runLogs(Call call)
{
    const bool server = call.arguments.has(QStringLiteral("server"));
    QString log = call.arguments.first();
    std::optional<DeploymentDetail> detail;
    if (server || !isLogOfBisect(*call.deck, log)) {
        co_await seeOthers(&call, projectOf(*call.deck, log));
        const auto named = deploymentOf(call, server);
        if (!named)
            co_return call.out.failure(named.error());
        const auto found = call.deck->deployments().detail(*named);
        if (!found)
            co_return call.out.failure(found.error());
        detail = *found;
        log = server ? DeploymentService::serverLogId(DeploymentId(*named)) : *named;
    }
    const QRegularExpression search(call.arguments.value(QStringLiteral("search")));
    if (!search.isValid())
        co_return call.out.failure(
            fail(Error::Kind::BadInput, "search-invalid",
                 say(QT_TRANSLATE_NOOP("core", "“%1” is not a regular expression."), {search.pattern()}),
                 say(QT_TRANSLATE_NOOP("core",
                                       "Put a backslash before ( ) [ ] { } . * + ? to mean the character itself.")),
                 verbatim(search.errorString()))
                .value());
    auto picked = searchFor(search.pattern());
    if (!picked)
        co_return call.out.failure(picked.error());
    LogPrinter printer(call.deck->paths().logs(), log, &call.out, *std::move(picked));
    if (detail && !printer.open()) {
        if (const auto pruned = prunedLog(detail->deployment))
            co_return call.out.failure(*pruned);
        if (!call.arguments.has(QStringLiteral("follow")))
            co_return call.out.failure(missing(detail->deployment.id, server));
    }
    Result<> printed = printer.look();
    if (printed && call.arguments.has(QStringLiteral("follow"))) {
        QTimer tick;
        QObject::connect(&tick, &QTimer::timeout, [&printer, &printed] {
            if (printed)
                printed = printer.look();
            Output::endIfNobodyReads();
        });
        tick.start(50);
        Interrupts interrupts;
        if (server) {
            co_await qCoro(&interrupts, &Interrupts::first);
        } else if (detail && detail->operation) {
            CancelSource stop;
            QObject::connect(&interrupts, &Interrupts::first, [&stop] { stop.request(); });
            Deck* const deck = call.deck;
            const OperationId operation = detail->operation->id;
            const Cancel stopping = stop.token();
            (void)co_await deck->operations().ended(operation, stopping);
        }
        if (printed)
            printed = printer.look();
    }
    if (printed)
        printed = printer.finish();
    if (!printed)
        co_return call.out.failure(printed.error());
    co_return Exit::Done;
}

} // namespace

Command logsCommand()
{
    return {{QStringLiteral("logs"),
             QStringLiteral("<deployment | project>"),
             QStringLiteral(
                 "show a deployment's log; --json prints {\"line\", \"time\", \"level\", \"text\"} per line"),
             {{QStringLiteral("follow,f"), {}, QStringLiteral("follow until the deployment ends")},
              {QStringLiteral("search"), QStringLiteral("RE"), QStringLiteral("only matching lines")},
              {QStringLiteral("server"), {}, QStringLiteral("show the server log, not the build log")},
              {QStringLiteral("env"), QStringLiteral("ENVIRONMENT"),
               QStringLiteral("of a project's environment; default: production with --server, else any")}},
             1,
             1},
            &runLogs};
}

} // namespace shipdeck::cli
