// SPDX-License-Identifier: MIT
#include "build/detect/framework_config.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;

Config configOf(const Scene& scene, const QStringList& patterns)
{
    const QString file = scene.app.folder.firstMatch(patterns.isEmpty() ? scene.row.configFiles : patterns);
    const QString text = file.isEmpty() ? QString() : scene.app.folder.text(file);
    return {file, text, ConfigScan(text)};
}

QString flag(const Scene& scene, const QString& names)
{
    const QRegularExpression form(u"(?:^|\\s)(?:%1)(?:=|\\s+)[\"']?([\\w./@-]+)"_s.arg(names));
    return form.match(scene.buildLine).captured(1);
}

QString cleaned(const QString& path)
{
    const QString clean = QDir::cleanPath(path);
    return clean.startsWith("./"_L1) ? clean.mid(2) : clean;
}

void publish(Detection& detection, const QString& folder, const QString& source)
{
    set(detection, u"outputDirectory"_s, &Detection::outputDirectory, cleaned(folder), source);
}

void notLiteral(const Scene& scene, Detection& detection, const Config& config, const ConfigValue& value,
                const QString& key)
{
    warn(detection, "config-not-static",
         say(QT_TRANSLATE_NOOP(
                 "core", "%1 is computed in %2, so its value is only known after the build; the default is used."),
             {key, scene.place(config.file, value.line)}));
    detection.confidence = std::min(detection.confidence, 59);
}

void outputFrom(const Scene& scene, Detection& detection, const Config& config, const QString& flags,
                const QStringList& key)
{
    if (const QString given = flags.isEmpty() ? QString() : flag(scene, flags); !given.isEmpty()) {
        publish(detection, given,
                scene.place(u"package.json"_s,
                            scene.scriptUsed.isEmpty() ? 0 : scene.app.manifest->lineOfKey(scene.scriptUsed)));
        return;
    }
    const ConfigValue value = config.scan.value(key);
    if (value.state == ConfigValue::State::Literal)
        publish(detection, value.value, scene.place(config.file, value.line));
    else if (value.state == ConfigValue::State::Unknown)
        notLiteral(scene, detection, config, value, key.last());
}

void warnForeign(Detection& detection, const QString& adapter, const QString& fix)
{
    warn(detection, "adapter-foreign",
         say(QT_TRANSLATE_NOOP("core", "%1 builds for another hosting provider. Use %2 instead, then deploy again."),
             {adapter, fix}));
}

} // namespace shipdeck::build
