// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! A step that removes something of a project, or of one environment if it is given. It cannot be undone, so it is
//! retried; a repeated removal continues with what is left.
class RemovalStep : public Step {
public:
    explicit RemovalStep(store::Project project, QString environment = {})
        : m_project(std::move(project)), m_environment(std::move(environment))
    {
    }
    QString stage() const final { return QStringLiteral("assign"); }
    bool needsSlot() const final { return true; }
    bool isPointOfNoReturn() const final { return true; }
    int attempts() const final { return 3; }

protected:
    const store::Project& project() const { return m_project; }
    const QString& environment() const { return m_environment; }

private:
    store::Project m_project;
    QString m_environment;
};

} // namespace shipdeck::deploy
