// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QtEndian>
#include <zlib.h>

namespace shipdeck::test {

template <typename T> QByteArray bigEndian(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

inline QByteArray textHeader(const QByteArray& name, const QByteArray& value)
{
    return char(name.size()) + name + '\7' + bigEndian(quint16(value.size())) + value;
}

//! A whole message, with its lengths and both checksums.
inline QByteArray eventBytes(const QByteArray& headers, const QByteArray& payload)
{
    const auto crc = [](const QByteArray& bytes) {
        return bigEndian(quint32(crc32(0, reinterpret_cast<const Bytef*>(bytes.constData()), uInt(bytes.size()))));
    };
    QByteArray bytes = bigEndian(quint32(16 + headers.size() + payload.size())) + bigEndian(quint32(headers.size()));
    bytes += crc(bytes);
    bytes += headers + payload;
    return bytes + crc(bytes);
}

} // namespace shipdeck::test
