// SPDX-License-Identifier: MIT
#include "browser.h"

#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

Browser::Browser()
{
    for (const QString& scheme : {u"http"_s, u"https"_s})
        QDesktopServices::setUrlHandler(scheme, this, "open");
}

Browser::~Browser()
{
    for (const QString& scheme : {u"http"_s, u"https"_s})
        QDesktopServices::unsetUrlHandler(scheme);
}

} // namespace shipdeck::test
