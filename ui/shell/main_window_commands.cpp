// SPDX-License-Identifier: MIT
#include "shell/main_window.h"

#include "shell/sidebar.h"
#include "shell/status_bar.h"
#include "shell/top_bar.h"
#include "shell/window_look.h"
#include "theme/theme.h"
#include "widgets/columns.h"
#include "widgets/key_value.h"
#include "widgets/reading_order.h"
#include "widgets/toast.h"

#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

//! Offers what a function makes.
class MadeCommands final : public CommandProvider {
public:
    explicit MadeCommands(std::function<QList<Command>()> make) : m_make(std::move(make)) {}
    QList<Command> commands(const QString&) const override { return m_make(); }

private:
    std::function<QList<Command>()> m_make;
};

} // namespace

QShortcut* MainWindow::addKey(const QKeySequence& keys, const char* text, std::function<void()> run)
{
    auto* shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, [this, run] {
        if (!Overlay::top(this)) // a dialog gets all keys
            run();
    });
    if (text)
        m_keys.append({keys, text, std::move(run)});
    return shortcut;
}

void MainWindow::addPageKey(PageEntry& entry)
{
    const bool isGlobal = entry.scope == Scope::Global;
    const auto before = std::count_if(m_entries.cbegin(), m_entries.cend(),
                                      [&entry](const PageEntry& other) { return other.scope == entry.scope; });
    if (entry.scope == Scope::Detail || before >= 9)
        return;
    entry.keys = QKeySequence((isGlobal ? Qt::CTRL : Qt::ALT) | Qt::Key(Qt::Key_1 + int(before)));
    QShortcut* shortcut = addKey(entry.keys, nullptr, [this, isGlobal, id = entry.id] {
        go({id, isGlobal ? QString() : route().project, {}});
    });
    if (isGlobal)
        return;
    shortcut->setEnabled(false);
    connect(this, &MainWindow::routeChanged, shortcut,
            [shortcut](const Route& to) { shortcut->setEnabled(!to.project.isEmpty()); });
}

void MainWindow::addKeys()
{
    const auto key = [](QKeyCombination combination) { return QKeySequence(combination); };
    addKey(key(Qt::CTRL | Qt::Key_K), QT_TR_NOOP("Command palette"), [this] { openPalette(); });
    addKey(key(Qt::CTRL | Qt::Key_P), QT_TR_NOOP("Switch project"), [this] { openSwitcher(); });
    addKey(key(Qt::CTRL | Qt::Key_N), QT_TR_NOOP("Import a project"), [this] { Q_EMIT importRequested(); });
    addKey(key(Qt::CTRL | Qt::Key_O), QT_TR_NOOP("Deploy a folder"), [this] { Q_EMIT folderRequested(); });
    addKey(key(Qt::CTRL | Qt::SHIFT | Qt::Key_D), QT_TR_NOOP("Deploy"), [this] {
        if (!route().project.isEmpty())
            Q_EMIT deployRequested(route().project);
    });
    addKey(key(Qt::CTRL | Qt::Key_F), QT_TR_NOOP("Find in page"), [this] {
        if (page())
            page()->find();
    });
    addKey(key(Qt::Key_F5), QT_TR_NOOP("Refresh"), [this] {
        if (page())
            page()->refresh();
    });
    addKey(key(Qt::Key_F6), QT_TR_NOOP("Next pane"), [this] { movePane(1); });
    addKey(key(Qt::SHIFT | Qt::Key_F6), QT_TR_NOOP("Previous pane"), [this] { movePane(-1); });
    addKey(key(Qt::ALT | Qt::Key_Left), QT_TR_NOOP("Back"), [this] { back(); });
    addKey(key(Qt::ALT | Qt::Key_Right), QT_TR_NOOP("Forward"), [this] { forward(); });
    addKey(key(Qt::CTRL | Qt::Key_J), QT_TR_NOOP("Activity"), [this] { Q_EMIT activityRequested(); });
    addKey(key(Qt::CTRL | Qt::Key_Comma), QT_TR_NOOP("Settings"), [this] { go({u"preferences"_s, {}, {}}); });
    addKey(key(Qt::CTRL | Qt::Key_Slash), QT_TR_NOOP("Keyboard shortcuts"), [this] { openKeySheet(); });
    const auto text = [this](int percent) { setTextPercent(percent); };
    addKey(key(Qt::CTRL | Qt::Key_Equal), QT_TR_NOOP("Larger text"),
           [=] { text(Theme::instance().textPercent() + 10); });
    addKey(key(Qt::CTRL | Qt::Key_Plus), nullptr, [=] { text(Theme::instance().textPercent() + 10); });
    addKey(key(Qt::CTRL | Qt::Key_Minus), QT_TR_NOOP("Smaller text"),
           [=] { text(Theme::instance().textPercent() - 10); });
    addKey(key(Qt::CTRL | Qt::Key_0), QT_TR_NOOP("Normal text size"), [=] { text(100); });
    addKey(key(Qt::CTRL | Qt::Key_Z), QT_TR_NOOP("Undo, while its message is shown"),
           [this] { m_toasts->actNewest(); });
}

