// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QString>

namespace shipdeck {

//! A text as a square of dark and light modules, without the light margin of four modules that a reader needs.
struct QrCode {
    int size = 0; //!< modules per side; 0: the library libqrencode is not installed, or the text is too long
    QByteArray modules;

    bool isDark(int x, int y) const; //!< false outside
    //! For a terminal with a dark background, with its margin: half blocks, two modules above each other.
    QString text() const;

    static QrCode of(const QString& text);
};

} // namespace shipdeck
