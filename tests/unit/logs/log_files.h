// SPDX-License-Identifier: MIT
#pragma once
#include "logs/log_reader.h"
#include "logs/log_writer.h"

#include <QFile>
#include <QTemporaryDir>

namespace shipdeck::logs::test {

//! One log in a folder of its own, with a clock that the test turns.
struct LogFiles {
    QTemporaryDir folder;
    qint64 nowMs = 1'000'000;

    std::unique_ptr<LogWriter> writer(Redactor redactor = {}, qint64 limit = qint64(2) << 30)
    {
        auto opened = LogWriter::open(folder.path(), QStringLiteral("one"), std::move(redactor),
                                      {.limit = limit, .onLimit = {}, .now = [this] { return nowMs; }});
        return opened ? *std::move(opened) : nullptr;
    }
    std::unique_ptr<LogReader> reader() const
    {
        auto opened = LogReader::open(folder.path(), QStringLiteral("one"));
        return opened ? *std::move(opened) : nullptr;
    }
    QString log() const { return logPath(folder.path(), QStringLiteral("one")); }
    QString index() const { return indexPath(folder.path(), QStringLiteral("one")); }
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void append(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        if (file.open(QIODevice::Append))
            file.write(bytes);
    }
    //! A log that came without an index.
    void make(const QByteArray& bytes) const { append(log(), bytes); }
};

inline QByteArray text(QByteArrayView view)
{
    return QByteArray(view.data(), view.size());
}

} // namespace shipdeck::logs::test
