// SPDX-License-Identifier: MIT
#include "deck/projects.h"
#include "models/env_import.h"
#include "support/registry.h"
#include "support/wait.h"
#include "variables_window.h"

#include <QJsonArray>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

QString write(const SampleDeck& sample, const QString& name, const QByteArray& text)
{
    const QString file = sample.homeFolder() + u'/' + name;
    if (!writeFile(file, text))
        qFatal("could not write %s", qPrintable(file));
    return file;
}

void drop(const PageWindow& it, const QString& file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QVERIFY(it.window->page()->canDrop(&data));
    it.window->page()->drop(&data);
}

//! Its source's .env.example names these.
std::function<void(store::Deployment&)> asking(const QStringList& names)
{
    return [names](store::Deployment& d) {
        QJsonObject detection = d.snapshot[u"detection"_s].toObject();
        detection.insert(u"variableNames"_s, QJsonArray::fromStringList(names));
        d.snapshot.insert(u"detection"_s, detection);
    };
}

QString words(const QWidget* dialog)
{
    QStringList all;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        all << label->text();
    return all.join(u'\n');
}

} // namespace

class EnvImportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDroppedFileIsShownBeforeItIsSaved()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        drop(it, write(it.sample, u".env"_s, "CART_TTL=900\nAPI_BASE=https://x.example\nMAIL_FROM=hello\n"));
        QTRY_VERIFY(it.find<ui::Overlay>("envDialog"));
        auto* dialog = it.find<ui::Overlay>("envDialog");
        QVERIFY2(words(dialog).contains(u"MAIL_FROM"_s), qPrintable(words(dialog)));
        QCOMPARE(it.sample.deck().variables().list(SampleDeck::harbor, EnvironmentName(u"production"_s))->size(), 3);
        it.click("confirm");
        QTRY_COMPARE(it.sample.deck().variables().list(SampleDeck::harbor, EnvironmentName(u"production"_s))->size(),
                     4);
        const auto saved = it.sample.deck().variables().list(SampleDeck::harbor, EnvironmentName(u"production"_s));
        for (const VariableRow& row : *saved)
            if (row.variable.name == u"API_BASE")
                QCOMPARE(row.variable.value, u"https://x.example"_s);
    }

    void aSecretIsMarkedAndItsValueIsNotShown()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        drop(it, write(it.sample, u".env.local"_s, "STRIPE_KEY=sk_live_51HxNotForEyes\n"));
        QTRY_VERIFY(it.find<ui::Overlay>("envDialog"));
        auto* dialog = it.find<ui::Overlay>("envDialog");
        for (const QCheckBox* box : dialog->findChildren<QCheckBox*>())
            QCOMPARE(box->isChecked(),
                     !box->objectName().startsWith(u"take."_s) || box->objectName() == u"take.STRIPE_KEY");
        QVERIFY2(!words(dialog).contains(u"NotForEyes"_s), qPrintable(words(dialog)));
    }

    void aBadLineIsNamedAndNothingIsSaved()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        drop(it, write(it.sample, u".env"_s, "GOOD=1\nthis is no variable\n"));
        QTRY_VERIFY(ui::Overlay::top(it.window.get()));
        auto* dialog = ui::Overlay::top(it.window.get());
        QVERIFY2(words(dialog).contains(u"Line 2 is skipped"_s), qPrintable(words(dialog)));
        QCOMPARE(it.sample.deck().variables().list(SampleDeck::harbor, EnvironmentName(u"production"_s))->size(), 3);
    }

    void theNamesInTheRepositorysExampleAreAskedForAndEmptyOnesAreNotSaved()
    {
        const VariablesWindow secrets;
        PageWindow& it = *secrets.it;
        const ProjectId docs(u"docs0000000"_s);
        it.window->go({u"variables"_s, docs, {}});
        QVERIFY(!it.onPage<QAbstractButton>("startFromExample"));
        it.sample.edit(it.sample.deck().projects().get(docs)->current->id,
                       asking({u"DATABASE_URL"_s, u"bad name"_s, u"LOG_LEVEL"_s, u"STRIPE_KEY"_s}));
        it.window->page()->refresh();
        QTRY_VERIFY(it.onPage<QAbstractButton>("startFromExample"));
        it.click("startFromExample");
        QTRY_VERIFY(it.find<ui::Overlay>("envDialog"));
        QVERIFY(!it.find<QAbstractButton>("confirm")->isEnabled());
        QVERIFY(it.find<QCheckBox>("secret.STRIPE_KEY")->isChecked()); // by its name alone
        QCOMPARE(it.find<QLineEdit>("value.STRIPE_KEY")->echoMode(), QLineEdit::Password);
        QTest::keyClicks(it.find<QLineEdit>("value.LOG_LEVEL"), u"info"_s);
        QTest::keyClicks(it.find<QLineEdit>("value.STRIPE_KEY"), u"sk_live_51HxNotForEyes"_s);
        it.click("confirm");
        QTRY_COMPARE(it.sample.deck().variables().list(docs, production)->size(), 2);
        const auto saved = it.sample.deck().variables().list(docs, production);
        QCOMPARE(saved->at(0).variable.name, u"LOG_LEVEL"_s);
        QCOMPARE(saved->at(0).variable.value, u"info"_s);
        QVERIFY(!saved->at(0).variable.secret);
        QCOMPARE(saved->at(1).variable.name, u"STRIPE_KEY"_s);
        QVERIFY(saved->at(1).variable.secret);
    }

    void aValueThatLooksSecretBecomesOneUnlessThePersonSaysNo()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        drop(it, write(it.sample, u".env"_s, "DATABASE_URL=\n"));
        QTRY_VERIFY(it.find<ui::Overlay>("envDialog"));
        auto* value = it.find<QLineEdit>("value.DATABASE_URL");
        auto* secret = it.find<QCheckBox>("secret.DATABASE_URL");
        QVERIFY(!secret->isChecked());
        QTest::keyClicks(value, u"postgres://u:pw@db/app"_s);
        QVERIFY(secret->isChecked());
        secret->click();
        QTest::keyClicks(value, u"s"_s);
        QVERIFY(!secret->isChecked());
    }

    void aTemplateHasExamplesInsteadOfValues()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        const auto before = it.sample.deck().variables().list(SampleDeck::harbor, production);
        drop(it,
             write(it.sample, u".env.example"_s,
                   "CART_TTL=1\nMAIL_FROM=you@shop.example\nSIGNING_KEY=k3J9x0Qq8Zb2LmN7Vw5T\n"));
        QTRY_VERIFY(it.find<ui::Overlay>("envDialog"));
        auto* dialog = it.find<ui::Overlay>("envDialog");
        QVERIFY2(words(dialog).contains(u"Unchanged: CART_TTL"_s), qPrintable(words(dialog)));
        QCOMPARE(it.find<QLineEdit>("value.MAIL_FROM")->text(), QString());
        QCOMPARE(it.find<QLineEdit>("value.MAIL_FROM")->placeholderText(), u"For example: you@shop.example"_s);
        QCOMPARE(it.find<QLineEdit>("value.SIGNING_KEY")->placeholderText(), u"Value"_s);
        QVERIFY(!it.find<QAbstractButton>("confirm")->isEnabled());
        it.find<QLineEdit>("value.MAIL_FROM")->setText(u"hello@shop.example"_s);
        it.click("confirm");
        QTRY_COMPARE(it.sample.deck().variables().list(SampleDeck::harbor, production)->size(), before->size() + 1);
    }

    void whatIsNotLiveAsksForNothing()
    {
        PageWindow it;
        const ProjectId docs(u"docs0000000"_s);
        const QString newest = u"d0c50000002"_s;
        SampleDeck::Spec preview;
        preview.id = newest;
        preview.project = docs;
        preview.environment = u"feature-docs"_s;
        it.sample.add(preview);
        it.sample.edit(newest, asking({u"OF_A_FORK"_s}));
        QVERIFY(it.sample.deck().projects().get(docs)->latest->id == newest);
        it.window->go({u"variables"_s, docs, {}});
        QTRY_VERIFY(it.onPage<QAbstractButton>("addVariable"));
        QVERIFY(!it.onPage<QAbstractButton>("startFromExample"));
    }

    void aClipboardThatIsTooLargeIsRefusedBeforeItIsRead()
    {
        const VariablesWindow page;
        page.paste(u"CART_TTL="_s + QString(2 << 20, u'x'));
        QVERIFY(page.sheet());
        QVERIFY2(words(page.sheet()).contains(u"too much text to paste here"_s), qPrintable(words(page.sheet())));
    }

    void anythingElseIsNotTaken()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(write(it.sample, u"notes.txt"_s, "A=1\n"))});
        QVERIFY(!it.window->page()->canDrop(&data));
    }
};
SHIPDECK_TEST(EnvImportTest)

} // namespace shipdeck::test

#include "env_import_test.moc"
