// SPDX-License-Identifier: MIT
// What a person does on the page.
#include "pages/variables_page.h"

#include "base/clock.h"
#include "models/deployment_words.h"
#include "models/env_import.h"
#include "pages/actions.h"
#include "theme/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QRegularExpression>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace shipdeck::ui {
namespace {

constexpr qint64 revealedSeconds = 20;
constexpr auto copiedFor = 60s;

} // namespace

void VariablesPage::addVariable()
{
    m_editor->add();
    showEditor();
}

void VariablesPage::showEditor()
{
    const auto show = [this] { m_area->ensureWidgetVisible(m_editor); };
    QMetaObject::invokeMethod(this, show, Qt::QueuedConnection); // when it has its place
}

void VariablesPage::edit(const QString& item)
{
    const VariableItem* row = m_list->at(item);
    if (!row)
        return;
    const VariableRow* known = m_state.find(row->name);
    if (row->kind == VariableItem::Kind::File)
        m_editor->add(row->name, row->value); // what is set here wins over the file
    else if (row->kind == VariableItem::Kind::Set && known)
        m_editor->edit(known->variable);
    else
        return;
    showEditor();
}

void VariablesPage::save(const NewVariable& variable, const store::Variable& former, bool keepsValue)
{
    const auto go = [this, former](const NewVariable& given) {
        const bool isRenamed = former.name != given.name && m_state.find(former.name); // or it was removed meanwhile
        const QString done = former.name.isEmpty() ? tr("%1 added").arg(given.name) : tr("%1 saved").arg(given.name);
        saveAll({given}, isRenamed ? QStringList{former.name} : QStringList(), done,
                [this, name = given.name, isNew = former.name.isEmpty()](const Result<>& saved) {
                    if (!saved)
                        return m_editor->failed(saved.error());
                    if (isNew)
                        return m_editor->add(); // the next one
                    m_editor->hide();
                    m_list->setFocus(Qt::OtherFocusReason);
                });
    };
    if (!keepsValue)
        return go(variable);
    QCoro::connect(deck().variables().reveal(former.id), this, [this, variable, go](const Result<QString>& value) {
        if (!value)
            return m_editor->failed(value.error());
        NewVariable given = variable;
        given.value = *value;
        go(given);
    });
}

void VariablesPage::saveAll(const QList<NewVariable>& variables, const QStringList& removals, const QString& done,
                            std::function<void(const Result<>&)> then)
{
    QCoro::connect(deck().variables().set(m_project, m_environment, variables, removals), this,
                   [this, done, then](const Result<>& saved) {
                       m_isOwn = true;
                       if (then)
                           then(saved);
                       else if (!saved)
                           act().failed(saved.error());
                       if (!saved)
                           return;
                       act().say(done);
                       load();
                   });
}

void VariablesPage::restore(const QStringList& versions, const QStringList& removals, const QString& done)
{
    QCoro::connect(deck().variables().restore(m_project, m_environment, versions, removals), this,
                   [this, done](const Result<>& restored) {
                       if (!restored)
                           return act().failed(restored.error());
                       m_isOwn = true;
                       act().say(done);
                       load();
                   });
}

void VariablesPage::remove(const QString& item)
{
    const VariableItem* row = m_list->at(item);
    const VariableRow* known = row && row->kind == VariableItem::Kind::Set ? m_state.find(row->name) : nullptr;
    if (!known)
        return;
    const store::Variable variable = known->variable;
    QCoro::connect(deck().variables().set(m_project, m_environment, {}, {variable.name}), this,
                   [this, variable](const Result<>& removed) {
                       if (!removed)
                           return act().failed(removed.error());
                       m_isOwn = true;
                       load();
                       act().offerUndo(tr("%1 removed").arg(variable.name), [deck = &deck(), variable] {
                           QCoro::connect(deck->variables().restore(variable.project, variable.environment,
                                                                    {variable.id}),
                                          deck, [](const Result<>&) {});
                       });
                   });
}

void VariablesPage::undo(const QString& item)
{
    const VariableItem* row = m_list->at(item);
    if (!row)
        return;
    const QString done = tr("%1 is as in the live release").arg(row->name);
    for (const store::Variable& one : std::as_const(m_state.removed))
        if (row->kind == VariableItem::Kind::Removed && one.name == row->name)
            return restore({one.id}, {}, done);
    if (const VariableRow* known = m_state.find(row->name))
        known->live ? restore({known->live->id}, {}, done) : restore({}, {row->name}, tr("%1 removed").arg(row->name));
}

