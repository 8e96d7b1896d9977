// SPDX-License-Identifier: MIT
#include "plan_text.h"

#include <QCoreApplication>

namespace shipdeck::cli {
namespace {

//! A line below the step's title.
QString line(QChar sign, const QString& text)
{
    return QStringLiteral("%1 %2 %3\n").arg(QString(), -10).arg(sign).arg(text);
}

} // namespace

QString warningsText(const build::Detection& detection)
{
    QString text;
    for (const build::Warning& warning : detection.warnings)
        text += QCoreApplication::translate("core", "Note: %1").arg(warning.text.render()) + u'\n';
    return text;
}

QString stepsText(const QList<deploy::PlannedStep>& steps)
{
    QString text;
    for (const deploy::PlannedStep& step : steps) {
        text += QStringLiteral("%1 %2\n").arg(step.stage, -10).arg(step.title.render());
        QStringList commands = step.commands;
        for (const deploy::Change& change : step.changes) {
            const QString what = change.what.render();
            if (change.verb == deploy::Change::Verb::Run)
                commands.removeAll(what); // shown once
            text += line(QStringLiteral("+~-$").at(int(change.verb)), what);
        }
        for (const QString& command : std::as_const(commands))
            text += line(u'$', command);
        for (const QString& permission : step.permissionLines())
            text += line(u'#', QCoreApplication::translate("core", "needs %1").arg(permission));
        if (!step.undo.isEmpty())
            text += line(u'<', QCoreApplication::translate("core", "undo: %1").arg(step.undo.render()));
    }
    return text;
}

} // namespace shipdeck::cli
