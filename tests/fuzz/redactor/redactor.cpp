// SPDX-License-Identifier: MIT
#include "logs/redactor.h"
#include "logs/secret_forms.h"

using namespace shipdeck;

//! The first line is a secret, the rest is output: wherever the pieces break, no form of it comes out, and nothing
//! else is lost.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const qsizetype newline = bytes.indexOf('\n');
    if (newline < logs::Redactor::shortest || newline > 100)
        return 0;
    const QByteArray secret = bytes.first(newline);
    const QByteArray output = bytes.mid(newline + 1);
    logs::Redactor redactor({{QStringLiteral("S"), secret}});
    const QByteArray whole = redactor.redacted(QByteArrayView(output));

    QByteArray streamed;
    for (qsizetype at = 0; at < output.size();) {
        const QByteArray piece = output.mid(at, 1 + uchar(output[at]) % 7);
        redactor.feed(piece, streamed);
        at += piece.size();
    }
    QByteArray ended = streamed;
    redactor.finish(ended);

    // What stands between two replaced places is looked at alone: the mark may itself hold a secret like "[secre".
    const auto leaks = [&](QByteArray shown) {
        shown.replace("[secret S]", QByteArray(1, '\0'));
        const auto forms = logs::formsOf(secret);
        return std::any_of(forms.begin(), forms.end(),
                           [&](const QByteArray& form) { return !form.contains('\0') && shown.contains(form); });
    };
    if (leaks(whole) || leaks(ended))
        __builtin_trap();
    if (!output.isEmpty() && !leaks(output) && !output.contains(secret) && whole != output)
        __builtin_trap();
    return 0;
}
