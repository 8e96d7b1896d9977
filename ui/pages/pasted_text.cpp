// SPDX-License-Identifier: MIT
#include "pages/pasted_text.h"

#include "base/sizes.h"

#include <QMimeData>

namespace shipdeck::ui {
namespace {

constexpr qsizetype longest = 1 << 20;

} // namespace

Result<QString> pastedText(const QMimeData& data)
{
    QString text = data.text();
    if (text.size() <= longest)
        return text;
    return fail(Error::Kind::Limit, "paste-too-long",
                say(QT_TRANSLATE_NOOP("core", "The clipboard holds too much text to paste here: %1."),
                    {sizeText(text.size())}),
                say(QT_TRANSLATE_NOOP("core", "Paste an address, a folder, or variables of up to %1."),
                    {sizeText(longest)}));
}

} // namespace shipdeck::ui
