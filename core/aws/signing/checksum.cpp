// SPDX-License-Identifier: MIT
#include "aws/signing/checksum.h"

#include "base/openssl.h"

#include <QtEndian>

#include <array>
#include <zlib.h>

namespace shipdeck::aws {
namespace {

// Both polynomials with their bits reversed, as the bytes of a stream come lowest bit first.
constexpr quint32 castagnoli = 0x82F63B78;
constexpr quint64 nvme = 0x9A6C9329AC4BC9B5;

//! Eight tables, to process eight bytes at a time ("slicing by eight").
template <typename Word> constexpr std::array<std::array<Word, 256>, 8> tablesOf(Word polynomial)
{
    std::array<std::array<Word, 256>, 8> tables{};
    for (Word byte = 0; byte < 256; ++byte) {
        Word value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1) ? polynomial : 0);
        tables[0][byte] = value;
    }
    for (size_t table = 1; table < 8; ++table)
        for (size_t byte = 0; byte < 256; ++byte) {
            const Word before = tables[table - 1][byte];
            tables[table][byte] = (before >> 8) ^ tables[0][before & 0xFF];
        }
    return tables;
}

template <typename Word, Word polynomial> Word crc(Word state, QByteArrayView bytes)
{
    static constexpr auto tables = tablesOf(polynomial);
    const auto* at = reinterpret_cast<const uchar*>(bytes.data());
    qsizetype left = bytes.size();
    for (; left >= 8; left -= 8, at += 8) {
        const quint64 eight = qFromLittleEndian<quint64>(at) ^ state;
        state = 0;
        for (size_t i = 0; i < 8; ++i)
            state ^= tables[7 - i][(eight >> (8 * i)) & 0xFF];
    }
    for (; left > 0; --left, ++at)
        state = (state >> 8) ^ tables[0][(state ^ *at) & 0xFF];
    return state;
}

template <typename Word> QByteArray highestFirst(Word value)
{
    QByteArray bytes(sizeof(Word), '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

} // namespace

Checksum::Checksum(Kind kind)
    : m_kind(kind), m_digest(nullptr, kind == Kind::Sha256 ? openssl().EVP_MD_CTX_free : nullptr)
{
    if (kind == Kind::Crc32c || kind == Kind::Crc64Nvme)
        m_state = ~quint64(0);
    if (kind == Kind::Sha256) {
        m_digest.reset(openssl().EVP_MD_CTX_new());
        openssl().EVP_DigestInit_ex(m_digest.get(), openssl().EVP_sha256(), nullptr);
    }
}

Checksum::~Checksum() = default;
Checksum::Checksum(Checksum&&) noexcept = default;
Checksum& Checksum::operator=(Checksum&&) noexcept = default;

void Checksum::add(QByteArrayView bytes)
{
    switch (m_kind) {
    case Kind::Crc32:
        m_state = crc32_z(m_state, reinterpret_cast<const uchar*>(bytes.data()), size_t(bytes.size()));
        break;
    case Kind::Crc32c: m_state = crc<quint32, castagnoli>(quint32(m_state), bytes); break;
    case Kind::Crc64Nvme: m_state = crc<quint64, nvme>(m_state, bytes); break;
    case Kind::Sha256: openssl().EVP_DigestUpdate(m_digest.get(), bytes.data(), size_t(bytes.size())); break;
    }
}

QByteArray Checksum::bytes()
{
    if (m_kind == Kind::Crc32)
        return highestFirst(quint32(m_state));
    if (m_kind == Kind::Crc32c)
        return highestFirst(quint32(~m_state));
    if (m_kind == Kind::Crc64Nvme)
        return highestFirst(~m_state);
    QByteArray digest(32, '\0');
    openssl().EVP_DigestFinal_ex(m_digest.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr);
    return digest;
}

QByteArray Checksum::of(Kind kind, QByteArrayView bytes)
{
    Checksum whole(kind);
    whole.add(bytes);
    return whole.bytes();
}

QByteArray Checksum::name(Kind kind)
{
    switch (kind) {
    case Kind::Crc32: return QByteArrayLiteral("CRC32");
    case Kind::Crc32c: return QByteArrayLiteral("CRC32C");
    case Kind::Crc64Nvme: return QByteArrayLiteral("CRC64NVME");
    case Kind::Sha256: break;
    }
    return QByteArrayLiteral("SHA256");
}

QByteArray Checksum::header(Kind kind)
{
    return "x-amz-checksum-" + name(kind).toLower();
}

} // namespace shipdeck::aws
