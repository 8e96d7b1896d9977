// SPDX-License-Identifier: MIT
#pragma once
#include <QString>
#include <QStringList>

namespace shipdeck::build {

//! `name: command` lines. `web` listens, `release` runs once before traffic moves, the others are workers.
struct Procfile {
    QString web, release;
    int webLine = 0, releaseLine = 0;
    QStringList workers; //!< names
};
Procfile readProcfile(const QString& text);

//! The names in a .env.example: variables that the author expects.
QStringList variableNames(const QString& envExample);

} // namespace shipdeck::build
