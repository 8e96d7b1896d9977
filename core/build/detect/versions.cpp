// SPDX-License-Identifier: MIT
#include "build/detect/settings.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

QString fromNpmLock(const QString& text, const QString& package)
{
    const QJsonObject lock = QJsonDocument::fromJson(text.toUtf8()).object();
    const QJsonValue modern = lock["packages"_L1][u"node_modules/"_s + package]["version"_L1];
    return modern.isString() ? modern.toString() : lock["dependencies"_L1][package]["version"_L1].toString();
}

QString captured(const QString& text, const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::MultilineOption).match(text).captured(1);
}

} // namespace

QString installedVersion(const AppView& app, const AppFolder& repository, const PackageManager& manager,
                         const QString& package)
{
    const QString name = QRegularExpression::escape(package);
    const QString file = manager.lockFile;
    const QString text = file.isEmpty() ? QString()
        : app.folder.has(file)          ? app.folder.text(file)
                                        : repository.text(file);
    QString version;
    if (manager.name == u"npm")
        version = fromNpmLock(text, package);
    else if (manager.name == u"pnpm")
        version = captured(text, u"^\\s+'?%1'?:\\n\\s+specifier: [^\\n]*\\n\\s+version: '?(\\d[\\w.-]*)"_s.arg(name));
    else if (manager.name == u"yarn")
        version = captured(text, u"^\"?%1@[^\\n]*:\\n\\s+version:? \"?(\\d[\\w.-]*)"_s.arg(name));
    else if (manager.name == u"bun")
        version = captured(text, u"^\\s*\"%1\": \\[\"%1@(\\d[\\w.-]*)\""_s.arg(name));
    return version.isEmpty() ? lowestVersion(app.range(package)) : version;
}

} // namespace shipdeck::build
