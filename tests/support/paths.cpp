// SPDX-License-Identifier: MIT
#include "support/paths.h"

namespace shipdeck::test {

QString inSource(QStringView path)
{
    return QStringLiteral(SHIPDECK_SOURCE) + u'/' + path.toString();
}

QString inBuild(QStringView path)
{
    return QStringLiteral(SHIPDECK_BUILD) + u'/' + path.toString();
}

} // namespace shipdeck::test
