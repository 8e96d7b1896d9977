// SPDX-License-Identifier: MIT
#pragma once
#include "deck/projects.h"
#include "pages/setting_row.h"

namespace shipdeck {
struct DeployRequest;
}
namespace shipdeck::build {
struct Detection;
}

namespace shipdeck::ui {

//! Fields of a project's settings, each with what holds without it and why: on the project's Settings page, and before
//! its first deployment. Which there are is the table that it is made with: a further setting is one line there, and
//! one in core's.
class SettingFields final : public QWidget {
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
    static QList<Field> buildFields();
    static QList<Field> servingFields();
    static QList<Field> nameField();
    //! How a project is built and started, and its name: what can be said before there is one.
    static QList<Field> newProjectFields();

    explicit SettingFields(const QList<Field>& fields, QWidget* parent = nullptr);

    //! `detection`: of its source without the project's settings, or of its last deployment; nullptr: not known.
    //! `proposedName`: of a project without an id, which has no name yet.
    void show(const store::Project& project, const build::Detection* detection, const QString& proposedName = {});
    using QWidget::show;
    SettingRow* row(const QString& key) const; //!< nullptr: it is not among them
    QStringList hiddenKeys() const;            //!< of those that the project's target has no use for
    bool isEdited() const;
    //! The names of what is in effect once saved, and of what waits for the next deployment: of the edited fields, or
    //! of all where none is.
    struct Effect {
        QStringList now, later;
    };
    Effect effect() const;
    //! What was edited; null: back to the default. nullopt: a value is refused, beside its field.
    std::optional<QJsonObject> values();
    void setSaving(const QJsonObject& values); //!< shown as they are stored
    bool isAboutOne(const Error& error) const; //!< of a field among these
    void refuse(const Error& error);           //!< beside that field

Q_SIGNALS:
    void edited();
    void confirmed(); //!< Enter
    void left();      //!< a typed text is complete

private:
    static QStringList choicesOf(const Setting& setting); //!< their names
    SettingRow::State stateOf(const Field& field, const store::Project& project,
                              const build::Detection* detection) const;

    QList<Field> m_fields;
    QList<SettingRow*> m_rows;
    QString m_proposedName;
};

} // namespace shipdeck::ui
