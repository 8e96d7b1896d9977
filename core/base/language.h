// SPDX-License-Identifier: MIT
#pragma once
#include <QStringList>

namespace shipdeck {

//! Codes of the languages that the texts of Shipdeck are written in or translated to: "en", "ko".
const QStringList& languages();

//! Texts are rendered in this language from now on; empty, or none of languages(): that of the system, else English.
//! Widgets read their texts when they are made. For the thread of the application.
void useLanguage(const QString& code);

//! While it lives, this thread renders texts in another language, and no widget hears of it: for what a search compares
//! with. At most one at a time.
class InLanguage {
public:
    explicit InLanguage(const QString& code); //!< one of languages()
    ~InLanguage();
    InLanguage(const InLanguage&) = delete;
    InLanguage& operator=(const InLanguage&) = delete;
};

//! A text of the sources in all languages, separated by spaces: what a search compares with.
QString inAllLanguages(const char* context, const char* text);

} // namespace shipdeck
