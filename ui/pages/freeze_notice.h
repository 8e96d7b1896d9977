// SPDX-License-Identifier: MIT
#pragma once
#include "deck/projects.h"
#include "widgets/notice.h"

#include <QTimer>

namespace shipdeck::ui {

//! That an environment is frozen, until when, and a button to lift it; hidden otherwise.
class FreezeNotice final : public Notice {
    Q_OBJECT
public:
    explicit FreezeNotice(QWidget* parent = nullptr);
    //! As it is now, and from then on as time passes.
    void show(const store::Project& project, const EnvironmentName& environment);

private:
    void showNow();

    store::Project m_project;
    EnvironmentName m_environment;
    QTimer m_change; //!< active: until a freeze or a lift begins or ends
};

} // namespace shipdeck::ui
