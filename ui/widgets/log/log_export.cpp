// SPDX-License-Identifier: MIT
#include "widgets/log/log_export.h"

#include "logs/ansi.h"

#include <QJsonDocument>
#include <QSaveFile>

namespace shipdeck::ui {
namespace {

QByteArray jsonLine(const logs::LogReader& reader, qint64 number)
{
    QJsonObject object{{QStringLiteral("line"), number + 1},
                       {QStringLiteral("level"), logs::levelName(reader.lineLevel(number))},
                       {QStringLiteral("text"), QString::fromUtf8(logs::stripAnsi(reader.line(number)))}};
    if (const qint64 time = reader.lineTime(number); time > 0)
        object.insert(QStringLiteral("time"),
                      QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODateWithMs));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

ExportKind exportKindOf(const QString& path)
{
    if (path.endsWith(QLatin1String(".jsonl")))
        return ExportKind::JsonLines;
    return path.endsWith(QLatin1String(".ansi")) ? ExportKind::Colours : ExportKind::Text;
}

Result<> exportLog(std::shared_ptr<const logs::LogReader> reader, QString path, ExportKind kind)
{
    const auto failed = [&](const QString& why) {
        return fail(Error::Kind::Denied, "log-export",
                    say(QT_TRANSLATE_NOOP("core", "The log could not be saved to %1."), {path}),
                    say(QT_TRANSLATE_NOOP("core", "Choose another folder, or free some space there.")), verbatim(why));
    };
    if (!reader)
        return failed({});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file.errorString());
    reader->indexAll();
    for (qint64 number = 0; number < reader->lineCount(); ++number) {
        const QByteArray line = kind == ExportKind::JsonLines ? jsonLine(*reader, number)
            : kind == ExportKind::Colours                     ? logs::harmless(reader->line(number))
                                                              : logs::stripAnsi(reader->line(number));
        if (file.write(line + '\n') < 0)
            return failed(file.errorString());
    }
    if (!file.commit())
        return failed(file.errorString());
    return {};
}

} // namespace shipdeck::ui
