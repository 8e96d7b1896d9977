// SPDX-License-Identifier: MIT
#include "pages/deck_commands.h"

#include "deck/deployments.h"
#include "deck/github.h"
#include "deck/github_sign_ins.h"
#include "deck/pushes.h"
#include "deploy/target.h"
#include "insights/prices/currency.h"
#include "models/deployment_words.h"
#include "models/time_words.h"
#include "pages/actions.h"
#include "pages/preferences.h"
#include "pages/price_figures.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int mostFound = 20;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DeckCommands)
};

} // namespace

QList<Command> DeckCommands::commands(const QString& query) const
{
    return query.startsWith(u'#')
        ? deployments(query)
        : pages() + goingToPages() + actions() + preferences() + currencies() + deployments(query);
}

//! Pages without a sidebar entry.
QList<Command> DeckCommands::pages() const
{
    QStringList logins;
    for (const github::Account& account : m_deck.github().signIns().accounts().value_or(QList<github::Account>()))
        logins << account.login << account.server.host;
    const auto going = [&](const QString& page, const QString& text, Icon icon, const QString& keywords) {
        Command command;
        command.id = u"page."_s + page;
        command.text = text;
        command.section = Words::tr("Go to");
        command.icon = icon;
        command.keywords = keywords; // also found by their English names, in every language
        command.run = [&window = m_window, page] { window.go({page, {}, {}}); };
        return command;
    };
    const QString signIn = u"github account sign in out login logout token "_s + logins.join(u' ');
    return {going(u"accounts"_s, Words::tr("GitHub accounts"), Icon::Users, signIn),
            going(u"connect"_s, Words::tr("Connect GitHub"), Icon::Github, signIn),
            going(u"aws-inventory"_s, Words::tr("AWS resources"), Icon::Box,
                  u"aws resources inventory clean up cost"_s),
            going(u"aws-policy"_s, Words::tr("AWS permissions"), Icon::ShieldCheck, u"aws permissions iam policy"_s)};
}

//! Of no project.
QList<Command> DeckCommands::actions() const
{
    QList<Command> all;
    const auto add = [&all](const QString& id, const QString& text, Icon icon, const QString& keywords,
                            std::function<void()> run) {
        Command command;
        command.id = u"action."_s + id;
        command.text = text;
        command.section = Words::tr("Actions");
        command.icon = icon;
        command.keywords = keywords;
        command.run = std::move(run);
        all << command;
    };
    add(u"importFromAws"_s, Words::tr("Import projects from AWS"), Icon::Cloud, u"import other computer account"_s,
        [&window = m_window] {
            window.go({u"aws"_s, {}, {}});
        });
    add(u"prices"_s, Words::tr("Show prices on AWS"), Icon::Wallet, u"price cost estimate month"_s,
        [this] { showPrices(); });
    add(u"hook"_s, Words::tr("Install the push hook in a clone…"), Icon::GitBranch, u"git pre-push hook at once"_s,
        [this] { chooseClone(); });
    return all;
}