void MainWindow::setTextPercent(int percent)
{
    setLook(m_settings, u"textSize"_s, percent <= 100 ? QString() : QString::number(std::min(percent, 200)));
}

void MainWindow::chooseTheme(const QString& theme)
{
    setLook(m_settings, u"theme"_s, theme);
}

void MainWindow::chooseDensity(bool compact)
{
    setLook(m_settings, u"density"_s, compact ? u"compact"_s : QString());
}

void MainWindow::movePane(int by)
{
    const QList<QWidget*> panes{m_sidebar, m_topBar, m_stack, m_statusBar};
    QWidget* focus = focusWidget();
    int at = 2;
    for (int i = 0; i < panes.size(); ++i)
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus)))
            at = i;
    for (int tries = 0; tries < panes.size(); ++tries) {
        at = (at + by + int(panes.size())) % int(panes.size());
        QWidget* pane = panes[at] == m_stack ? static_cast<QWidget*>(page()) : panes[at];
        if (!pane)
            continue;
        if (const QList<QWidget*> order = readingOrder(pane); !order.isEmpty())
            return order.first()->setFocus(Qt::TabFocusReason);
    }
}

void MainWindow::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::BackButton)
        return back();
    if (event->button() == Qt::ForwardButton)
        return forward();
    QMainWindow::mousePressEvent(event);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    const QWidget* dialog = Overlay::top(this); // also if what had the focus in it is gone
    return focusInReadingOrder(dialog ? dialog : this, next);
}

