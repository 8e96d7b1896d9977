// SPDX-License-Identifier: MIT
#pragma once
#include "base/clock.h"
#include "base/command.h"
#include "base/task.h"

#include <functional>

namespace shipdeck::store {
class Store;
}

namespace shipdeck::deploy {

//! What a test may do to a call: let it be, fail before it happens, or lose the answer of one that did happen.
struct CallFault {
    std::function<std::optional<Error>(const QString& command)> before;
    std::function<std::optional<Error>(const QString& command)> after;
};

//! The glass box of one operation: every outside effect goes through `made` and is kept with the deployment.
class Calls {
public:
    Calls(store::Store& store, QString operation, QString deployment, const CallFault& fault);

    void setStep(QString step) { m_step = std::move(step); }
    //! For a call that somebody else has timed already.
    void add(const QString& command, std::chrono::milliseconds took, const QString& outcome);

    //! Waits for `task`, which is the effect of `command`; an empty one is not kept, the effect then tells its own
    //! calls. A test's fault takes the place of its answer.
    //! The task must be lazy up to here: QCoro starts tasks at once, so effects are passed as functions.
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
    //! The same for an effect that does not wait.
    Result<> made(const QString& command, const std::function<Result<>()>& effect);

private:
    //! "ok", an error's code, or how a program ended: "exit 1".
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

    store::Store& m_store;
    QString m_operation;
    QString m_deployment;
    QString m_step;
    const CallFault& m_fault;
};

} // namespace shipdeck::deploy
