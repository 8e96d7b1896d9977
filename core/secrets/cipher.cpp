// SPDX-License-Identifier: MIT
#include "secrets/cipher.h"

#include "base/openssl.h"

#include <cstring>
#include <memory>
#include <sys/mman.h>

namespace shipdeck {
namespace {

constexpr qsizetype nonceBytes = 12; // NIST SP 800-38D, 8.2.2: 96 random bits
constexpr qsizetype tagBytes = 16;
constexpr size_t pageBytes = 4096;

struct Free {
    void operator()(EVP_CIPHER_CTX* context) const { openssl().EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, Free>;

unsigned char* raw(QByteArray& bytes, qsizetype from = 0)
{
    return reinterpret_cast<unsigned char*>(bytes.data()) + from;
}

const unsigned char* raw(const QByteArray& bytes, qsizetype from = 0)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData()) + from;
}

} // namespace

GuardedKey::GuardedKey(QByteArray& bytes)
{
    Q_ASSERT(bytes.size() == keyBytes);
    void* const memory = ::mmap(nullptr, pageBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        qFatal("out of memory");
    // A refusal (RLIMIT_MEMLOCK) leaves the key swappable, which is no reason to stop working.
    ::mlock(memory, pageBytes);
    ::madvise(memory, pageBytes, MADV_DONTDUMP);
    ::madvise(memory, pageBytes, MADV_WIPEONFORK);
    m_memory = static_cast<unsigned char*>(memory);
    std::memcpy(m_memory, bytes.constData(), keyBytes);
    wipe(bytes);
}

GuardedKey::~GuardedKey()
{
    if (!m_memory)
        return;
    openssl().OPENSSL_cleanse(m_memory, keyBytes);
    ::munmap(m_memory, pageBytes);
}

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (openssl().RAND_bytes(raw(bytes), int(count)) != 1)
        qFatal("the system gives no random numbers"); // going on would make guessable keys
    return bytes;
}

QByteArray seal(const GuardedKey& key, const QByteArray& plain, const QByteArray& about)
{
    const QByteArray nonce = randomBytes(nonceBytes);
    QByteArray sealed = nonce;
    sealed.resize(nonceBytes + plain.size() + tagBytes);
    const Context context(openssl().EVP_CIPHER_CTX_new());
    int length = 0;
    const bool isSealed =
        openssl().EVP_EncryptInit_ex(context.get(), openssl().EVP_aes_256_gcm(), nullptr, key.data(), raw(nonce)) == 1
        && openssl().EVP_EncryptUpdate(context.get(), nullptr, &length, raw(about), int(about.size())) == 1
        && openssl().EVP_EncryptUpdate(context.get(), raw(sealed, nonceBytes), &length, raw(plain), int(plain.size()))
            == 1
        && openssl().EVP_EncryptFinal_ex(context.get(), raw(sealed, nonceBytes + length), &length) == 1
        && openssl().EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagBytes,
                                         raw(sealed, nonceBytes + plain.size()))
            == 1;
    if (!isSealed)
        qFatal("OpenSSL has no AES-256-GCM");
    return sealed;
}

std::optional<QByteArray> unseal(const GuardedKey& key, const QByteArray& sealed, const QByteArray& about)
{
    const qsizetype size = sealed.size() - nonceBytes - tagBytes;
    if (size < 0)
        return {};
    QByteArray plain(size, Qt::Uninitialized);
    QByteArray tag = sealed.last(tagBytes);
    const Context context(openssl().EVP_CIPHER_CTX_new());
    int length = 0;
    const bool isWhole =
        openssl().EVP_DecryptInit_ex(context.get(), openssl().EVP_aes_256_gcm(), nullptr, key.data(), raw(sealed)) == 1
        && openssl().EVP_DecryptUpdate(context.get(), nullptr, &length, raw(about), int(about.size())) == 1
        && openssl().EVP_DecryptUpdate(context.get(), raw(plain), &length, raw(sealed, nonceBytes), int(size)) == 1
        && openssl().EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagBytes, raw(tag)) == 1
        && openssl().EVP_DecryptFinal_ex(context.get(), raw(plain, length), &length) == 1;
    if (!isWhole) {
        wipe(plain);
        return {};
    }
    return plain;
}

void wipe(QByteArray& bytes)
{
    if (!bytes.isEmpty())
        openssl().OPENSSL_cleanse(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

} // namespace shipdeck
