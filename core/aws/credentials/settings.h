// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/choice.h"
#include "aws/credentials/config_files.h"

#include <QLocale>

namespace shipdeck::aws {

//! One profile with the environment above it: every setting that AWS's tools share.
//! https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
class Settings {
public:
    //! NotFound `aws-profile-missing` if a named one is missing; `default` may be missing.
    static Result<Settings> of(const Choice& choice, const QProcessEnvironment& environment, const ConfigFiles& files);
    //! The same choice, by the files as they are now.
    Result<Settings> again() const;

    const ConfigFiles& files() const { return m_files; }
    const QProcessEnvironment& environment() const { return m_environment; }
    const Profile& profile() const { return m_profile; }
    //! Chosen by a person: keys in the environment are then ignored.
    bool isProfileChosen() const { return !m_choice.profile.isEmpty(); }

    //! Choice, AWS_REGION, AWS_DEFAULT_REGION, the profile; empty if none is set. BadInput `aws-region-invalid`.
    Result<QString> region() const;
    //! The same, or the one nearest to where `locale` is spoken.
    Result<QString> regionNear(const QLocale& locale) const;
    //! The environment's, else the profile's; empty if neither is set.
    QString value(const char* variable, const char* key) const;
    bool isTrue(const char* variable, const char* key) const;

private:
    Choice m_choice;
    QProcessEnvironment m_environment;
    ConfigFiles m_files;
    Profile m_profile;
};

//! Region names become parts of host names, so anything else is refused.
Result<> checkRegion(const QString& region, const QString& saidBy = {});
QString nearestRegion(const QLocale& locale);

} // namespace shipdeck::aws
