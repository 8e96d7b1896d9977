// SPDX-License-Identifier: MIT
#pragma once
#include "aws/signing/keys.h"
#include "base/task.h"

#include <QMap>
#include <memory>

namespace shipdeck {
class Vault;
struct Paths;
} // namespace shipdeck

namespace shipdeck::aws {

//! A connection whose keys Shipdeck stores, without the parts that are in the vault.
struct KeptConnection {
    QString name;
    QString secret;  //!< id of the keys in the vault
    QString account; //!< of the keys when they were stored
    QString region;
};

//! Connections without an AWS profile: names in a file of Shipdeck's, keys only in the vault. ConfigFiles
//! reads the process's instance beside AWS's own files. Several processes may have the same file.
//! Errors beside the vault's: Provider `aws-connections-broken`, Conflict `aws-connections-busy`, and of files.
class KeptKeys {
public:
    KeptKeys(const Paths& paths, std::shared_ptr<Vault> vault);
    //! The process's instance, while it is in use.
    static std::shared_ptr<KeptKeys> open(const Paths& paths, std::shared_ptr<Vault> vault);
    //! The last opened one; null: this process has no vault.
    static std::shared_ptr<KeptKeys> current();

    const QString& path() const { return m_path; }
    //! By name.
    Result<QMap<QString, KeptConnection>> all() const;
    Task<Result<Keys>> keys(QString secret) const;
    //! Replaces the one of this name and removes its keys from the vault. Ignores `to.secret`.
    Task<Result<>> keep(KeptConnection to, Keys keys) const;
    //! With its keys; needs no open keyring. NotFound `aws-connection-missing`.
    Task<Result<>> forget(QString name) const;

private:
    //! Changes the file, one process at a time.
    Task<Result<>> change(std::function<void(QMap<QString, KeptConnection>&)> how) const;

    QString m_path;
    std::shared_ptr<Vault> m_vault;
};

} // namespace shipdeck::aws
