// SPDX-License-Identifier: MIT
#include "base/names.h"

#include <QRegularExpression>

#include <algorithm>

namespace shipdeck {

bool isProjectName(const QString& name)
{
    const bool hasControl =
        std::any_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    return !name.isEmpty() && name.size() <= 64 && !hasControl && !name.contains(u'/') && !name.contains(u'\\')
        && !name.startsWith(u'-') && !name.startsWith(u'.') && name == name.trimmed();
}

bool isEnvironmentName(const QString& name)
{
    static const QRegularExpression rule(QStringLiteral("\\A[a-z0-9]+(?:-[a-z0-9]+)*\\z"));
    return name.size() <= 40 && rule.match(name).hasMatch();
}

} // namespace shipdeck
