// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"

#include <QRegularExpression>

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! The commands that a plan shows before the click, and the record after it: who types them does the same.
class CloudFrontCommandsTest : public HostedTest {
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
        const QStringList changing =
            calls.filter(QRegularExpression(u"^(?!aws s3api (get|list)-)"_s)); // looks prove nothing
        for (const QString& key : std::as_const(keys))
            QVERIFY2(!changing.filter(key).isEmpty(), qPrintable(key + u" in\n"_s + calls.join(u'\n')));
    }

    //! In commands that mean the same account and region when they are typed, with all that is known by then.
    void theySayWhoseAndWhere()
    {
        Hosted::rig().makeDomain(u"example.com"_s);
        Home::write(m->home.path() + u"/.aws/config"_s, "[profile team]\nregion = us-east-1\n");
        const QProcessEnvironment keys = Hosted::rig().environment({});
        Home::write(m->home.path() + u"/.aws/credentials"_s,
                    "[team]\naws_access_key_id = " + keys.value(u"AWS_ACCESS_KEY_ID"_s).toUtf8()
                        + "\naws_secret_access_key = " + keys.value(u"AWS_SECRET_ACCESS_KEY"_s).toUtf8() + '\n');
        verifyPlan({u"prepare"_s}, 8);
        verifyPlan({u"zone"_s, u"example.com"_s}, 12);
        QCOMPARE(m->home.run({u"connections"_s, u"prepare"_s, u"--profile"_s, u"team"_s, u"--yes"_s, u"--wait"_s}).exit,
                 0);
        verifyPlan({u"remove"_s}, 4);
        const Answer first = m->deploy(m->site(u"shop"_s), {u"--profile"_s, u"team"_s});
        QVERIFY2(first.exit == 0, first.err);
        const Answer canary = m->deploy(m->site(u"shop"_s, "other"), {u"--plan"_s, u"--canary"_s, u"10"_s});
        const QStringList leading = commandsOf(canary.json()[u"steps"_s].toArray());
        verify(leading.filter(QRegularExpression(u"^aws "_s)), canary);
        const QString bucket = u" --bucket "_s;
        for (const QString& name : {u"locks/production.json"_s, u"environments/production.json"_s})
            QVERIFY2(!leading.filter(u"shipdeck/"_s + name).filter(bucket).isEmpty(), canary.out);
        const Answer removal = m->home.run({u"remove"_s, u"shop"_s, u"--plan"_s});
        QVERIFY2(removal.text().endsWith(u"This cannot be undone."_s), removal.out);
        const Answer document = m->home.run({u"remove"_s, u"shop"_s, u"--plan"_s, u"--json"_s});
        QCOMPARE(document.json()[u"canBeUndone"_s], QJsonValue(false));
        const QStringList removing =
            commandsOf(document.json()[u"steps"_s].toArray()).filter(QRegularExpression(u"^aws "_s));
        QCOMPARE(removing.filter(u"delete-stack"_s).filter(u"shipdeck-foundation"_s).size(), 1);
        verify(removing, document);
    }

    void theySayWhichZone()
    {
        Hosted::rig().makeDomain(u"example.com"_s);
        const Answer made =
            m->home.run({u"connections"_s, u"zone"_s, u"example.com"_s, u"--yes"_s, u"--wait"_s, u"--json"_s});
        QVERIFY2(made.exit == 0, made.err);
        const Answer plan = m->home.run({u"connections"_s, u"zone"_s, u"--remove"_s}); // nobody to ask: it is shown
        const QStringList commands = printed(plan);
        QVERIFY2(commands.size() >= 8, plan.err);
        verify(commands, plan, {});
        QVERIFY2(!commands.filter(u"shipdeck-certificate-us-east-1"_s).isEmpty(), plan.err);
        QVERIFY2(!commands.filter(u"aws s3api delete-bucket --bucket "_s).isEmpty(), plan.err);
        // Of a preview, the objects are named that are its own.
        const Answer preview = m->deploy(m->site(u"shop"_s), {u"--plan"_s, u"--env"_s, u"preview"_s});
        const QStringList leading = commandsOf(preview.json()[u"steps"_s].toArray());
        for (const QString& name : {u"/shipdeck/locks/preview.json"_s, u"/shipdeck/environments/preview.json"_s})
            QVERIFY2(!leading.filter(u"--key sites/"_s).filter(name).isEmpty(), preview.out);
        QCOMPARE(leading.filter(u"errors/404.html"_s), QStringList()); // one for all, and nobody's
    }

    void keepsWhatItHasSent()
    {
        Hosted::rig().post(u"/_rig/faults"_s, R"({"do": "throttle", "operation": "s3:PutObject", "nth": 2})");
        Hosted::rig().forget();
        const Answer made = m->deploy(m->site(u"shop"_s));
        QVERIFY2(made.exit == 0, made.err);
        QMap<QString, int> received;
        QStringList ids;
        for (const QJsonObject& operation : Hosted::rig().takeOperations()) {
            ++received[operation[u"operation"_s].toString()];
            ids << operation[u"request"_s].toString();
        }
        const QString id = made.json()[u"id"_s].toString();
        QMap<QString, int> sent, retried;
        for (const QJsonValue request :
             m->home.run({u"show"_s, id, u"--calls"_s, u"--json"_s}).json()[u"requests"_s].toArray()) {
            const QString name = request[u"name"_s].toString();
            sent[name] += request[u"count"_s].toInt();
            retried[name] += request[u"retries"_s].toInt();
            QVERIFY2(ids.contains(request[u"requestId"_s].toString()), qPrintable(name));
        }
        for (const QString& name : {u"CreateChangeSet"_s, u"ExecuteChangeSet"_s, u"PutObject"_s, u"UpdateKeys"_s})
            QVERIFY2(received[name] > 0 && sent[name] == received[name],
                     qPrintable(u"%1: %2 sent, %3 received"_s.arg(name).arg(sent[name]).arg(received[name])));
        QCOMPARE(retried[u"PutObject"_s], 1);
        const Answer shown = m->home.run({u"show"_s, id, u"--calls"_s});
        QVERIFY2(shown.out.contains("S3 PutObject ×"), shown.out.right(1500));
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
    static QStringList printed(const Answer& plan)
    {
        QStringList commands;
        for (const QString& line : QString::fromUtf8(plan.err).split(u'\n'))
            if (const qsizetype at = line.indexOf(u"$ aws "_s); at >= 0)
                commands << line.mid(at + 2);
        return commands;
    }
    static void verify(const QStringList& commands, const Answer& plan, const QString& profile = u" --profile team"_s)
    {
        static const QRegularExpression unknown(u"<(bucket|store|host|region)>|spare-<id>"_s);
        QVERIFY2(!commands.isEmpty(), plan.out + plan.err);
        for (const QString& command : commands)
            QVERIFY2(command.contains(profile + u" --region us-east-1"_s) && !command.contains(unknown),
                     qPrintable(command));
    }
    void verifyPlan(const QStringList& work, int least) const
    {
        const Answer plan = m->home.run(QStringList{u"connections"_s} + work + QStringList{u"--profile"_s, u"team"_s});
        const QStringList commands = printed(plan);
        QVERIFY2(commands.size() >= least, plan.err);
        verify(commands, plan);
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
SHIPDECK_TEST(CloudFrontCommandsTest)

#include "commands_test.moc"
