// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"

#include <QRegularExpression>

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! The commands that a plan shows before the click, and the record after it: who types them does the same.
class AwsStaticCommandsTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void whoTypesThemPutsEachFileWhereShipdeckDoes()
    {
        const QString folder = m->site(u"shop"_s);
        for (const char* more : {"main.0f3e9ab1.css", "assets/plain.js", "assets/[id].0f3e9ab1.js", "assets/logo.png",
                                 "deep/er/page.html", ".hidden", "deep/.hidden/file.txt"})
            Home::write(folder + u'/' + QString::fromUtf8(more), QByteArray(more) + '\n');
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        const QString address = first.json()[u"url"_s].toString();

        // After the click: exactly the files that went, by names.
        keepFiles();
        const QString made = recorded(first).filter(u"aws s3 cp <artifact>"_s).join(u" && "_s);
        QCOMPARE(made.count(u"aws s3 cp "_s), 2);
        QVERIFY2(!made.contains(u"<fingerprinted>"_s) && made.contains(u"--if-none-match '*'"_s), qPrintable(made));
        type(made, artifact(first));
        compareFiles();
        QVERIFY(Hosted::shown(address).contains("first"));
        QCOMPARE(Hosted::shown(address + u"assets/app-B1x9Zk_q.css"_s), "h1{}\n");

        // Before it: which files are fingerprinted is not known yet.
        keepFiles();
        const Answer plan = m->deploy(folder, {u"--plan"_s});
        const QStringList planned = commandsOf(plan.json()[u"steps"_s].toArray()).filter(u"aws s3 cp <artifact>"_s);
        QCOMPARE(planned.size(), 2);
        QString typed = planned.join(u" && "_s).replace(u"<id>"_s, first.json()[u"id"_s].toString());
        typed.replace(u"--include '<fingerprinted>'"_s,
                      u"--include main.*.css --include 'assets/app-*' --include 'assets/[[]id]*'"_s);
        typed.replace(u"--exclude '<fingerprinted>'"_s,
                      u"--exclude main.*.css --exclude 'assets/app-*' --exclude 'assets/[[]id]*'"_s);
        typed.replace(u"--exclude '<unpublished>'"_s, u"--exclude '.*' --exclude '*/.*' --exclude _redirects"_s);
        type(typed, artifact(first));
        compareFiles();
    }

    //! Nothing that was not done, and all that was: each object that was written or deleted is named.
    void whatIsRecordedWasDone()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        QVERIFY2(recorded(first).filter(u"aws s3 rm"_s).isEmpty(), qPrintable(recorded(first).join(u'\n')));
        QCOMPARE(m->home.run({u"settings"_s, u"shop"_s, u"retention=1"_s}).exit, 0);
        Hosted::setHeading(folder, "second");
        const Answer second = m->deploy(folder);
        QVERIFY2(second.exit == 0, second.err);
        QCOMPARE(recorded(second).filter(u"aws s3 rm"_s), QStringList()); // the step back is kept
        QCOMPARE(recorded(second).filter(u"/assets "_s), QStringList());  // it is there

        Home::write(folder + u"/assets/more-C2y8Al_r.css"_s, "h2{}\n");
        Hosted::setHeading(folder, "third");
        Hosted::rig().forget();
        const Answer third = m->deploy(folder);
        QVERIFY2(third.exit == 0, third.err);
        const QStringList calls = recorded(third);
        const QString id = first.json()[u"id"_s].toString();
        for (const QString& gone : {u"/shipdeck/releases/%1.json"_s, u"/releases/%1 --recursive"_s})
            QVERIFY2(!calls.filter(u"aws s3 rm"_s).filter(gone.arg(id)).isEmpty(), qPrintable(calls.join(u'\n')));
        QVERIFY2(calls.filter(u"--include assets/more-C2y8Al_r.css --cache"_s).size() == 1,
                 qPrintable(calls.join(u'\n')));
        // Objects of the release itself go as a folder.
        static const QRegularExpression write(u"^(?:PUT|DELETE) \\S*/((?:shipdeck|errors)/[^? ]+)\\S* 20"_s);
        QStringList keys;
        for (const QString& call : Hosted::rig().calls())
            if (const auto match = write.match(call); match.hasMatch())
                keys << match.captured(1);
        QVERIFY2(keys.size() >= 8, qPrintable(keys.join(u'\n')));
        for (const QString& key : std::as_const(keys))
            QVERIFY2(!calls.filter(key).isEmpty(), qPrintable(key + u" in\n"_s + calls.join(u'\n')));
    }

private:
    QStringList recorded(const Answer& deployed) const
    {
        QStringList commands;
        const Answer shown = m->home.run({u"show"_s, deployed.json()[u"id"_s].toString(), u"--calls"_s, u"--json"_s});
        for (const QJsonValue call : shown.json()[u"calls"_s].toArray())
            commands << call[u"command"_s].toString();
        return commands;
    }
    QString artifact(const Answer& deployed) const
    {
        const QString digest = deployed.json()[u"artifact"_s].toString();
        return m->home.environment().value(u"SHIPDECK_HOME"_s) + u"/data/artifacts/%1/tree"_s.arg(digest);
    }
    static QStringList commandsOf(const QJsonArray& steps)
    {
        QStringList commands;
        for (const QJsonValue step : steps)
            commands += step[u"commands"_s].toVariant().toStringList();
        return commands;
    }
    //! What is not of this test: the document of Shipdeck's own, which is there already.
    static void type(const QString& commands, const QString& folder)
    {
        QStringList typed;
        for (QString command : commands.split(u" && "_s))
            if (command.startsWith("aws s3 cp"_L1))
                typed << command.replace(u"<artifact>"_s, folder);
        QVERIFY2(!typed.join(u' ').contains(u'<'), qPrintable(typed.join(u'\n')));
        Hosted::type(typed.join(u" && "_s));
    }
    QString kept() const { return m->home.path() + u"/objects.json"_s; }
    //! Notes the site's files as they are in the bucket, and deletes them.
    void keepFiles() const
    {
        Hosted::byHand(list
                       + u"json.dump(files, open('%1', 'w'))\n"
                         u"for key in files: s3.delete_object(Bucket=bucket, Key=key)\n"_s.arg(kept()));
    }
    void compareFiles() const
    {
        Hosted::byHand(list
                       + u"before = json.load(open('%1'))\n"
                         u"assert len(before) == 9, before\n"
                         u"wrong = {key for key in files | before if files.get(key) != before.get(key)}\n"
                         u"assert not wrong, wrong\n"_s.arg(kept()));
    }
    inline static const QString list = uR"(import json
s3 = boto3.client('s3')
bucket = next(b['Name'] for b in s3.list_buckets()['Buckets'] if 'shop' in b['Name'])
files = {}
for folder in ('assets/', 'releases/'):
    for item in s3.list_objects_v2(Bucket=bucket, Prefix=folder).get('Contents', []):
        head = s3.head_object(Bucket=bucket, Key=item['Key'])
        files[item['Key']] = [head['CacheControl'], head['ETag']]
)"_s;
};
SHIPDECK_TEST(AwsStaticCommandsTest)

#include "commands_test.moc"
