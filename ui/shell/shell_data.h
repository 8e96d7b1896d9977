// SPDX-License-Identifier: MIT
#pragma once
#include "shell/route.h"
#include "theme/status.h"

#include <QKeySequence>
#include <functional>
#include <optional>

class QWidget;

namespace shipdeck::ui {

class Page;

//! Global pages cover everything, Project pages the selected project; Detail ones are not in the sidebar.
enum class Scope { Global, Project, Detail };

//! A kind of page. `title` is called after every language change.
struct PageEntry {
    QString id;
    Scope scope = Scope::Global;
    Icon icon = Icon::None;
    std::function<QString()> title;
    std::function<Page*(const Route&, QWidget* parent)> make;
    QString under = {};     //!< for Detail: the sidebar entry that stays selected ("deployments")
    QKeySequence keys = {}; //!< given by the window
};

//! A project in the switcher and the sidebar.
struct ProjectItem {
    QString id;
    QString name;
    QString space;
    Status status = Status::Queued;
    bool deployed = true;
    QString age; //!< "2h", or the running time "1 min 12 s"
    bool pinned = false;
    bool operator==(const ProjectItem&) const = default;
};

//! The foot of the sidebar: the account or computer that deployments go to.
struct FootItem {
    Icon icon = Icon::Monitor;
    QString title; //!< "This computer", "acme-prod"
    QString text;  //!< "AWS connected, us-east-1"
    std::optional<Status> status;
};

//! A running job in the status bar, most important first.
struct JobItem {
    QString id;
    Status status = Status::Building;
    QString text;      //!< "Building harbor-web"
    int progress = -1; //!< percent
    QString eta;       //!< "about 42 s left"
    bool operator==(const JobItem&) const = default;
};

enum class DropTarget { RunHere, Deploy };

} // namespace shipdeck::ui
