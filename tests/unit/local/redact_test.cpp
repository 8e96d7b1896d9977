// SPDX-License-Identifier: MIT
#include "targets/local/place/run/redact.h"
#include "support/registry.h"

namespace shipdeck::run {

using Secrets = std::vector<std::pair<std::string, std::string>>;

//! In this order: the operands of `+` may be evaluated in any.
static std::string all(Redact& redact, const std::string& text)
{
    std::string out = redact.feed(text);
    return out += redact.finish();
}

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
        out += all(redact, text.substr(cut));
        QCOMPARE(out, std::string("before [secret TOKEN] after"));
    }
}

void RedactTest::hidesAllOfOverlappingSecrets()
{
    Redact redact(Secrets{{"A", "abcdef"}, {"B", "defghi"}});
    QCOMPARE(all(redact, "<abcdefghi>"), std::string("<[secret A]>"));
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
    QCOMPARE(all(redact, "the hunt"), std::string("the hunt"));
}

void RedactTest::hidesHalfASecretAtTheEnd()
{
    Redact redact(Secrets{{"TOKEN", "hunter2hunter2"}});
    QCOMPARE(all(redact, "hunter2hunt"), std::string("[secret TOKEN]"));
}

SHIPDECK_TEST(RedactTest)

} // namespace shipdeck::run
#include "redact_test.moc"
