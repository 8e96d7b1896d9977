// SPDX-License-Identifier: MIT
#include "build/detect/procfile.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;

Procfile readProcfile(const QString& text)
{
    static const QRegularExpression form(u"^([A-Za-z0-9_-]+):\\s*(.+)$"_s);
    Procfile procfile;
    const QStringList lines = text.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        const auto match = form.match(lines[i].trimmed());
        if (!match.hasMatch())
            continue;
        const QString name = match.captured(1);
        if (name == u"web") {
            procfile.web = match.captured(2);
            procfile.webLine = i + 1;
        } else if (name == u"release") {
            procfile.release = match.captured(2);
            procfile.releaseLine = i + 1;
        } else {
            procfile.workers << name;
        }
    }
    return procfile;
}

QStringList variableNames(const QString& envExample)
{
    static const QRegularExpression form(u"^\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*="_s,
                                         QRegularExpression::MultilineOption);
    QStringList names;
    auto matches = form.globalMatch(envExample);
    while (matches.hasNext() && names.size() < 500) {
        if (const QString name = matches.next().captured(1); !names.contains(name))
            names << name;
    }
    return names;
}

} // namespace shipdeck::build
