// SPDX-License-Identifier: MIT
#pragma once
#include "../aws/on_rig.h"
#include "build/tree/copy.h"
#include "build/tree/scan.h"
#include "targets/cloudfront/place/publishing.h"
#include "support/current.h"
#include "support/finish.h"

#include <QTest>

namespace shipdeck::test {

using namespace Qt::StringLiterals;
using namespace site;

//! A built site in a folder and an empty bucket for it.
class SiteInABucket : public OnRigTest {
    Q_OBJECT
protected:
    const QString script = u"assets/app-B1x9Zk_q.js"_s;
    const QString assetKey = u"assets/"_s + script;

    void prepare() override
    {
        QVERIFY(finish(aws::s3::createBucket(client, u"site"_s)));
        store = std::make_unique<ReleaseStore>(client, u"site"_s);
        aws::TransferSettings settings;
        settings.bucket = u"site"_s;
        transfer = std::make_unique<aws::Transfer>(client, settings);
        folder = std::make_unique<QTemporaryDir>();
        copies = std::make_unique<QTemporaryDir>();
        write(u"index.html"_s, "<h1>one</h1>");
        write(u"about/index.html"_s, "<h1>about</h1>");
        write(u"404.html"_s, "<h1>nothing</h1>");
        write(u"logo.svg"_s, "<svg/>");
        write(script, "one()");
        write(u"_redirects"_s, "/a /b");
        write(u".env"_s, "SECRET=1");
        OnRig::rig().forget();
    }

    void write(const QString& name, const QByteArray& text)
    {
        const QString path = folder->filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    static ReleaseManifest released(const QString& id)
    {
        ReleaseManifest manifest;
        manifest.id = id;
        manifest.environment = u"production"_s;
        manifest.project = u"shop"_s;
        manifest.createdAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(id.mid(1).toInt());
        return manifest;
    }
    Result<Publication> plan(const QString& id, const QList<ReleaseManifest>& known = {},
                             const PlanOptions& options = {}, const QHash<QString, QByteArray>& digests = {})
    {
        SD_TRY(build::Scan scan, build::scanTree(folder->path(), {}, {}));
        SD_CHECK(build::hashEntries(folder->path(), scan.entries, {}));
        for (build::TreeEntry& entry : scan.entries)
            entry.digest = digests.value(QString::fromUtf8(entry.path), entry.digest);
        SD_TRY(const BuiltSite site, readSite(folder->path(), scan.entries));
        return planPublication(*store, released(id), site, known, options);
    }
    Publication planned(const QString& id, const QList<ReleaseManifest>& known = {})
    {
        const auto found = plan(id, known);
        if (!found)
            qFatal("%s", qPrintable(found.error().render()));
        return *found;
    }
    ManifestCache cache() const { return {copies->path(), *store}; }
    //! What publish() gives.
    Result<QStringList> sent(const Publication& plan)
    {
        return finish(publish(store.get(), transfer.get(), cache(), plan));
    }
    ReleaseManifest published(const QString& id, const QList<ReleaseManifest>& known = {})
    {
        const Publication plan = planned(id, known);
        const auto done = sent(plan);
        if (!done)
            qFatal("%s", qPrintable(done.error().render()));
        return plan.manifest;
    }
    //! One after the other, each with another page.
    void publishedAndCurrent(const QStringList& ids)
    {
        for (const QString& id : ids) {
            write(u"index.html"_s, id.toUtf8());
            published(id);
            move(id);
        }
    }
    void move(const QString& id)
    {
        const Pointer now = *finish(store->pointer(u"production"_s));
        QVERIFY(finish(makeCurrent(*store, u"production"_s, now, id, u"laptop"_s)));
    }
    QByteArray textOf(const QString& key)
    {
        const auto object = finish(aws::s3::get(client, u"site"_s, key));
        return object ? object->body : object.error().code.toUtf8();
    }
    QStringList names()
    {
        const auto objects = finish(aws::s3::list(client, u"site"_s, {}));
        QStringList keys;
        for (const aws::ObjectInfo& info : *objects)
            keys << info.key;
        return keys;
    }
    static QStringList sorted(QStringList list)
    {
        list.sort();
        return list;
    }

    std::unique_ptr<ReleaseStore> store;
    std::unique_ptr<aws::Transfer> transfer;
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<QTemporaryDir> copies; //!< of manifests
};

} // namespace shipdeck::test
