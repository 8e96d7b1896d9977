// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck {

//! The code of an error that is compared somewhere: `error.code == code::siteBusy`. Declared once, in a header of the folder
//! that makes the error, in the namespace `code`, and named as it reads.
class Code {
public:
    constexpr explicit Code(const char* text) : m_text(text) {}
    constexpr operator const char*() const { return m_text; }
    operator QString() const { return text(); }
    QString text() const { return QString::fromLatin1(m_text); }
    friend bool operator==(const QString& code, Code known) { return code == QLatin1StringView(known.m_text); }

private:
    const char* m_text;
};

} // namespace shipdeck
