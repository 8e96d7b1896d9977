// SPDX-License-Identifier: MIT
#include "follow.h"

#include "agent/superseding.h"
#include "base/interrupts.h"
#include "deck/deployment_detail.h"
#include "deck/deployments.h"
#include "deck/operations.h"
#include "deploy/error_codes.h"
#include "deploy/sign_ins.h"
#include "login_aws.h"
#include "logs/ansi.h"
#include "logs/log_file.h"

#include <QCoroSignal>
#include <QFile>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace shipdeck::cli {
namespace {

//! Copies new log output since the last call.
class Tail {
public:
    Tail(QString path, Output* out)
        : m_file(std::move(path)), m_out(out),
          m_pieces(Output::isTerminal(STDERR_FILENO) ? logs::AnsiPieces::For::Terminal : logs::AnsiPieces::For::File)
    {
    }
    void look()
    {
        if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly))
            return;
        for (QByteArray bytes = m_file.read(1 << 20); !bytes.isEmpty(); bytes = m_file.read(1 << 20))
            m_out->errorBytes(m_pieces.take(bytes));
    }
    void finish()
    {
        look();
        m_out->errorBytes(m_pieces.end());
    }

private:
    QFile m_file;
    Output* m_out;
    logs::AnsiPieces m_pieces;
};

} // namespace

Task<Result<Followed>> follow(Deck* deck, Output* out, OperationId id, Cancel cancel)
{
    CO_TRY(const store::Operation operation, deck->operations().get(id));
    Tail tail(logs::logPath(deck->paths().logs(), deck->operations().logId(operation)), out);
    QTimer tick;
    tick.setInterval(50);
    QObject::connect(&tick, &QTimer::timeout, [&tail] { tail.look(); });
    tick.start();

    CancelSource leave;
    Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::first, [deck, out, operation] {
        if (operation.kind == store::Operation::Kind::PrepareConnection
            || operation.kind == store::Operation::Kind::AddZone) {
            out->note(QCoreApplication::translate(
                "core", "It continues in the background; press Ctrl+C again to stop following it."));
            return;
        }
        if (operation.deployment.isEmpty() && operation.kind != store::Operation::Kind::Bisect) {
            out->note(
                QCoreApplication::translate("core",
                                            "It runs until it is done; press Ctrl+C again to stop following it."));
            return;
        }
        out->note(QCoreApplication::translate("core", "Canceling; press Ctrl+C again to stop following it."));
        // The Deck keeps the task alive; the operation's state shows the result.
        deck->operations().cancel(operation.id);
    });
    QObject::connect(&interrupts, &Interrupts::second, [&leave] { leave.request(); });
    (void)cancel;

    const Cancel leaving = leave.token();
    Followed followed;
    auto ended = co_await deck->operations().ended(id, leaving);
    // A script is told that it waits, and what to do; a person is asked.
    while (ended && Output::isTerminal(STDIN_FILENO)) {
        const auto wait = deck->operations().signInWait(*ended);
        if (!wait)
            break;
        tail.look();
        const aws::Choice choice = wait->choice.choice();
        const QString command = u"shipctl login aws"_s + wait->choice.flags();
        CancelSource wentOn;
        const Cancel stop = wentOn.token();
        Task<> asking = askForSignIn(choice, command, out, stop);
        ended = co_await deck->operations().wentOn(id, leaving);
        wentOn.request(); // the sign-in may have happened elsewhere
        co_await asking;
        if (ended)
            ended = co_await deck->operations().ended(id, leaving);
    }
    tail.finish();
    if (!ended && ended.error().kind == Error::Kind::Canceled) {
        followed.detached = true;
        CO_TRY(followed.operation, deck->operations().get(id));
        co_return followed;
    }
    if (!ended)
        co_return tl::unexpected(ended.error());
    followed.operation = *ended;
    co_return followed;
}

Task<std::optional<Exit>> followToEnd(Deck* deck, Output* out, OperationId id, Cancel cancel)
{
    const auto followed = co_await follow(deck, out, id, cancel);
    if (!followed)
        co_return out->failure(followed.error());
    const store::Operation& operation = followed->operation;
    using State = store::Operation::State;
    if (!followed->detached && operation.state == State::Done)
        co_return std::nullopt;
    if (!followed->detached && operation.error)
        co_return out->failure(*operation.error);
    co_return followed->detached || operation.state == State::Canceled ? Exit::Canceled : Exit::Failed;
}

Task<Exit> followDeployment(Deck* deck, Output* out, DeploymentId id, Detach detach, Cancel cancel)
{
    const auto detail = deck->deployments().detail(id);
    if (!detail)
        co_return out->failure(detail.error());
    if (detach == Detach::Yes || !detail->operation) {
        out->result(detail->deployment.id, toPublicJson(*detail));
        co_return Exit::Done;
    }
    const OperationId operation = detail->operation->id;
    const auto followed = co_await follow(deck, out, operation, cancel);
    if (!followed)
        co_return out->failure(followed.error());
    co_return concluded(*deck, *out, *followed, id);
}

namespace {

//! Nothing had to be done, which is no failure.
bool isSkip(const store::Operation& operation)
{
    return operation.error
        && (operation.error->code == code::nothingChanged || operation.error->code == code::overtaken);
}

QString addressOf(const store::Deployment& deployment)
{
    return deployment.role == store::ReleaseRole::Staged ? deployment.releaseUrl : deployment.url;
}

} // namespace

Exit concluded(Deck& deck, Output& out, const Followed& followed, const DeploymentId& id)
{
    const auto detail = deck.deployments().detail(id);
    if (!detail)
        return out.failure(detail.error());
    const store::Deployment& deployment = detail->deployment;
    const store::Operation& operation = followed.operation;
    QJsonObject document = toPublicJson(*detail);
    if (followed.detached) {
        out.note(QCoreApplication::translate("core",
                                             "It continues in the background. To follow it again: shipctl logs %1 -f")
                     .arg(deployment.id));
        out.result(deployment.id, document);
        return Exit::Canceled;
    }
    using State = store::Operation::State;
    if (operation.state == State::Done) {
        if (deployment.role == store::ReleaseRole::Staged)
            out.note(QCoreApplication::translate(
                         "core", "Ready, but staged: the environment is pinned. `shipctl promote %1` makes it live.")
                         .arg(deployment.id));
        if (deployment.role == store::ReleaseRole::Rolling)
            out.note(QCoreApplication::translate("core",
                                                 "%1 % of visitors get this release. `shipctl promote %2` gives it to "
                                                 "all visitors, `shipctl canary %2 --end` ends the canary.")
                         .arg(QString::number(deployment.weight), detail->project.name));
        out.result(addressOf(deployment), document);
        return Exit::Done;
    }
    // A failed rollback leaves the deployment unchanged, so the reason is in the operation.
    if (operation.error) {
        document.insert(QStringLiteral("error"), operation.error->toPublicJson());
        out.note(operation.error->render());
    }
    out.result(isSkip(operation) ? deployment.url : QString(), document);
    if (isSkip(operation))
        return Exit::Done;
    if (operation.state == State::Canceled)
        return Exit::Canceled;
    return operation.error ? exitFor(operation.error->kind) : Exit::Failed;
}

} // namespace shipdeck::cli
