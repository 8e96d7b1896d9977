// SPDX-License-Identifier: MIT
#include "aws/services/s3_multipart.h"
#include "support/wait.h"
#include "transfer_case.h"

namespace shipdeck::test {

//! Uploads in parts that were broken off.
class TransferPartsTest : public TransferCase {
    Q_OBJECT
private Q_SLOTS:
    void goesOnWithWhatIsThere()
    {
        const Upload large = brokenOff();
        QCOMPARE(unfinished(), 1);
        qint64 there = 0;
        for (const UploadedPart& part : partsOf(large.key))
            there += part.size;
        OnRig::rig().forget();
        const auto sent = again(large);
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().render()));
        QCOMPARE(partsSent(), 1);
        QCOMPARE(sent->sentBytes, large.size - there);
        isThere(large);
    }

    void sendsAgainWhatIsNotTheSame()
    {
        const Upload large = brokenOff();
        const QList<UploadedPart> there = partsOf(large.key);
        const UploadedPart& first = there[0];
        const UploadedPart& second = there[1];
        const QByteArray start = content().mid(qsizetype(second.number - 1) * (5 << 20), 4 << 20);
        QVERIFY(finish(s3::uploadPart(client, begun(large.key), first.number, QByteArray(first.size, 'x'))));
        QVERIFY(finish(s3::uploadPart(client, begun(large.key), second.number, start)));
        OnRig::rig().forget();
        QVERIFY(again(large));
        QCOMPARE(partsSent(), 3);
        isThere(large);
    }

    void beginsAnewWhatIsGone()
    {
        const Upload large = brokenOff();
        QVERIFY(finish(s3::abortUpload(client, begun(large.key))));
        OnRig::rig().forget();
        const auto sent = again(large);
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().render()));
        QCOMPARE(partsSent(), 4);
        isThere(large);
    }

    void beginsAnewWhatGoesMeanwhile()
    {
        const Upload large = file(u"large"_s, content());
        settings.remember = remembering();
        lastPart("hold");
        Transfer transfer(client, settings);
        auto sending = transfer.upload({large});
        QVERIFY(threeAreThere(large.key));
        QVERIFY(finish(s3::abortUpload(client, begun(large.key))));
        OnRig::rig().request("DELETE", u"/_rig/faults"_s);
        const auto sent = finish(std::move(sending));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().render()));
        isThere(large);
    }

    //! Whatever S3 says of each new one.
    void endsWhenAllOfThemGo()
    {
        OnRig::rig().post(u"/_rig/faults"_s,
                          R"({"do":"error","code":"NoSuchUpload","status":404,"operation":"UploadPart","count":0})");
        QCOMPARE(send({file(u"large"_s, content())}).error().code, u"aws-no-such-upload"_s);
    }

    void sendsNothingThatWouldBeForgotten()
    {
        settings.remember = [](const QString&, const QByteArray&) -> Result<> {
            return fail(Error::Kind::Bug, "forgotten", verbatim(u"The disk is full."_s));
        };
        const auto sent = send({file(u"large"_s, content())});
        QCOMPARE(sent.error().code, u"forgotten"_s);
        QCOMPARE(partsSent(), 0);
        QCOMPARE(unfinished(), 0);
    }

    //! Another operation has brought the same meanwhile.
    void givesUpWhatIsNeedless()
    {
        Upload large = brokenOff();
        const QByteArray id = ids[large.key];
        settings.remember = nullptr;
        QVERIFY(send({large}));
        QCOMPARE(unfinished(), 1);
        large.onlyIfMissing = true;
        large.begunAs = id;
        const auto sent = send({large});
        QCOMPARE(sent->outcomes, QList{Uploaded::AlreadyThere});
        QCOMPARE(unfinished(), 0);
    }

private:
    static QByteArray content()
    {
        QByteArray bytes;
        for (const char letter : {'a', 'b', 'c'})
            bytes += QByteArray(5 << 20, letter);
        return bytes + QByteArray(3 << 20, 'd');
    }
    std::function<Result<>(const QString&, const QByteArray&)> remembering()
    {
        ids.clear();
        return [this](const QString& key, const QByteArray& id) -> Result<> {
            ids[key] = id;
            return {};
        };
    }
    //! Of four.
    static void lastPart(const QByteArray& how)
    {
        OnRig::rig().post(u"/_rig/faults"_s, R"({"do":")" + how + R"(","operation":"UploadPart","nth":4,"count":0})");
    }
    MultipartUpload begun(const QString& key) const
    {
        return {u"site"_s, key, QString::fromLatin1(ids.value(key, "none"))};
    }
    QList<UploadedPart> partsOf(const QString& key) const
    {
        return finish(s3::uploadedParts(client, begun(key))).value_or(QList<UploadedPart>());
    }
    bool threeAreThere(const QString& key) const
    {
        return becomesTrue([this, key] { return partsOf(key).size() == 3; });
    }
    //! Three of its four parts are there.
    Upload brokenOff()
    {
        const Upload large = file(u"large"_s, content());
        settings.remember = remembering();
        lastPart("hang");
        Transfer transfer(client, settings);
        CancelSource stop;
        auto sending = transfer.upload({large}, {}, stop.token());
        const bool isBegun = threeAreThere(large.key);
        stop.request();
        const auto sent = finish(std::move(sending));
        // A part is there a moment before the rig has noted the call.
        const bool isNoted = becomesTrue([] { return partsSent() == 4; });
        if (!isBegun || !isNoted || sent || sent.error().kind != Error::Kind::Canceled)
            qFatal("The upload was not broken off.");
        OnRig::rig().request("DELETE", u"/_rig/faults"_s);
        OnRig::rig().forget();
        return large;
    }
    Result<TransferSummary> again(Upload upload)
    {
        upload.mayBeThere = true;
        upload.begunAs = ids.value(upload.key);
        settings.remember = remembering();
        return send({upload});
    }
    static int partsSent() { return int(OnRig::rig().calls().filter(u"partNumber="_s).size()); }
    void isThere(const Upload& upload)
    {
        QVERIFY(textOf(upload.key) == content());
        QCOMPARE(unfinished(), 0);
    }

    QHash<QString, QByteArray> ids;
};

SHIPDECK_TEST(TransferPartsTest)

} // namespace shipdeck::test

#include "transfer_parts_test.moc"
