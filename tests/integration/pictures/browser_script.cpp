// SPDX-License-Identifier: MIT
#include "browser_script.h"

#include <QFile>
#include <QtEndian>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray& kind, const QByteArray& content)
{
    const QByteArray body = kind + content;
    const uLong sum = ::crc32(0, reinterpret_cast<const Bytef*>(body.constData()), uInt(body.size()));
    return number(quint32(content.size())) + body + number(quint32(sum));
}

} // namespace

QByteArray png(QSize size, QSize claimed)
{
    const QSize head = claimed.isValid() ? claimed : size;
    const QByteArray kind = QByteArray::fromHex("0802000000"); // 8 bits of red, green and blue
    const QByteArray line = '\0' + QByteArray("\x20\x60\xc0").repeated(size.width());
    return QByteArray::fromHex("89504e470d0a1a0a")
        + chunk("IHDR", number(quint32(head.width())) + number(quint32(head.height())) + kind)
        + chunk("IDAT", qCompress(line.repeated(size.height())).mid(4)) + chunk("IEND", {});
}

BrowserScript::BrowserScript(const QByteArray& script, const QByteArray& page)
{
    QFile file(m_folder.filePath(u"page.png"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(page);
    file.close();
    write(script);
    qputenv("SHIPDECK_BROWSER", QFile::encodeName(m_folder.filePath(u"browser"_s)));
}

BrowserScript::~BrowserScript()
{
    qputenv("SHIPDECK_BROWSER", "none");
}

void BrowserScript::write(const QByteArray& script)
{
    QFile file(m_folder.filePath(u"browser"_s));
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write("#!/bin/sh\nhere=$(dirname \"$0\")\n" + script + '\n');
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace shipdeck::test
