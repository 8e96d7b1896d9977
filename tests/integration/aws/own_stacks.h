// SPDX-License-Identifier: MIT
#pragma once
#include "aws/services/cloudformation.h"
#include "aws/waiting.h"
#include "on_rig.h"

namespace shipdeck::test {

//! Stacks as Shipdeck makes them, on the rig's clock, for which nobody waits.
class OwnStacks {
public:
    explicit OwnStacks(aws::Client* client) : m_client(client) {}

    static aws::Wait wait();
    aws::NewChangeSet wanted(const QString& name, const QByteArray& body,
                             const QMap<QString, QString>& parameters = {}) const;
    //! By a change set, until it stands, or why it does not.
    Result<aws::Stack> up(aws::NewChangeSet set);
    Result<aws::Stack> up(const QString& name, const QByteArray& body, const QMap<QString, QString>& parameters = {})
    {
        return up(wanted(name, body, parameters));
    }
    Result<> down(const QString& id);

private:
    aws::Client* m_client;
    int m_tries = 0;
};

} // namespace shipdeck::test
