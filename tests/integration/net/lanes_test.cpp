// SPDX-License-Identifier: MIT
#include "net/http.h"

#include "support/finish.h"
#include "support/registry.h"
#include "support/scripted_server.h"
#include "support/wait.h"

using namespace shipdeck;
using namespace shipdeck::test;

class LanesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesNoneOfTenRequestsToAHostWaitForTheOthers()
    {
        ScriptedServer server;
        Http http;
        for (int i = 0; i < 10; ++i)
            server.says({});
        Request request;
        request.url = server.url();
        CancelSource enough;
        std::vector<Task<Result<Response>>> asked;
        for (int i = 0; i < 10; ++i)
            asked.push_back(http.get(request, enough.token()));
        QTRY_COMPARE(server.requests().size(), 10);
        enough.request();
        for (auto& one : asked)
            QCOMPARE(finish(std::move(one)).error().kind, Error::Kind::Canceled);
    }
};

SHIPDECK_TEST(LanesTest)
#include "lanes_test.moc"
