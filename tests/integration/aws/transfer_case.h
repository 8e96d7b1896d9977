// SPDX-License-Identifier: MIT
#pragma once
#include "aws/protocols/calls.h"
#include "aws/services/s3.h"
#include "aws/transfer/transfer.h"
#include "on_rig.h"
#include "support/finish.h"
#include "support/registry.h"

#include <QTest>

namespace shipdeck::test {

using namespace shipdeck::aws;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! A bucket of the rig, files to send there, and what came of it.
class TransferCase : public OnRigTest {
    Q_OBJECT
protected:
    void prepare() override
    {
        QVERIFY(finish(s3::createBucket(client, u"site"_s)));
        settings = {};
        settings.bucket = u"site"_s;
        settings.largestPut = 6 << 20;
        settings.partSize = 5 << 20;
        folder = std::make_unique<QTemporaryDir>();
        OnRig::rig().forget();
    }
    Result<TransferSummary> send(const QList<Upload>& uploads, const OnTransferProgress& progress = {})
    {
        Transfer transfer(client, settings);
        return finish(transfer.upload(uploads, progress));
    }
    void write(const QString& name, const QByteArray& bytes)
    {
        QFile local(folder->filePath(QString::fromLatin1(name.toUtf8().toHex())));
        QVERIFY(local.open(QIODevice::WriteOnly));
        local.write(bytes);
    }
    Upload file(const QString& key, const QByteArray& bytes)
    {
        write(key, bytes);
        Upload upload;
        upload.key = key;
        upload.file = folder->filePath(QString::fromLatin1(key.toUtf8().toHex()));
        upload.size = bytes.size();
        upload.sha256 = Checksum::of(Checksum::Kind::Sha256, bytes).toHex();
        return upload;
    }
    QList<Upload> many(int count)
    {
        QList<Upload> uploads;
        for (int i = 0; i < count; ++i)
            uploads << file(u"f/%1.txt"_s.arg(i), QByteArray(1 + i * 37, char('a' + i % 26)));
        return uploads;
    }
    //! Small ones, one in parts, one that is copied, one that is shared.
    QList<Upload> mixed()
    {
        QList<Upload> uploads = many(12);
        uploads << file(u"large"_s, QByteArray("large file ").repeated((11 << 20) / 11));
        NewObject original;
        original.bucket = u"site"_s;
        original.key = u"original"_s;
        original.body = "copied";
        if (!finish(s3::put(client, original)))
            qFatal("The original could not be written.");
        uploads << file(u"copy"_s, "copied");
        uploads.last().copyFrom = u"original"_s;
        uploads << file(u"shared"_s, "shared");
        uploads.last().onlyIfMissing = true;
        return uploads;
    }
    QByteArray textOf(const QString& key)
    {
        const auto object = finish(s3::get(client, u"site"_s, key));
        return object ? object->body : object.error().code.toUtf8();
    }
    //! All are there and nothing else is; the largest and the last of them byte for byte.
    void compareAll(const QList<Upload>& uploads)
    {
        const auto objects = finish(s3::list(client, u"site"_s, {}));
        QMap<QString, qint64> there;
        for (const ObjectInfo& object : *objects)
            there[object.key] = object.size;
        for (const Upload& upload : uploads)
            QCOMPARE(there.value(upload.key, -1), upload.size);
        const auto last = finish(s3::get(client, u"site"_s, uploads.last().key));
        QCOMPARE(Checksum::of(Checksum::Kind::Sha256, last->body).toHex(), uploads.last().sha256);
    }
    int unfinished()
    {
        Call call;
        call.service = &services::s3;
        call.operation = u"ListMultipartUploads"_s;
        call.method = "GET";
        call.bucket = u"site"_s;
        call.query = {{"uploads", ""}};
        const auto answer = finish(restXml(client, call, {}));
        return answer ? int(answer->all(u"Upload").size()) : -1;
    }

    TransferSettings settings;
    std::unique_ptr<QTemporaryDir> folder;
};

} // namespace shipdeck::test
