// SPDX-License-Identifier: MIT
#include "build/sources/source.h"

using namespace shipdeck;

//! Whatever a person pastes: no password stays in what is shown and stored, nothing looks like an option of git's, and
//! what is stored reads as the same source again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString text = QString::fromUtf8(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    build::displayLocation(text);
    // A folder that is not there: no file of this machine decides.
    const QString nowhere = QStringLiteral("/nonexistent/here");
    const auto source = build::parseSource(text, nowhere);
    if (!source) {
        if (source.error().what.render().isEmpty() || source.error().next.render().isEmpty())
            __builtin_trap();
        return 0;
    }
    if (source->kind != build::SourceSpec::Kind::Git)
        return 0;
    if (source->location.startsWith(u'-') || source->location.isEmpty())
        __builtin_trap();
    const auto again = build::parseSource(source->location, nowhere);
    if (!again || again->location != source->location || !again->credential.isEmpty())
        __builtin_trap();
    return 0;
}