void VariablesPage::discard()
{
    QStringList versions, removals;
    for (const VariableRow& row : std::as_const(m_state.rows))
        if (row.pending && row.live)
            versions << row.live->id;
        else if (row.pending)
            removals << row.variable.name;
    for (const store::Variable& one : std::as_const(m_state.removed))
        versions << one.id;
    const auto count = int(m_state.changes().size());
    auto* dialog = new Dialog(count == 1 ? tr("Discard 1 change?") : tr("Discard %1 changes?").arg(count), this);
    dialog->addText(m_state.changes().join(u", "_s));
    dialog->addText(tr("%1 gets the variables of its live release again.").arg(environmentName(m_environment)));
    dialog->addButton(tr("Cancel"));
    Button* go = dialog->addButton(count == 1 ? tr("Discard change") : tr("Discard %1 changes").arg(count),
                                   Button::Kind::Danger);
    go->setObjectName(u"confirm"_s);
    connect(go, &Button::clicked, this,
            [this, versions, removals] { restore(versions, removals, tr("Changes discarded")); });
    dialog->open();
}

void VariablesPage::redeploy()
{
    if (m_state.live)
        act().redeploy(m_state.live->id, m_redeploy);
}

void VariablesPage::withValue(const store::Variable& variable, std::function<void(const QString&)> then)
{
    QCoro::connect(deck().variables().reveal(variable.id), this, [this, then](const Result<QString>& value) {
        if (!value)
            return act().failed(value.error());
        then(*value);
    });
}

void VariablesPage::toggleReveal(const QString& item)
{
    const VariableItem* row = m_list->at(item);
    const VariableRow* known = row ? m_state.find(row->name) : nullptr;
    if (!known || !row->isSecret || row->kind != VariableItem::Kind::Set)
        return;
    if (row->isRevealed)
        return hideSecret();
    const QString id = known->variable.id;
    withValue(known->variable, [this, id](const QString& value) {
        if (!isVisible())
            return; // left meanwhile
        m_revealed = Revealed{id, value, int(revealedSeconds)};
        m_hidesAt = nowUtc().addSecs(revealedSeconds);
        m_second.start();
        window()->installEventFilter(this);
        showRows(VariableList::Apply::Quietly);
    });
}

void VariablesPage::countDown()
{
    if (!m_revealed)
        return m_second.stop();
    const qint64 left = nowUtc().secsTo(m_hidesAt);
    if (left <= 0 || left > revealedSeconds) // or the clock was put back
        return hideSecret();
    m_revealed->secondsLeft = int(left);
    showRows(VariableList::Apply::Quietly);
}

void VariablesPage::hideSecret()
{
    if (!m_revealed)
        return;
    m_second.stop();
    m_revealed.reset();
    showRows(VariableList::Apply::Quietly);
}

void VariablesPage::left()
{
    hideSecret();
    DeckPage::left();
}

//! A secret does not stay in the clipboard.
void VariablesPage::copyValue(const store::Variable& variable)
{
    withValue(variable, [this, variable](const QString& value) {
        QGuiApplication::clipboard()->setText(value);
        act().say(variable.secret ? tr("%1 copied; the clipboard is cleared after a minute").arg(variable.name)
                                  : tr("%1 copied").arg(variable.name));
        if (!variable.secret)
            return;
        QTimer::singleShot(copiedFor, qApp, [value] {
            if (QGuiApplication::clipboard()->text() == value)
                QGuiApplication::clipboard()->clear();
        });
    });
}

void VariablesPage::fillCopyMenu()
{
    m_copyMenu->clear();
    for (const EnvironmentName& name : std::as_const(m_environments))
        if (name != m_environment)
            m_copyMenu
                ->addAction(environmentName(name), this,
                            [this, name] { act().copyVariables(m_project, name, m_environment); })
                ->setEnabled(!deck().variables().list(m_project, name).value_or(QList<VariableRow>()).isEmpty());
}

void VariablesPage::copyOne(const QString& item)
{
    const QString name = variableNameOf(item);
    for (const store::Variable& one : std::as_const(m_state.missing)) {
        if (one.name != name)
            continue;
        withValue(one, [this, one](const QString& value) {
            saveAll({{one.name, value, one.scope, one.secret ? NewVariable::Secret::Yes : NewVariable::Secret::No}}, {},
                    tr("%1 copied to %2").arg(one.name, environmentName(m_environment)));
        });
        return;
    }
}

