// SPDX-License-Identifier: MIT
#pragma once
#include "base/openssl.h"
#include "net/http.h"

#include <QFile>

namespace shipdeck {

//! The digest in an integrity text: `sha512-<base64>` as in npm's lock files, `sha256-<hex>` and so on.
struct Integrity {
    QByteArray algorithm; //!< of OpenSSL
    QByteArray digest;

    //! BadInput `integrity-invalid`: not sha256, sha384 or sha512, or of the wrong length.
    static Result<Integrity> parse(const QString& text);
};

//! Receives the body of a successful response; a retry starts over.
class Sink {
public:
    Sink(QString toFile, qint64 limit, Progress progress);
    ~Sink(); //!< removes an unfinished file
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;

    Result<> open(const QString& integrity);
    Result<> startOver();
    Result<> take(const QByteArray& bytes, qint64 total);
    //! Checks, syncs and renames into place.
    Result<Downloaded> keep(const QUrl& url);

private:
    Result<> writeFailed() const;
    QByteArray digest(EVP_MD_CTX* context) const;

    struct Free {
        void operator()(EVP_MD_CTX* context) const { openssl().EVP_MD_CTX_free(context); }
    };
    using Context = std::unique_ptr<EVP_MD_CTX, Free>;
    QString m_target;
    QFile m_file;
    qint64 m_limit;
    Progress m_progress;
    Integrity m_wanted;
    Context m_sha256{openssl().EVP_MD_CTX_new()};
    Context m_other{openssl().EVP_MD_CTX_new()};
};

} // namespace shipdeck
