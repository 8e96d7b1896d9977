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

//! A connection whose keys Shipdeck keeps itself, as far as it may be told without opening the vault.
struct KeptConnection {
    QString name;
    QString secret;  //!< id of the keys in the vault
    QString account; //!< that they opened when they were given
    QString region;
};

//! Connections of people who have no profile of AWS's: names in a file of ours, keys in the vault and nowhere else. The
//! one of a process is what ConfigFiles reads beside AWS's own files. Several processes may have the same file.
//! Errors beside the vault's: Provider `aws-connections-broken`, Conflict `aws-connections-busy`, and of files.
class KeptKeys {
public:
    KeptKeys(const Paths& paths, std::shared_ptr<Vault> vault);
    //! Those of the process, as long as somebody has them.
    static std::shared_ptr<KeptKeys> open(const Paths& paths, std::shared_ptr<Vault> vault);
    //! What was opened last; null: nothing, this process has no vault.
    static std::shared_ptr<KeptKeys> current();

    const QString& path() const { return m_path; }
    //! By name.
    Result<QMap<QString, KeptConnection>> all() const;
    Task<Result<Keys>> keys(QString secret) const;
    //! In place of what has this name; what that had in the vault is removed. `to.secret` is not looked at.
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
