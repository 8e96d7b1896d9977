// SPDX-License-Identifier: MIT
#include "base/programs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>

#include <sys/stat.h>
#include <unistd.h>

namespace shipdeck {
namespace {

bool isTrustworthyFolder(const QByteArray& folder)
{
    struct stat info = {};
    return ::stat(folder.constData(), &info) == 0 && S_ISDIR(info.st_mode)
        && (info.st_uid == 0 || info.st_uid == ::getuid()) && (info.st_mode & S_IWOTH) == 0;
}

QStringList folders()
{
    if (const QString only = qEnvironmentVariable("SHIPDECK_PATH"); !only.isEmpty())
        return only.split(u':', Qt::SkipEmptyParts);
    return qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts)
        << QStringLiteral("/usr/local/bin") << QStringLiteral("/usr/bin") << QStringLiteral("/bin")
        << QStringLiteral("/usr/local/sbin") << QStringLiteral("/usr/sbin") << QStringLiteral("/sbin");
}

//! Debian's package, where its name differs from the program's.
QString packageOf(const QString& program)
{
    static const QHash<QString, QString> packages{{QStringLiteral("bwrap"), QStringLiteral("bubblewrap")},
                                                  {QStringLiteral("pasta"), QStringLiteral("passt")},
                                                  {QStringLiteral("ssh"), QStringLiteral("openssh-client")},
                                                  {QStringLiteral("nginx"), QStringLiteral("nginx-light")}};
    return packages.value(program, program);
}

} // namespace

QString findProgram(const QString& name)
{
    const QStringList searched = folders();
    for (const QString& folder : searched) {
        const QByteArray encoded = QFile::encodeName(folder);
        if (!QDir::isAbsolutePath(folder) || !isTrustworthyFolder(encoded))
            continue;
        const QByteArray path = encoded + '/' + QFile::encodeName(name);
        struct stat info = {};
        if (::stat(path.constData(), &info) == 0 && S_ISREG(info.st_mode) && ::access(path.constData(), X_OK) == 0)
            return QFile::decodeName(path);
    }
    return {};
}

Result<QString> needProgram(const QString& name)
{
    const QString path = findProgram(name);
    if (!path.isEmpty())
        return path;
    return fail(Error::Kind::NotFound, (name + QStringLiteral("-missing")).toLatin1().constData(),
                say(QT_TRANSLATE_NOOP("core", "%1 is not installed on this computer."), {name}),
                say(QT_TRANSLATE_NOOP("core", "Install it: sudo apt-get install %1"), {packageOf(name)}));
}

QString siblingProgram(const QString& name)
{
    const QString folder = qEnvironmentVariable("SHIPDECK_PROGRAMS", QCoreApplication::applicationDirPath());
    return folder + u'/' + name;
}

} // namespace shipdeck
