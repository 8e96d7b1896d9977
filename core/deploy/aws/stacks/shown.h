// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"

#include <functional>

namespace shipdeck::site {

using Effect = std::function<Task<Result<>>()>;

//! The equivalent `aws …` command of a call. It counts as changing something unless the caller marks it with look().
class ShownCommand {
public:
    ShownCommand(QString text) : m_text(std::move(text)) {} // NOLINT: most commands change something
    static ShownCommand look(QString text)
    {
        ShownCommand command(std::move(text));
        command.m_isLook = true;
        return command;
    }
    const QString& text() const { return m_text; }
    bool isLook() const { return m_isLook; }

private:
    QString m_text;
    bool m_isLook = false;
};

//! Runs an effect and records its command. Tests may refuse to run it.
using Shown = std::function<Task<Result<>>(ShownCommand command, Effect effect)>;

template <typename T> Task<Result<>> keptIn(std::optional<T>* value, std::function<Task<Result<T>>()> effect)
{
    Result<T> got = co_await effect();
    if (!got)
        co_return tl::unexpected(got.error());
    *value = *std::move(got);
    co_return Result<>();
}

//! The same for an effect that returns a value. Without `shown` nothing is recorded.
template <typename T>
Task<Result<T>> through(Shown shown, ShownCommand command, std::function<Task<Result<T>>()> effect)
{
    if (!shown)
        co_return co_await effect();
    std::optional<T> value;
    const Effect inner = [&value, effect] { return keptIn<T>(&value, effect); };
    CO_CHECK(co_await shown(command, inner));
    co_return *std::move(value);
}

inline Task<Result<>> through(Shown shown, ShownCommand command, Effect effect)
{
    if (shown)
        co_return co_await shown(command, effect);
    co_return co_await effect();
}

} // namespace shipdeck::site
