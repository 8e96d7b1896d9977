// SPDX-License-Identifier: MIT
#pragma once
#include "page_window.h"

namespace shipdeck::test {

//! A question or a form about a project of the sample.
struct ProjectDialog {
    const char* name;
    void (*open)(PageWindow& it);
    const char* confirm = "confirm";
    const char* field = nullptr; //!< typed into, before
};

const QList<ProjectDialog>& everyDialog();
void addEveryDialog(); //!< a column `row` with a row for each of them; in the data function of a test
//! Over the overview of the first project, which is on AWS, and in whose way nothing is. The window shows it soon.
void openDialog(PageWindow& it, const ProjectDialog& dialog);

} // namespace shipdeck::test
