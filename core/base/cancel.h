// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>
#include <atomic>
#include <functional>
#include <memory>

namespace shipdeck {

//! Emits once, on the thread that called CancelSource::request().
class CancelSignal : public QObject {
    Q_OBJECT
public:
    std::atomic<bool> requested = false;
Q_SIGNALS:
    void fired();
};

//! A request to stop, passed down by value. A default-constructed one never fires.
class Cancel {
public:
    Cancel() = default;
    bool isRequested() const { return m_signal && m_signal->requested.load(); }
    //! Runs `stop` when cancel is requested while `context` lives; at once if it already was.
    void onRequested(QObject* context, std::function<void()> stop) const;
    explicit operator bool() const { return isRequested(); }

private:
    friend class CancelSource;
    std::shared_ptr<CancelSignal> m_signal;
};

class CancelSource {
public:
    CancelSource() : m_signal(std::make_shared<CancelSignal>()) {}
    Cancel token() const;
    void request();

private:
    std::shared_ptr<CancelSignal> m_signal;
};

} // namespace shipdeck
