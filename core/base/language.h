// SPDX-License-Identifier: MIT
#pragma once
#include <QStringList>

namespace shipdeck {

//! Codes of the languages that the texts of Shipdeck are written in or translated to: "en", "ko".
const QStringList& languages();

//! Texts are rendered in this language from now on; empty, or none of languages(): that of the system, else English.
//! Widgets read their texts when they are made. For the thread of the application.
void useLanguage(const QString& code);

//! A text of the sources in all languages, separated by spaces: what a search compares with.
QString inAllLanguages(const char* context, const char* text);

} // namespace shipdeck
