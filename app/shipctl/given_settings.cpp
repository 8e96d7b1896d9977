// SPDX-License-Identifier: MIT
#include "given_settings.h"

namespace shipdeck::cli {

bool isAmong(const Setting& setting, Setting::Of of)
{
    return (setting.of == Setting::Of::Project) == (of == Setting::Of::Project);
}

Result<GivenSetting> givenSetting(const QString& pair, Setting::Of of)
{
    const QString key = pair.section(u'=', 0, 0);
    QStringList known;
    for (const Setting& setting : settings()) {
        if (isAmong(setting, of) && setting.key == key && pair.contains(u'=')) {
            SD_TRY(const QJsonValue value, setting.valueOf(pair.section(u'=', 1)));
            return GivenSetting{&setting, value};
        }
        if (isAmong(setting, of))
            known << setting.key;
    }
    return fail(Error::Kind::BadInput, "setting-unknown",
                pair.contains(u'=') ? say(QT_TRANSLATE_NOOP("core", "There is no setting %1."), {key})
                                    : say(QT_TRANSLATE_NOOP("core", "%1 needs a value: %1=…"), {key}),
                say(QT_TRANSLATE_NOOP("core", "Settings: %1."), {known.join(QStringLiteral(", "))}));
}

} // namespace shipdeck::cli
