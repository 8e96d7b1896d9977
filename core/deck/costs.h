// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "base/task.h"
#include "insights/prices/usage.h"
#include "store/records.h"

namespace shipdeck {

namespace insights {
struct Inventory;
}
struct ProjectSummary;

//! What a project costs in a month.
struct ProjectCost {
    store::Project project;
    Text place;      //!< "This computer"
    QString account; //!< in which it is billed; empty: nothing of it is, or not known yet
    bool isBilled = false;
    Text price; //!< "Free: it runs on this computer."; empty where there is an estimate
    std::optional<insights::UsagePrices> estimate; //!< by its plan, for its live release's size
    QString stack;                                 //!< its own in the account

    //! Without visitors, by the plan; nothing: unknown.
    std::optional<double> atRest() const;
};

//! Billed ones first, then by name; nothing is asked of an account.
Task<QList<ProjectCost>> projectCosts(Paths paths, QList<ProjectSummary> projects, insights::Currency currency);

//! A sum of prices in US dollars, of which some may be unknown.
struct MonthlySum {
    double dollars = 0;
    bool isAtLeast = false;

    void add(const MonthlySum& other);
    Text text(const insights::Currency& currency) const;
};
//! What was found of this stack in the account; nothing: it is not there.
std::optional<MonthlySum> costOf(const insights::Inventory& found, const QString& stack);

} // namespace shipdeck
