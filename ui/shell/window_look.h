// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>
#include <QStringList>

class QSettings;

namespace shipdeck::ui {

//! How windows look, by choice of the person: `theme` (light, dark, contrast), `density` (compact), `textSize` (110 to
//! 200, percent), `motion` (reduced, full); empty: the default. `settings`: MainWindow::settings().
QString look(const QSettings& settings, const QString& key);
//! At once, in all windows; sizes make their pages anew.
void setLook(QSettings& settings, const QString& key, const QString& value);
//! Those of them that a widget reads when it is created.
QStringList lookSizes();
//! What is chosen in the file.
void restoreLook(const QSettings& settings);

//! Restores it whenever another program (shipctl) changes the file.
class LookWatch final : public QObject {
public:
    //! `settings` must outlive this.
    LookWatch(QSettings& settings, QObject* parent);
};

} // namespace shipdeck::ui