QList<Command> MainWindow::commands(const QString&) const
{
    auto* self = const_cast<MainWindow*>(this); // commands act on this window
    QList<Command> all;
    const auto add = [&all](const QString& id, const QString& text, const QString& section, Icon icon,
                            std::function<void()> run, const QString& shortcut = {}, const QString& keywords = {}) {
        Command command;
        command.id = id;
        command.text = text;
        command.section = section;
        command.icon = icon;
        command.run = std::move(run);
        command.shortcut = shortcut;
        command.keywords = keywords;
        all.append(command);
    };
    if (page())
        for (Command command : page()->commands()) {
            if (command.section.isEmpty())
                command.section = tr("On this page");
            all.append(command);
        }
    const QString project = route().project;
    for (const PageEntry& entry : m_entries) {
        const bool inProject = entry.scope == Scope::Project;
        if (entry.scope == Scope::Detail || (inProject && project.isEmpty()))
            continue;
        add(
            u"page."_s + entry.id, entry.title(), tr("Go to"), entry.icon,
            [self, id = entry.id, target = inProject ? project : QString()] {
                self->go({id, target, {}});
            },
            entry.keys.toString(QKeySequence::NativeText), entry.id);
    }
    for (const ProjectItem& item : m_projects) {
        Command command;
        command.id = u"project."_s + item.id;
        command.text = item.name;
        command.section = tr("Projects");
        command.detail = item.age.isEmpty() ? item.space : item.space + u"  "_s + item.age;
        command.icon = Icon::Box;
        if (item.deployed)
            command.status = item.status;
        command.run = [self, id = item.id] { self->goProject(id); };
        all.append(command);
    }
    for (const Key& key : m_keys)
        if (key.keys != QKeySequence(Qt::CTRL | Qt::Key_K))
            add(u"action."_s + key.keys.toString(), tr(key.text), tr("Actions"), Icon::Keyboard, key.run,
                key.keys.toString(QKeySequence::NativeText), QString::fromLatin1(key.text) + u" help"_s);
    const QString settings = tr("Settings");
    // Also found by their English names, in every language.
    const QString look = tr("theme appearance colours") + u" theme system light dark contrast"_s;
    add(
        u"action.theme.system"_s, tr("Theme: system"), settings, Icon::Monitor, [self] { self->chooseTheme({}); }, {},
        look);
    add(
        u"action.theme.light"_s, tr("Theme: light"), settings, Icon::Sun, [self] { self->chooseTheme(u"light"_s); }, {},
        look);
    add(
        u"action.theme.dark"_s, tr("Theme: dark"), settings, Icon::Moon, [self] { self->chooseTheme(u"dark"_s); }, {},
        look);
    add(
        u"action.theme.contrast"_s, tr("Theme: high contrast"), settings, Icon::Contrast,
        [self] { self->chooseTheme(u"contrast"_s); }, {}, look);
    add(
        u"action.density.comfortable"_s, tr("Density: comfortable"), settings, Icon::List,
        [self] { self->chooseDensity(false); }, {}, tr("rows spacing") + u" density rows spacing"_s);
    add(
        u"action.density.compact"_s, tr("Density: compact"), settings, Icon::List,
        [self] { self->chooseDensity(true); }, {}, tr("rows spacing") + u" density rows spacing"_s);
    return all;
}

QList<Command> MainWindow::offered() const
{
    QList<Command> all = commands({});
    for (const CommandProvider* provider : m_providers)
        all += provider->commands({});
    return all;
}

void MainWindow::openPalette(const QString& query)
{
    if (Overlay::top(this))
        return;
    QList<const CommandProvider*> providers{this};
    providers += m_providers;
    (new CommandPalette(providers, this, query))->open();
}

void MainWindow::openSwitcher()
{
    if (Overlay::top(this))
        return;
    auto* provider = new MadeCommands([this] {
        QList<Command> projects;
        for (const Command& command : commands({}))
            if (command.id.startsWith(u"project."))
                projects.append(command);
        Command all;
        all.id = u"project."_s;
        all.text = tr("All projects");
        all.section = tr("Shipdeck");
        all.icon = Icon::LayoutGrid;
        all.run = [this] { go({u"projects"_s, {}, {}}); };
        projects.append(all);
        return projects;
    });
    auto* switcher = new CommandPalette({provider}, this);
    connect(switcher, &QObject::destroyed, this, [provider] { delete provider; });
    switcher->setAccessibleName(tr("Switch project"));
    switcher->open();
}

void MainWindow::openKeySheet()
{
    if (Overlay::top(this))
        return;
    auto* dialog = new Dialog(tr("Keyboard shortcuts"), this, 520);
    auto* rows = new KeyValue(240);
    for (const Key& key : std::as_const(m_keys))
        rows->addText(tr(key.text), key.keys.toString(QKeySequence::NativeText), FontRole::Code);
    for (const PageEntry& entry : std::as_const(m_entries))
        if (!entry.keys.isEmpty())
            rows->addText(entry.scope == Scope::Project ? tr("Project page: %1").arg(entry.title()) : entry.title(),
                          entry.keys.toString(QKeySequence::NativeText), FontRole::Code);
    QScrollArea* area = scrolled(rows, tr("Keyboard shortcuts"));
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // so that no key is cut off in large text
    area->setMinimumHeight(Theme::px(440));
    area->setFocusPolicy(Qt::StrongFocus);
    dialog->body()->addWidget(area);
    dialog->addText(tr("In lists: arrow keys move, Enter opens, the Menu key shows more actions."));
    dialog->addButton(tr("Close"));
    dialog->open();
}

} // namespace shipdeck::ui
