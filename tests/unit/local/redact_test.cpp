// SPDX-License-Identifier: MIT
#include "deploy/targets/local/run/redact.h"
#include "support/registry.h"

namespace shipdeck::run {

using Secrets = std::vector<std::pair<std::string, std::string>>;

class RedactTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hidesASecretWhereverTheStreamIsCut();
    void hidesAllOfOverlappingSecrets();
    void waitsForTheLongerOfTwoThatBeginAlike();
    void givesOutAtTheEndWhatWasNoSecret();
    void hidesHalfASecretAtTheEnd();
};

void RedactTest::hidesASecretWhereverTheStreamIsCut()
{
    const std::string text = "before hunter2hunter2 after";
    for (size_t cut = 0; cut <= text.size(); ++cut) {
        Redact redact(Secrets{{"TOKEN", "hunter2hunter2"}});
        std::string out = redact.feed(text.substr(0, cut));
        QVERIFY(out.find("hunter") == std::string::npos);
        out += redact.feed(text.substr(cut)) + redact.finish();
        QCOMPARE(out, std::string("before [secret TOKEN] after"));
    }
}

void RedactTest::hidesAllOfOverlappingSecrets()
{
    Redact redact(Secrets{{"A", "abcdef"}, {"B", "defghi"}});
    QCOMPARE(redact.feed("<abcdefghi>") + redact.finish(), std::string("<[secret A]>"));
}

void RedactTest::waitsForTheLongerOfTwoThatBeginAlike()
{
    Redact redact(Secrets{{"SHORT", "abcdef"}, {"LONG", "abcdefghij"}});
    std::string out = redact.feed("abcdef");
    QCOMPARE(out, std::string());
    out += redact.feed("ghij!");
    QCOMPARE(out + redact.finish(), std::string("[secret LONG]!"));
}

void RedactTest::givesOutAtTheEndWhatWasNoSecret()
{
    Redact redact(Secrets{{"TOKEN", "hunter2hunter2"}});
    QCOMPARE(redact.feed("the hunt") + redact.finish(), std::string("the hunt"));
}

void RedactTest::hidesHalfASecretAtTheEnd()
{
    Redact redact(Secrets{{"TOKEN", "hunter2hunter2"}});
    QCOMPARE(redact.feed("hunter2hunt") + redact.finish(), std::string("[secret TOKEN]"));
}

SHIPDECK_TEST(RedactTest)

} // namespace shipdeck::run
#include "redact_test.moc"
