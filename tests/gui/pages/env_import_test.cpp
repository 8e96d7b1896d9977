// SPDX-License-Identifier: MIT
#include "page_window.h"
#include "base/files.h"
#include "deck/projects.h"
#include "models/env_import.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/overlay.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QLabel>
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

    void theNamesInTheRepositorysExampleAreAStart()
    {
        PageWindow it;
        const ProjectId docs(u"docs0000000"_s);
        it.window->go({u"variables"_s, docs, {}});
        QVERIFY(!it.onPage<QAbstractButton>("startFromExample"));
        const auto project = it.sample.deck().projects().get(docs);
        it.sample.edit(project->latest->id, [](store::Deployment& d) {
            QJsonObject detection = d.snapshot[u"detection"_s].toObject();
            detection.insert(u"variableNames"_s, QJsonArray{u"DATABASE_URL"_s, u"STRIPE_KEY"_s});
            d.snapshot.insert(u"detection"_s, detection);
        });
        it.window->page()->refresh();
        QTRY_VERIFY(it.onPage<QAbstractButton>("startFromExample"));
        it.click("startFromExample");
        QTRY_VERIFY(ui::Overlay::top(it.window.get())); // reviewed before anything is saved
        auto* sheet = ui::Overlay::top(it.window.get());
        for (const QString& name : {u"DATABASE_URL"_s, u"STRIPE_KEY"_s})
            QVERIFY2(words(sheet).contains(name), qPrintable(words(sheet)));
        QVERIFY(it.sample.deck().variables().list(docs, EnvironmentName(u"production"_s))->isEmpty());
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
