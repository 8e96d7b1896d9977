// SPDX-License-Identifier: MIT
#include "base/variable_names.h"

#include "base/names.h"

namespace shipdeck {
namespace {

Failure reserved(Text what, Text next)
{
    return fail(Error::Kind::BadInput, "variable-name-invalid", std::move(what), std::move(next));
}

} // namespace

bool isReplacedVariable(const QString& name)
{
    return name == QLatin1String("PORT") || name == QLatin1String("PATH");
}

Result<> checkVariableName(const QString& name)
{
    if (const Text flaw = flawOfVariableName(name); !flaw.isEmpty())
        return fail(Error::Kind::BadInput, "variable-name-invalid",
                    say(QT_TRANSLATE_NOOP("core", "“%1” can't be the name of a variable."), {name.left(80)}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Use 1 to 128 letters (A to Z), digits, _ and dots, and begin with a letter "
                                          "or _.")),
                    flaw);
    if (name.startsWith(QLatin1String("SHIPDECK_")))
        return reserved(say(QT_TRANSLATE_NOOP("core", "%1 is set by Shipdeck itself."), {name}),
                        say(QT_TRANSLATE_NOOP("core", "Use a name that does not begin with SHIPDECK_.")));
    if (name == QLatin1String("PORT"))
        return reserved(say(QT_TRANSLATE_NOOP("core", "PORT is set by Shipdeck to the port of each server.")),
                        say(QT_TRANSLATE_NOOP("core",
                                              "Leave it out. If the app does not read PORT, name the port that it "
                                              "listens on in shipdeck.yml: port: 3000")));
    if (name == QLatin1String("PATH"))
        return reserved(
            say(QT_TRANSLATE_NOOP("core", "PATH is set by Shipdeck to the tools of the app and of this computer.")),
            say(QT_TRANSLATE_NOOP(
                "core", "Leave it out. A command can add a folder itself: PATH=\"$PWD/tools:$PATH\" npm start")));
    return {};
}

} // namespace shipdeck
