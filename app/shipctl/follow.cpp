// SPDX-License-Identifier: MIT
#include "follow.h"

#include "interrupt.h"
#include "logs/ansi.h"
#include "logs/log_file.h"

#include <QCoroSignal>
#include <QFile>
#include <unistd.h>

namespace shipdeck::cli {
namespace {

//! Copies what has been appended to a log since the last look.
class Tail {
public:
    Tail(QString path, Output* out) : m_file(std::move(path)), m_out(out) {}
    void look()
    {
        if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly))
            return;
        for (QByteArray bytes = m_file.read(1 << 20); !bytes.isEmpty(); bytes = m_file.read(1 << 20))
            m_out->errorBytes(Output::isTerminal(STDERR_FILENO) ? logs::harmless(bytes) : logs::stripAnsi(bytes));
    }

private:
    QFile m_file;
    Output* m_out;
};

} // namespace

Task<Result<Followed>> follow(Deck* deck, Output* out, QString id, Cancel cancel)
{
    CO_TRY(const store::Operation operation, deck->operation(id));
    Tail tail(logs::logPath(deck->paths().logs(), deck->logId(operation)), out);
    QTimer tick;
    tick.setInterval(50);
    QObject::connect(&tick, &QTimer::timeout, [&tail] { tail.look(); });
    tick.start();

    CancelSource leave;
    Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::first, [deck, out, operation] {
        out->note(QCoreApplication::translate("core", "Canceling; press Ctrl+C again to leave it running."));
        if (operation.deployment.isEmpty())
            return;
        // Kept alive by the Deck; the outcome is seen in the operation's state.
        deck->cancel(operation.deployment);
    });
    QObject::connect(&interrupts, &Interrupts::second, [&leave] { leave.request(); });
    (void)cancel;

    const Cancel leaving = leave.token();
    Followed followed;
    auto ended = co_await deck->ended(id, leaving);
    tail.look();
    if (!ended && ended.error().kind == Error::Kind::Canceled) {
        followed.detached = true;
        CO_TRY(followed.operation, deck->operation(id));
        co_return followed;
    }
    if (!ended)
        co_return tl::unexpected(ended.error());
    followed.operation = *ended;
    co_return followed;
}

Exit concluded(Deck& deck, Output& out, const Followed& followed, const QString& id)
{
    const auto detail = deck.detail(id);
    if (!detail)
        return out.failure(detail.error());
    const store::Deployment& deployment = detail->deployment;
    if (followed.detached) {
        out.note(QCoreApplication::translate("core", "It goes on. Come back with: shipctl logs %1 -f").arg(deployment.id));
        out.result(deployment.id, toPublicJson(*detail));
        return Exit::Canceled;
    }
    using State = store::Operation::State;
    const store::Operation& operation = followed.operation;
    if (operation.state == State::Done) {
        if (deployment.face == store::Face::Staged)
            out.note(QCoreApplication::translate("core", "Ready, but staged: the environment is pinned. `shipctl promote %1` makes it Current.").arg(deployment.id));
        out.result(deployment.face == store::Face::Staged ? deployment.releaseUrl : deployment.url, toPublicJson(*detail));
        return Exit::Done;
    }
    const bool nothing = operation.error && (operation.error->code == QStringLiteral("nothing-changed") || operation.error->code == QStringLiteral("overtaken"));
    if (operation.error)
        out.note(operation.error->render());
    out.result(nothing ? deployment.url : QString(), toPublicJson(*detail));
    if (nothing)
        return Exit::Done;
    if (operation.state == State::Canceled)
        return Exit::Canceled;
    if (operation.state == State::Waiting)
        return Exit::Denied;
    return Exit::Failed;
}

} // namespace shipdeck::cli
