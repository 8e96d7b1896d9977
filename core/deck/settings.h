// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "base/error_code.h"
#include "store/project_names.h"

#include <QJsonObject>

namespace shipdeck {

namespace code {
inline constexpr Code settingInvalid("setting-invalid");
}

//! A setting that a person can change: name, effect and valid values; the same for shipctl and the window.
struct Setting {
    enum class Of {
        Project,
        Everything, //!< of Shipdeck, kept in the store
        Window      //!< how its window looks, kept in windowFile()
    };
    enum class Kind { Number, Size, Choice, Path, Folders, Folder, Command, Version, Name, Freeze, Budget };
    QString key;
    QString summary;
    Of of = Of::Project;
    Kind kind = Kind::Choice;
    qint64 least = 0, most = 0; //!< numbers; sizes in bytes
    QStringList choices;
    QString otherwise;        //!< the default, as text
    bool isImmediate = false; //!< of a project: in effect once saved; else with its next deployment

    //! Those of Shipdeck and of its window are one group.
    bool isAmong(Of group) const { return (of == Of::Project) == (group == Of::Project); }
    //! Null for an empty text: back to the default. BadInput `setting-invalid`, `project-name` and
    //! those of what reads it.
    Result<QJsonValue> valueOf(const QString& text) const;
    //! A stored value as valueOf() reads it; empty: not set.
    QString shown(const QJsonValue& value) const;
};

const QList<Setting>& settings();
//! nullptr: there is none. Also `name`, which `shipctl rename` changes.
const Setting* settingOfProject(const QString& key);
const Setting* settingOfEverything(const QString& key); //!< also of the window

//! Into a project's; null removes one.
void mergeSettings(QJsonObject& settings, const QJsonObject& changes);

} // namespace shipdeck
