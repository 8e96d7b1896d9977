// SPDX-License-Identifier: MIT
#include "given_settings.h"

namespace shipdeck::cli {

Result<GivenSetting> givenSetting(const QString& pair, Setting::Of of)
{
    const QString key = pair.section(u'=', 0, 0);
    QStringList known;
    for (const Setting& setting : settings()) {
        if (setting.isAmong(of) && setting.key == key && pair.contains(u'=')) {
            SD_TRY(const QJsonValue value, setting.valueOf(pair.section(u'=', 1)));
            return GivenSetting{&setting, value};
        }
        if (setting.isAmong(of))
            known << setting.key;
    }
    return fail(Error::Kind::BadInput, "setting-unknown",
                pair.contains(u'=') ? say(QT_TRANSLATE_NOOP("core", "There is no setting %1."), {key})
                                    : say(QT_TRANSLATE_NOOP("core", "%1 needs a value: %1=…"), {key}),
                say(QT_TRANSLATE_NOOP("core", "Settings: %1."), {known.join(QStringLiteral(", "))}));
}

} // namespace shipdeck::cli
