// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "deck/deploy_request.h"
#include "pages/setting_fields.h"

namespace shipdeck {
struct PlanPreview;
}

namespace shipdeck::ui {

//! How a new project is built, and its name, before its first deployment: collapsed, with what was detected in the empty
//! fields. What was typed counts from the next plan on, or when it is deployed without one.
class NewProjectFields final : public QWidget {
    Q_OBJECT
public:
    explicit NewProjectFields(const QList<SettingFields::Field>& fields = SettingFields::newProjectFields(),
                              QWidget* parent = nullptr);

    //! What was asked for, and the plan for it. Hidden for a project that there is, which has its Settings page.
    void show(const DeployRequest& asked, const PlanPreview& plan);
    using QWidget::show;
    void fill(DeployRequest& request); //!< name, root and settings
    bool check();                      //!< false: a value is refused, beside its field
    bool refuse(const Error& error);   //!< shows it beside its field; false: it is about none
    void reset();                      //!< for another source
    void setOpen(bool open);

Q_SIGNALS:
    void changed(); //!< plan again

private:
    void leave(QWidget* from, QWidget* to);
    bool take(); //!< true: something has changed

    LinkLabel* m_link;
    SettingFields* m_fields;
    QJsonObject m_values;                   //!< set so far
    std::optional<build::Detection> m_bare; //!< without them
};

} // namespace shipdeck::ui
