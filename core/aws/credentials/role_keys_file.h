// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/origin.h"
#include "aws/signing/keys.h"

namespace shipdeck::aws {

//! ~/.aws/cli/cache, for one role with MFA: keys obtained with a code, where the AWS CLI stores its own
//! and in its format. So one code serves both, in every region and every process, until the keys expire.
class RoleKeysFile {
public:
    RoleKeysFile(const Origin& role, const QProcessEnvironment& environment);

    const QString& path() const { return m_path; }
    //! Empty: none, about to expire, their session token is of version 1, or the file is broken.
    Keys read(const QDateTime& now) const;
    Result<> write(const Keys& keys) const;  //!< mode 0600, in one step
    void forget(const QByteArray& id) const; //!< AWS rejects these; others stay

private:
    QString m_path;
};

//! The input of a person that is needed to get keys.
struct PersonNeeded {
    QString profile;
    QString serial;                   //!< a code of this device; empty: no code
    std::optional<SsoSession> signIn; //!< a sign-in to this Identity Center
    Text elsewhere;                   //!< the step outside of Shipdeck; empty: none
};
//! From the files, without a request. nullopt: keys need no person, or cannot be had.
std::optional<PersonNeeded> personNeeded(const Origin& origin, const QProcessEnvironment& environment,
                                         const QDateTime& now);

} // namespace shipdeck::aws
