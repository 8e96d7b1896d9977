// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <optional>

namespace shipdeck {

constexpr qsizetype keyBytes = 32;

//! A key in dedicated memory that is never swapped out, dumped or inherited, and is overwritten at the end.
class GuardedKey {
public:
    GuardedKey() = default;
    //! Takes over `bytes` (32 of them) and wipes the original.
    explicit GuardedKey(QByteArray& bytes);
    ~GuardedKey();
    GuardedKey(GuardedKey&& other) noexcept : m_memory(std::exchange(other.m_memory, nullptr)) {}
    GuardedKey& operator=(GuardedKey&& other) noexcept
    {
        std::swap(m_memory, other.m_memory);
        return *this;
    }

    explicit operator bool() const { return m_memory != nullptr; }
    const unsigned char* data() const { return m_memory; }

private:
    unsigned char* m_memory = nullptr;
};

//! From the system's generator.
QByteArray randomBytes(qsizetype count);

//! AES-256-GCM: 12 bytes of fresh nonce, the sealed bytes, 16 bytes of tag. `about` is not stored and must match later.
QByteArray seal(const GuardedKey& key, const QByteArray& plain, const QByteArray& about);
//! nullopt if a single bit, the key or `about` differs.
std::optional<QByteArray> unseal(const GuardedKey& key, const QByteArray& sealed, const QByteArray& about);

//! Overwrites the bytes in a way that the compiler keeps, then empties the array. It must be their only owner: a shared
//! array is copied first, and the other copy stays.
void wipe(QByteArray& bytes);

} // namespace shipdeck
