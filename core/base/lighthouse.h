// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <array>
#include <optional>

//! What Lighthouse says of a page, and the least that a project wants it to say.
namespace shipdeck::lighthouse {

struct Category {
    const char* id;   //!< Lighthouse's own, also in a budget
    const char* key;  //!< in the store and in --json
    const char* name; //!< in English; nameOf() translates it
};
inline constexpr std::array<Category, 4> categories{{
    {"performance", "performance", QT_TRANSLATE_NOOP("core", "Performance")},
    {"accessibility", "accessibility", QT_TRANSLATE_NOOP("core", "Accessibility")},
    {"best-practices", "bestPractices", QT_TRANSLATE_NOOP("core", "Best practices")},
    {"seo", "seo", QT_TRANSLATE_NOOP("core", "SEO")},
}};
QString nameOf(const Category& category);

//! From 0 to 100, in the order of `categories`; nullopt: there is none.
using Figures = std::array<std::optional<int>, categories.size()>;
QJsonObject toJson(const Figures& figures); //!< those that there are
Figures figuresIn(const QJsonObject& object);

//! "performance>=90,accessibility>=95", also with `=`, which needs no quotes in a shell. BadInput `lighthouse-budget-invalid`.
Result<Figures> readBudget(const QString& text);
QString budgetText(const Figures& budget);
//! The part of `budget` that is not met; a missing figure meets none.
Figures missed(const Figures& budget, const Figures& figures);
Result<Figures> missedOf(const QString& budget, const Figures& figures); //!< none of an empty budget

QString changeText(std::optional<int> now, std::optional<int> before); //!< "92, was 89"
QStringList shortfalls(const Figures& missed, const Figures& figures); //!< a sentence each

} // namespace shipdeck::lighthouse
