// SPDX-License-Identifier: MIT
#pragma once
#include "pages/setting_row.h"
#include "deck/projects.h"
#include "widgets/card.h"

#include <optional>

namespace shipdeck::build {
struct Detection;
}

namespace shipdeck::ui {

//! Settings of a project that belong together, with one button to save them. Which there are is the table that it is
//! made with: a further setting is one line there, and one in core's.
class SettingsCard final : public Card {
    Q_OBJECT
public:
    struct Field {
        const char* key; //!< in core's table
        QString name;
        const char* detection; //!< the value's key in a Detection, and in its sources; nullptr: nothing is detected
        QString otherwise;     //!< what holds where nothing is set or detected
        enum class File { Never, Weaker, Decides } file = File::Never; //!< whether shipdeck.yml beats the setting
        bool isForServer = false;                                      //!< only where Shipdeck runs one
    };
    SettingsCard(const QString& heading, const char* object, const QList<Field>& fields, QWidget* parent = nullptr);

    //! `detection`: of its source without the project's settings, or of its last deployment; nullptr: not known.
    //! `trouble`: why its source can't be detected; empty: it can, or it was not tried.
    void show(const store::Project& project, const build::Detection* detection, const QString& trouble = {});
    using QWidget::show;
    void refuse(const QString& key, const Error& error); //!< says so beside the field

    static QList<Field> buildFields();
    static QList<Field> servingFields();

Q_SIGNALS:
    void chosen(const QJsonObject& settings); //!< what was edited; null: back to the default

private:
    static QStringList choicesOf(const Setting& setting); //!< their names
    SettingRow::State stateOf(const Field& field, const store::Project& project,
                              const build::Detection* detection) const;
    void follow();
    void save();

    QList<Field> m_fields;
    QList<SettingRow*> m_rows;
    Label* m_trouble;
    Button* m_save;
};

} // namespace shipdeck::ui
