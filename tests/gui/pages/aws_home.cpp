// SPDX-License-Identifier: MIT
#include "aws_home.h"

#include "base/files.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

AwsHome::AwsHome(const QByteArray& config)
{
    QDir(m_home.path()).mkpath(u".aws"_s);
    for (const QString& name : QProcessEnvironment::systemEnvironment().keys())
        if (name.startsWith(u"AWS_"_s))
            set(name.toLatin1().constData(), {});
    set("HOME", QFile::encodeName(m_home.path()));
    set("AWS_EC2_METADATA_DISABLED", "true");
    set("SHIPDECK_DNS_ROOTS", "127.0.0.1:9"); // nobody; the internet is not asked
    if (!config.isEmpty())
        setConfig(config);
}

AwsHome::~AwsHome()
{
    for (auto it = m_before.cbegin(); it != m_before.cend(); ++it)
        if (*it)
            qputenv(it.key().constData(), **it);
        else
            qunsetenv(it.key().constData());
}

void AwsHome::set(const char* name, const QByteArray& value)
{
    if (!m_before.contains(name))
        m_before[name] = qEnvironmentVariableIsSet(name) ? std::optional(qgetenv(name)) : std::nullopt;
    if (value.isEmpty())
        qunsetenv(name);
    else
        qputenv(name, value);
}

void AwsHome::setConfig(const QByteArray& config) const
{
    (void)writeFile(m_home.filePath(u".aws/config"_s), config);
}

void AwsHome::useRig(const AwsRig& rig)
{
    const QProcessEnvironment its = rig.environment({});
    set("AWS_ENDPOINT_URL", its.value(u"AWS_ENDPOINT_URL"_s).toUtf8());
    set("SHIPDECK_EDGE_PROXY", rig.edge().toUtf8()); // where a check asks for sites as visitors do
    set("AWS_CA_BUNDLE", QFile::encodeName(rig.authority()));
    (void)writeFile(m_home.filePath(u".aws/credentials"_s),
                    "[ci]\naws_access_key_id = " + its.value(u"AWS_ACCESS_KEY_ID"_s).toUtf8()
                        + "\naws_secret_access_key = " + its.value(u"AWS_SECRET_ACCESS_KEY"_s).toUtf8() + '\n');
    rig.post(u"/_rig/reset"_s, "{}");
    rig.forget();
}

void AwsHome::useVault()
{
    const QString file = m_home.filePath(u"passphrase"_s);
    (void)writeFile(file, "harbor lights\n");
    set("SHIPDECK_PASSPHRASE_FILE", QFile::encodeName(file));
}

QByteArray AwsHome::sample()
{
    return "[profile ci]\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = secret-of-ci\n" // the rig has others
           "[profile loop]\nrole_arn = arn:aws:iam::123456789012:role/x\nsource_profile = loop\n"
           "[profile prod]\nrole_arn = arn:aws:iam::123456789012:role/deploy\nsource_profile = ci\n"
           "mfa_serial = arn:aws:iam::123456789012:mfa/kim\nregion = ap-northeast-2\n"
           "[profile team]\nsso_session = harbor\nsso_account_id = 123456789012\n"
           "sso_role_name = AdministratorAccess\nregion = eu-west-1\n"
           "[sso-session harbor]\nsso_start_url = https://harbor.awsapps.com/start\nsso_region = eu-west-1\n";
}

} // namespace shipdeck::test
