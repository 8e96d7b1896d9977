// SPDX-License-Identifier: MIT
#pragma once
#include <QDateTime>
#include <QString>

namespace shipdeck {

//! What happened at the address of a release that is shown to the local network.
struct SharedVisit {
    enum class Kind {
        Page,    //!< a page was opened
        Entered, //!< the password was right, and works no longer
        Refused  //!< it was wrong, or there were too many attempts
    };
    Kind kind = Kind::Page;
    QString visitor; //!< address
    QDateTime at;
};

} // namespace shipdeck
