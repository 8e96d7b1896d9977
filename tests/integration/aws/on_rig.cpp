// SPDX-License-Identifier: MIT
#include "on_rig.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

AwsRig& OnRig::rig()
{
    static AwsRig rig;
    return rig;
}

OnRig::OnRig(const QByteArray& config, const aws::Choice& choice)
{
    const auto files = aws::ConfigFiles::parse(config, {});
    const auto settings = aws::Settings::of(choice, rig().environment(m_home.path()), *files);
    aws::KeyChainSettings more;
    more.region = *settings->region();
    m_chain = std::make_unique<aws::KeyChain>(m_http, *settings, more);
    aws::ClientSettings of;
    of.region = more.region;
    of.endpoints = *aws::Endpoints::of(*settings);
    of.keys = m_chain->source();
    of.random = [] { return 0.0; }; // retries at once
    of.now = [this] { return nowUtc().addMSecs((m_ahead += m_pace).count()); };
    m_client = std::make_unique<aws::Client>(m_http, of);
    QObject::connect(m_client.get(), &aws::Client::called, m_client.get(),
                     [this](const aws::CallRecord& record) { m_records << record; });
}

void OnRigTest::init()
{
    NEEDS_AWS_RIG();
    OnRig::rig().post(u"/_rig/reset"_s);
    on = std::make_unique<OnRig>();
    client = &on->client();
    prepare();
}

void OnRigTest::cleanup()
{
    if (OnRig::rig().isUp())
        QCOMPARE(OnRig::rig().violations().join(u'\n'), QString());
}

} // namespace shipdeck::test
