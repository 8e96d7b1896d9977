// SPDX-License-Identifier: MIT
#include "aws_home.h"
#include "base/language.h"
#include "every_page.h"
#include "layout_trouble.h"
#include "page_window.h"
#include "support/registry.h"
#include "widgets/overlay.h"

#include <QLineEdit>
#include <QListView>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! Ctrl+K finds whatever it offers by the name that it has in either language, in a window of either language.
class PaletteNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<AwsHome>(AwsHome::sample());
        makeAwsUnreachable();
        fillEverything(m_sample);
        for (const QString& code : languages())
            m_names[code] = namesIn(code);
    }
    void cleanupTestCase() { m_home.reset(); }

    void whatIsOfferedIsFound_data()
    {
        QTest::addColumn<QString>("window");
        QTest::addColumn<QString>("typed");
        for (const QString& window : languages())
            for (const QString& typed : languages())
                QTest::addRow("%s typed into %s", qPrintable(typed), qPrintable(window)) << window << typed;
    }
    void whatIsOfferedIsFound()
    {
        QFETCH(QString, window);
        QFETCH(QString, typed);
        QStringList trouble;
        QSet<QString> asked;
        const Opened in(*this, window);
        for (const ui::Route& route : routesOf(*in.window)) {
            show(*in.window, route);
            in.window->openPalette();
            for (const ui::Command& command : in.window->offered()) {
                if (command.id.startsWith(u"deployment.go.") || asked.contains(command.id))
                    continue;
                const QString name = withoutDots(m_names[typed].value(command.id));
                if (name.isEmpty())
                    continue; // of something that was still read in that window
                asked << command.id;
                if (!found(*in.window, name).mid(0, few).contains(command.text))
                    trouble << u"\"%1\" does not find \"%2\" but %3"_s.arg(name, command.text,
                                                                           found(*in.window, name).join(u", "));
            }
            ui::Overlay::top(in.window.get())->close();
        }
        QVERIFY(asked.size() > 80);
        QVERIFY(isFree(trouble));
    }

    //! Also those that the sidebar does not have; but for what is a page of one release, repository or search.
    void everyPageIsFoundByItsTitle_data() { whatIsOfferedIsFound_data(); }
    void everyPageIsFoundByItsTitle()
    {
        QFETCH(QString, window);
        QFETCH(QString, typed);
        const Opened in(*this, window);
        show(*in.window, {u"overview"_s, SampleDeck::harbor, {}});
        in.window->openPalette();
        for (const ui::PageEntry& entry : in.window->pages()) {
            if (entry.id == u"deployment" || entry.id == u"import" || entry.id == u"bisect")
                continue;
            const InLanguage borrowed(typed);
            const QString title = entry.title();
            QVERIFY2(!found(*in.window, title).isEmpty(), qPrintable(title));
        }
    }

private:
    static constexpr int few = 5;
    using Names = QHash<QString, QString>; // by the command's id

    //! A window of that language.
    struct Opened {
        Opened(PaletteNamesTest& of, const QString& language)
        {
            useLanguage(language);
            window = std::make_unique<ui::DeckWindow>(of.m_sample.deck(), of.m_sample.settingsFile());
            window->resize(1280, 800);
            window->show();
        }
        ~Opened()
        {
            window.reset();
            for (int hop = 0; hop < 8; ++hop)
                QCoreApplication::processEvents();
            useLanguage(u"en"_s);
        }
        std::unique_ptr<ui::DeckWindow> window;
    };

    static void show(ui::DeckWindow& window, const ui::Route& route)
    {
        window.go(route);
        QCoreApplication::processEvents(); // the page has read what it shows
    }
    Names namesIn(const QString& language)
    {
        Names names;
        const Opened in(*this, language);
        for (const ui::Route& route : routesOf(*in.window)) {
            show(*in.window, route);
            for (const ui::Command& command : in.window->offered())
                names[command.id] = command.text;
        }
        return names;
    }
    static QString withoutDots(QString name) { return name.remove(u'…'); }
    static QStringList found(ui::DeckWindow& window, const QString& typed)
    {
        ui::Overlay* palette = ui::Overlay::top(&window);
        palette->findChild<QLineEdit*>()->setText(typed);
        QStringList texts;
        const auto* model = palette->findChild<QListView*>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (const QModelIndex index = model->index(row, 0); index.flags() & Qt::ItemIsSelectable)
                texts << index.data().toString();
        return texts;
    }

    std::unique_ptr<AwsHome> m_home;
    SampleDeck m_sample;
    QHash<QString, Names> m_names; //!< by language
};
SHIPDECK_TEST(PaletteNamesTest)

} // namespace shipdeck::test

#include "palette_names_test.moc"
