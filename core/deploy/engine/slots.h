// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <QHash>
#include <QObject>
#include <memory>

namespace shipdeck::deploy {

//! Lets one operation at a time into the stages `provision` to `assign` of an environment; the others wait, rollbacks
//! first.
class EnvironmentSlots : public QObject {
    Q_OBJECT
public:
    enum class Rank { Ordinary, First };

    //! Held for as long as the handle lives.
    class Handle {
    public:
        Handle(EnvironmentSlots* slots, QString environment) : m_slots(slots), m_environment(std::move(environment)) {}
        ~Handle();
        Handle(const Handle&) = delete;
        Handle& operator=(const Handle&) = delete;

    private:
        QPointer<EnvironmentSlots> m_slots;
        QString m_environment;
    };

    //! Waits for the slot. Canceled: `cancel` was requested first.
    Task<Result<std::shared_ptr<Handle>>> acquire(QString environment, Rank rank, Cancel cancel);

Q_SIGNALS:
    void released(const QString& environment);

private:
    struct Line {
        bool taken = false;
        int waitingFirst = 0; //!< waiting operations of Rank::First
    };
    QHash<QString, Line> m_lines;
};

} // namespace shipdeck::deploy
