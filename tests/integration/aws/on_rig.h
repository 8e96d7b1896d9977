// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"
#include "aws/credentials/key_chain.h"
#include "support/aws_rig.h"

#include <QTemporaryDir>

namespace shipdeck::test {

//! A client of the rig's AWS, which all classes of one test program share because it takes long to start.
class OnRig {
public:
    static AwsRig& rig();

    explicit OnRig(const QByteArray& config = {}, const aws::Choice& choice = {});

    aws::Client& client() { return *m_client; }
    aws::KeyChain& chain() { return *m_chain; }
    const QList<aws::CallRecord>& records() const { return m_records; }
    //! From now on its clock goes on by that much whenever it is looked at.
    void setPace(std::chrono::milliseconds pace) { m_pace = pace; }

private:
    QTemporaryDir m_home;
    Http m_http;
    std::unique_ptr<aws::KeyChain> m_chain;
    std::unique_ptr<aws::Client> m_client;
    QList<aws::CallRecord> m_records;
    std::chrono::milliseconds m_pace{};
    std::chrono::milliseconds m_ahead{};
};

//! Each function begins with an empty account and a client of it, and asks for nothing that AWS would not understand.
class OnRigTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

protected:
    virtual void prepare() {} //!< what else has to be there

    std::unique_ptr<OnRig> on;
    aws::Client* client = nullptr;
};

} // namespace shipdeck::test

//! First line of each test function (in initTestCase() it would skip the classes that come after, too).
#define NEEDS_AWS_RIG()                                                                                                \
    if (!shipdeck::test::OnRig::rig().isUp())                                                                          \
    QSKIP(shipdeck::test::OnRig::rig().trouble().constData())
