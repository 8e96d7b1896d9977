// SPDX-License-Identifier: MIT
#include "pages/deck_commands.h"

#include "deck/deployments.h"
#include "deck/github.h"
#include "deck/github_sign_ins.h"
#include "insights/prices/currency.h"
#include "models/deployment_words.h"
#include "models/time_words.h"
#include "pages/preferences.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int mostFound = 20;

} // namespace

QList<Command> DeckCommands::commands(const QString& query) const
{
    return query.startsWith(u'#')
        ? deployments(query)
        : goingToGitHub() + goingToPages() + preferences() + currencies() + deployments(query);
}

//! Pages without a sidebar entry.
QList<Command> DeckCommands::goingToGitHub() const
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("DeckCommands", text); };
    QStringList logins;
    for (const github::Account& account : m_deck.github().signIns().accounts().value_or(QList<github::Account>()))
        logins << account.login << account.server.host;
    const auto going = [&](const QString& page, const QString& text, Icon icon) {
        Command command;
        command.id = u"page."_s + page;
        command.text = text;
        command.section = tr(QT_TRANSLATE_NOOP("DeckCommands", "Go to"));
        command.icon = icon;
        // Also found by their English names, in every language.
        command.keywords = u"github account sign in login token "_s + logins.join(u' ');
        command.run = [&window = m_window, page] { window.go({page, {}, {}}); };
        return command;
    };
    return {going(u"accounts"_s, tr(QT_TRANSLATE_NOOP("DeckCommands", "GitHub accounts")), Icon::Users),
            going(u"connect"_s, tr(QT_TRANSLATE_NOOP("DeckCommands", "Connect GitHub")), Icon::Github)};
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
        command.text = code.isEmpty() ? QCoreApplication::translate("DeckCommands", "Prices in local currency")
                                      : QCoreApplication::translate("DeckCommands", "Prices in %1").arg(code);
        command.section = QCoreApplication::translate("DeckCommands", "Settings");
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
        command.section = QCoreApplication::translate("DeckCommands", "Deployments");
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