void DeckCommands::chooseClone() const
{
    auto* dialog = new QFileDialog(&m_window, Words::tr("Choose a clone of a repository"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, &m_actions, [this](const QString& folder) {
        QCoro::connect(m_deck.pushes().installHook(folder), &m_actions, [this](const Result<QString>& file) {
            if (!file)
                return m_actions.failed(file.error());
            m_actions.say(Words::tr("Shipdeck notices pushes from there at once: %1").arg(*file));
        });
    });
    dialog->open();
}

//! Of a site of usual size, without an account.
void DeckCommands::showPrices() const
{
    const store::Project project;
    const insights::SiteSize size;
    const insights::Currency currency = m_deck.currency();
    auto* dialog = new Dialog(Words::tr("Prices on AWS, per month"), &m_window, 640);
    dialog->setObjectName(u"prices"_s);
    for (const deploy::Target* target : deploy::targets()) {
        const deploy::Costs* costs = target->costs();
        const auto prices = costs ? costs->prices(project, size) : std::nullopt;
        if (!prices)
            continue;
        QStringList traps;
        for (const Text& trap : costs->traps(project, currency))
            traps << trap.render();
        auto* figures = new PriceFigures;
        figures->show(*prices, traps, currency);
        dialog->body()->addWidget(figures);
    }
    dialog->addButton(Words::tr("Close"));
    dialog->open();
}

//! Pages by what a person wants there, also in English in every language.
QList<Command> DeckCommands::goingToPages() const
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("DeckCommands", text); };
    const auto going = [&](const QString& page, const QString& text, Icon icon, const QString& words) {
        Command command;
        command.id = u"want."_s + page;
        command.text = text;
        command.section = tr(QT_TRANSLATE_NOOP("DeckCommands", "Go to"));
        command.icon = icon;
        command.keywords = words;
        command.run = [&window = m_window, page] { window.go({page, {}, {}}); };
        return command;
    };
    return {going(u"storage"_s, tr(QT_TRANSLATE_NOOP("DeckCommands", "Clean up this computer")), Icon::HardDrive,
                  u"storage disk space clean up prune delete cache logs"_s),
            going(u"cost"_s, tr(QT_TRANSLATE_NOOP("DeckCommands", "Monthly cost of projects")), Icon::Wallet,
                  u"cost price money bill estimate aws"_s),
            going(u"preferences"_s, tr(QT_TRANSLATE_NOOP("DeckCommands", "Settings of Shipdeck")), Icon::Settings,
                  u"settings preferences options configuration language"_s)};
}

//! Each setting of the program: its field on the page.
QList<Command> DeckCommands::preferences() const
{
    QList<Command> all;
    for (const Preference& one : ui::preferences()) {
        Command command;
        command.id = u"setting."_s + one.setting->key;
        command.text = QCoreApplication::translate("DeckCommands", "Setting: %1").arg(one.name);
        command.section = QCoreApplication::translate("DeckCommands", "Settings");
        command.icon = Icon::Settings;
        command.keywords = one.words;
        command.run = [&window = m_window, key = one.setting->key] { window.go({u"preferences"_s, {}, key}); };
        all << command;
    }
    return all;
}

//! The currency of prices, without a way over the page.
QList<Command> DeckCommands::currencies() const
{
    const QString chosen = m_deck.setting(u"currency"_s).value_or(QString());
    QList<Command> all;
    for (const QString& code : QStringList{QString()} + insights::currencyCodes()) {
        if (code == chosen)
            continue;
        Command command;
        command.id = u"action.currency."_s + code;
        command.text = code.isEmpty() ? Words::tr("Prices in local currency") : Words::tr("Prices in %1").arg(code);
        command.section = Words::tr("Settings");
        command.icon = Icon::Wallet;
        command.keywords = u"currency price money"_s;
        command.run = [&deck = m_deck, &window = m_window, code] {
            QCoro::connect(deck.setSetting(u"currency"_s, code), &window, [&window](const Result<>& kept) {
                if (Page* page = window.page(); kept && page)
                    page->refresh();
            });
        };
        all << command;
    }
    return all;
}

QList<Command> DeckCommands::deployments(const QString& query) const
{
    store::DeploymentFilter filter;
    filter.text = query.startsWith(u'#') ? query.mid(1).trimmed() : query.trimmed();
    filter.limit = mostFound;
    const auto found = m_deck.deployments().list(filter);
    QList<Command> all;
    for (const store::Deployment& deployment : found.value_or(QList<store::Deployment>())) {
        Command command;
        command.id = u"deployment.go."_s + deployment.id;
        command.text = titleOf(deployment);
        command.section = Words::tr("Deployments");
        command.detail = shortNameOf(deployment) + u"  "_s + ageShort(deployment.createdAt);
        command.keywords = deployment.commit + u' ' + deployment.id + u' ' + deployment.ref + u' ' + deployment.author
            + u' ' + deployment.deployedBy;
        command.status = statusOf(deployment);
        command.run = [&window = m_window, project = deployment.project, id = deployment.id] {
            window.go({u"deployment"_s, project, id});
        };
        all << command;
    }
    return all;
}

} // namespace shipdeck::ui
