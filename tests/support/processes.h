// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QString>

namespace shipdeck::test {

struct Process {
    qint64 pid = 0;
    qint64 parent = 0;
    QString program;   //!< the name that the kernel keeps
    QString line;      //!< its command line
    QString operation; //!< SHIPDECK_OPERATION it was started with
};

//! Processes that use `folder` (by working folder, command line or environment), and their descendants; without this
//! process and zombies.
QList<Process> processesOf(const QString& folder);
//! Kills all of them, and waits until they have ended.
void killAllOf(const QString& folder);
bool isAgent(const Process& process);

} // namespace shipdeck::test
