// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/origin.h"
#include "aws/signing/keys.h"

namespace shipdeck::aws {

//! ~/.aws/cli/cache, for one role that asks for a code: the keys that a code has bought, where the AWS CLI keeps its own
//! and in its format. So one code serves both, in every region and every process, until the keys end.
class RoleKeysFile {
public:
    RoleKeysFile(const Origin& role, const QProcessEnvironment& environment);

    const QString& path() const { return m_path; }
    //! Empty: there are none, they are about to end, their session token is of version 1, or the file is broken.
    Keys read(const QDateTime& now) const;
    Result<> write(const Keys& keys) const;  //!< mode 0600, in one step
    void forget(const QByteArray& id) const; //!< AWS does not take these any more; others' stay

private:
    QString m_path;
};

//! What only a person can give before there are keys.
struct PersonNeeded {
    QString profile;
    QString serial;                   //!< a code of this device; empty: no code
    std::optional<SsoSession> signIn; //!< a sign-in to this Identity Center
    Text elsewhere;                   //!< what to do outside of Shipdeck; empty: nothing
};
//! By what the files say; nobody is asked. Nothing: keys come by themselves, or not at all.
std::optional<PersonNeeded> personNeeded(const Origin& origin, const QProcessEnvironment& environment,
                                         const QDateTime& now);

} // namespace shipdeck::aws
