// SPDX-License-Identifier: MIT
#include "base/qr_code.h"

#include <QLibrary>

#include <memory>
#include <qrencode.h>

namespace shipdeck {
namespace {

constexpr int interfaceVersion = 4;
constexpr int margin = 4;

//! The functions of libqrencode that are used, loaded at the first code: few starts of a program need one.
struct Library {
    decltype(&::QRcode_encodeString) encode = nullptr;
    decltype(&::QRcode_free) free = nullptr;

    static const Library& loaded()
    {
        static const Library functions = [] {
            QLibrary file(QStringLiteral("qrencode"), interfaceVersion); // never unloaded
            return Library{reinterpret_cast<decltype(encode)>(file.resolve("QRcode_encodeString")),
                           reinterpret_cast<decltype(free)>(file.resolve("QRcode_free"))};
        }();
        return functions;
    }
};

} // namespace

QrCode QrCode::of(const QString& text)
{
    const Library& library = Library::loaded();
    if (!library.encode || !library.free)
        return {};
    const std::unique_ptr<QRcode, decltype(library.free)> code(library.encode(text.toUtf8().constData(), 0,
                                                                              QR_ECLEVEL_M, QR_MODE_8, 1),
                                                               library.free);
    if (!code)
        return {};
    return {code->width, QByteArray(reinterpret_cast<const char*>(code->data), code->width * code->width)};
}

bool QrCode::isDark(int x, int y) const
{
    return x >= 0 && y >= 0 && x < size && y < size && (modules[y * size + x] & 1) != 0;
}

QString QrCode::text() const
{
    QString lines;
    for (int y = -margin; size > 0 && y < size + margin; y += 2) {
        for (int x = -margin; x < size + margin; ++x) {
            const bool isLowerDark = isDark(x, y + 1);
            lines += isDark(x, y) ? (isLowerDark ? u' ' : u'▄') : (isLowerDark ? u'▀' : u'█');
        }
        lines += u'\n';
    }
    return lines;
}

} // namespace shipdeck
