// SPDX-License-Identifier: MIT
#pragma once
#include "base/clock.h"
#include "store/records.h"
#include "base/task.h"

#include <QMap>
#include <functional>

namespace shipdeck {
struct Finished;
namespace store {
class Store;
}
} // namespace shipdeck

namespace shipdeck::deploy {

//! What a test may do to a call: let it pass, fail it before it runs, or lose its answer after it ran.
struct CallFault {
    std::function<std::optional<Error>(const QString& command)> before;
    std::function<std::optional<Error>(const QString& command)> after;
};

//! Records every outside effect of one operation, as a command with its time and outcome; stored with the deployment.
class Calls {
public:
    Calls(store::Store& store, QString operation, QString deployment, const CallFault& fault);

    ~Calls();
    Q_DISABLE_COPY_MOVE(Calls)

    void setStep(QString step);
    //! A request as it went over the wire: those of one operation are kept together, by step.
    void sent(const store::Request& request);
    //! For a call that somebody else has timed already.
    void add(const QString& command, std::chrono::milliseconds took, const QString& outcome);

    //! Runs `effect` and records it as `command`; with an empty command nothing is recorded, as the effect records its
    //! own calls. A test's fault replaces the result. Effects are passed as functions because QCoro starts a task when
    //! it is created.
    template <typename T> Task<Result<T>> made(QString command, std::function<Task<Result<T>>()> effect)
    {
        if (auto failure = faultBefore(command))
            co_return tl::unexpected(*std::move(failure));
        const auto started = monotonicNow();
        Task<Result<T>> task = effect();
        Result<T> answer = co_await task;
        if (!command.isEmpty())
            add(command, monotonicNow() - started, outcomeOf(answer));
        if (auto failure = faultAfter(command))
            co_return tl::unexpected(*std::move(failure));
        co_return answer;
    }
    //! The same for a synchronous effect.
    Result<> made(const QString& command, const std::function<Result<>()>& effect);

private:
    //! "ok", an error's code, or a program's exit: "exit 1".
    template <typename T> static QString outcomeOf(const Result<T>& answer)
    {
        if (!answer)
            return answer.error().code;
        if constexpr (std::is_same_v<T, Finished>)
            if (!answer->ok())
                return QStringLiteral("exit %1").arg(answer->exitCode);
        return QStringLiteral("ok");
    }
    std::optional<Error> faultBefore(const QString& command);
    std::optional<Error> faultAfter(const QString& command);

    void keepSent();

    store::Store& m_store;
    QMap<QString, store::Request> m_sent; //!< by service, name and region; not yet in the store
    QString m_operation;
    QString m_deployment;
    QString m_step;
    const CallFault& m_fault;
};

} // namespace shipdeck::deploy
