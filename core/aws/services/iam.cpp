// SPDX-License-Identifier: MIT
#include "aws/services/iam.h"

#include "aws/protocols/calls.h"

using namespace Qt::StringLiterals;

namespace shipdeck::aws::iam {

Task<Result<QString>> accountAlias(Client* client, Cancel cancel)
{
    const QString operation = u"ListAccountAliases"_s;
    const Form form;
    CO_TRY(const XmlElement result, co_await query(client, &services::iam, operation, form, Repeat::Safe, cancel));
    co_return result.child(u"AccountAliases").textOf(u"member"); // an account has one at most
}

} // namespace shipdeck::aws::iam
