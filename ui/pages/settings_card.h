// SPDX-License-Identifier: MIT
#pragma once
#include "pages/setting_fields.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! Settings of a project that belong together, with one button to save them.
class SettingsCard final : public Card {
    Q_OBJECT
public:
    SettingsCard(const QString& heading, const char* object, const QList<SettingFields::Field>& fields,
                 QWidget* parent = nullptr);

    //! As SettingFields::show(). `trouble`: why its source can't be detected; empty: it can, or it was not tried.
    void show(const store::Project& project, const build::Detection* detection, const QString& trouble = {});
    using QWidget::show;
    SettingFields* fields() const { return m_fields; }

Q_SIGNALS:
    void chosen(const QJsonObject& settings); //!< what was edited; null: back to the default

private:
    void follow();
    QString hint() const;
    void save();

    Label* m_trouble;
    SettingFields* m_fields;
    Label* m_hint;
    Button* m_save;
};

} // namespace shipdeck::ui
