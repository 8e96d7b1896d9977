// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <memory>

struct evp_md_ctx_st; // EVP_MD_CTX

namespace shipdeck::aws {

//! The checksum with which S3 verifies an object.
//! https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
class Checksum {
public:
    enum class Kind { Crc32, Crc32c, Crc64Nvme, Sha256 };

    explicit Checksum(Kind kind);
    ~Checksum();
    Checksum(Checksum&&) noexcept;
    Checksum& operator=(Checksum&&) noexcept;

    void add(QByteArrayView bytes);
    //! Of everything added, highest byte first. Add nothing after it.
    QByteArray bytes();
    QByteArray base64() { return bytes().toBase64(); } //!< as headers have it

    static QByteArray of(Kind kind, QByteArrayView bytes);
    static QByteArray header(Kind kind); //!< "x-amz-checksum-crc32"
    static QByteArray name(Kind kind);   //!< "CRC32", as requests name the algorithm

private:
    Kind m_kind;
    quint64 m_state = 0;
    std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st*)> m_digest;
};

} // namespace shipdeck::aws
