// SPDX-License-Identifier: MIT
#include "deploy/readable_source.h"

namespace shipdeck::deploy {

Task<Result<ReadableSource>> readableSource(build::SourceSpec source, github::AccountBook* accounts,
                                            github::Connections* connections)
{
    ReadableSource readable;
    readable.source = source;
    if (source.kind != build::SourceSpec::Kind::Git)
        co_return readable;
    CO_TRY(readable.connection, connections->of(source.account));
    readable.options.github = &readable.connection->client;
    readable.options.http = &readable.connection->http;
    readable.options.caFile = readable.connection->server.caFile;
    readable.options.proxy = readable.connection->server.proxy;
    if (source.account.isEmpty() || !source.credential.isEmpty())
        co_return readable;
    const QByteArray noneRefused;
    CO_TRY(const QByteArray token, co_await accounts->token(source.account, noneRefused));
    readable.source.credential = QString::fromUtf8(token);
    co_return readable;
}

} // namespace shipdeck::deploy