bool VariablesPage::paste(const QMimeData* data)
{
    if (look() != Look::Filled)
        return false;
    if (canDrop(data)) {
        drop(data);
        return true;
    }
    // An address with a query also has this sign, but not behind a name.
    static const QRegularExpression assignment(u"^\\s*(export\\s+)?[A-Za-z_][\\w.-]{0,127}\\s*="_s,
                                               QRegularExpression::MultilineOption);
    if (!data->text().contains(assignment))
        return false;
    act().importText(m_project, m_environment, data->text());
    return true;
}

bool VariablesPage::canDrop(const QMimeData* data) const
{
    return !envFileIn(data).isEmpty();
}

void VariablesPage::drop(const QMimeData* data)
{
    act().importEnv(m_project, m_environment, envFileIn(data));
}

QString VariablesPage::dropText() const
{
    return tr("Add variables to %1").arg(environmentName(m_environment));
}

void VariablesPage::showMenu(const QString& id, const QPoint& at)
{
    const VariableItem* row = m_list->at(id);
    if (!row)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"variableMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](Icon icon, const QString& text, const QString& keys,
                         void (VariablesPage::*run)(const QString&)) {
        menu->addAction(themedIcon(icon), keys.isEmpty() ? text : text + u'\t' + keys, this,
                        [this, run, id] { (this->*run)(id); });
    };
    using Kind = VariableItem::Kind;
    if (row->kind == Kind::Missing)
        add(Icon::Copy, row->link, tr("Enter"), &VariablesPage::copyOne);
    if (row->kind == Kind::File)
        add(Icon::Pencil, tr("Override…"), tr("Enter"), &VariablesPage::edit);
    if (row->kind == Kind::Set) {
        add(Icon::Pencil, tr("Edit…"), tr("Enter"), &VariablesPage::edit);
        if (row->isSecret)
            add(row->isRevealed ? Icon::EyeOff : Icon::Eye, row->isRevealed ? tr("Hide value") : tr("Show value"),
                u"Ctrl+H"_s, &VariablesPage::toggleReveal);
        if (const VariableRow* known = m_state.find(row->name))
            menu->addAction(themedIcon(Icon::Copy), tr("Copy value"), this,
                            [this, variable = known->variable] { copyValue(variable); });
    }
    if (row->kind == Kind::Removed || (row->kind == Kind::Set && m_state.live && m_state.find(row->name)->pending))
        add(Icon::Undo2, tr("Undo change"), {}, &VariablesPage::undo);
    if (row->kind == Kind::Set) {
        menu->addSeparator();
        add(Icon::Trash2, tr("Remove"), tr("Delete"), &VariablesPage::remove);
    }
    menu->popup(at);
}

QList<Command> VariablesPage::commands() const
{
    auto* self = const_cast<VariablesPage*>(this);
    QList<Command> all;
    const auto add = [&all](const QString& id, const QString& text, Icon icon, const QString& keys,
                            std::function<void()> run) {
        Command command;
        command.id = u"variables."_s + id;
        command.text = text;
        command.icon = icon;
        command.shortcut = keys;
        command.run = std::move(run);
        all << command;
    };
    add(u"add"_s, tr("Add variable"), Icon::Plus, u"A"_s, [self] { self->addVariable(); });
    add(u"import"_s, tr("Import .env…"), Icon::Upload, {}, [self] { self->m_import->click(); });
    add(u"paste"_s, tr("Paste variables"), Icon::KeyRound, u"Ctrl+V"_s,
        [self] { self->act().importText(self->m_project, self->m_environment, QGuiApplication::clipboard()->text()); });
    for (const EnvironmentName& name : m_environments)
        if (name != m_environment) {
            const QString shown = environmentName(name);
            add(u"copy."_s + name, tr("Copy variables from %1…").arg(shown), Icon::Copy, {},
                [self, name] { self->act().copyVariables(self->m_project, name, self->m_environment); });
            add(u"show."_s + name, tr("Show variables of %1").arg(shown), Icon::CircleDot, {},
                [self, name] { self->choose(name); });
        }
    if (m_redeploy->isVisible()) {
        add(u"redeploy"_s, tr("Redeploy with the changes"), Icon::RotateCw, {}, [self] { self->redeploy(); });
        add(u"discard"_s, tr("Discard changes…"), Icon::Undo2, {}, [self] { self->discard(); });
    }
    return all;
}

} // namespace shipdeck::ui
