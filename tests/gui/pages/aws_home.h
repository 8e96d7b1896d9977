// SPDX-License-Identifier: MIT
#pragma once
#include "support/aws_rig.h"
#include "support/need.h"

#include <QHash>
#include <QTemporaryDir>

namespace shipdeck::test {

//! AWS's files in a home of their own, for as long as it lives; nobody's own profiles or keys are seen.
class AwsHome {
public:
    explicit AwsHome(const QByteArray& config); //!< empty: no file at all
    ~AwsHome();
    AwsHome(const AwsHome&) = delete;
    AwsHome& operator=(const AwsHome&) = delete;

    void setConfig(const QByteArray& config) const;
    void useRig(const AwsRig& rig); //!< AWS is that one; its keys are the profile `ci`, in the credentials file
    void useVault();                //!< Shipdeck's own can be opened, by a passphrase in this home
    QString path() const { return m_home.path(); }

    //! Roles in a chain with MFA on top, a sign-in, plain keys, and one that goes around in a circle.
    static QByteArray sample();

private:
    void set(const char* name, const QByteArray& value);

    QTemporaryDir m_home;
    QHash<QByteArray, std::optional<QByteArray>> m_before;
};

} // namespace shipdeck::test

//! In the test itself: where there can be no rig, a helper could only end itself, and the test would go on.
#define OPEN_RIG()                                                                                                     \
    NEED(rig().trouble())                                                                                              \
    openRig()
