// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"
#include "deck/variables.h"
#include "page_window.h"
#include "support/finish.h"
#include "support/quick_secrets.h"
#include "sure.h"
#include "widgets/overlay.h"
#include "widgets/toast.h"
#include "widgets/variable_list.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>

namespace shipdeck::test {

inline const EnvironmentName production{QStringLiteral("production")};
inline const EnvironmentName preview{QStringLiteral("preview")};
inline const NewVariable stripeKey{QStringLiteral("STRIPE_KEY"), QStringLiteral("sk_live_51Hx"), VariableScope::Both,
                                   NewVariable::Secret::Yes};

//! The page of the sample project, with a vault that opens at once.
class VariablesWindow {
public:
    VariablesWindow()
    {
        sure(writeFile(passphrase(), "a passphrase of the tests"));
        QFile::setPermissions(passphrase(), QFile::ReadOwner | QFile::WriteOwner);
        qputenv("SHIPDECK_PASSPHRASE_FILE", QFile::encodeName(passphrase()));
        it = std::make_unique<PageWindow>();
        haveQuickSecrets(qEnvironmentVariable("SHIPDECK_HOME"), passphrase());
        it->sample.endBuilding();
        it->window->go({QStringLiteral("variables"), SampleDeck::harbor, {}});
    }
    VariablesWindow(const VariablesWindow&) = delete;
    VariablesWindow& operator=(const VariablesWindow&) = delete;
    ~VariablesWindow()
    {
        it.reset();
        qunsetenv("SHIPDECK_PASSPHRASE_FILE");
    }

    VariableService& service() const { return it->sample.deck().variables(); }
    void set(const EnvironmentName& environment, const NewVariable& variable) const
    {
        sure(finish(service().set(SampleDeck::harbor, environment, {variable})));
        it->window->page()->refresh(); // as soon as the bell rings
    }
    //! As it is stored; a secret with its value.
    std::optional<store::Variable> stored(const QString& name, const EnvironmentName& environment = production) const
    {
        for (const VariableRow& row : sure(service().list(SampleDeck::harbor, environment)))
            if (row.variable.name == name) {
                store::Variable variable = row.variable;
                variable.value = sure(finish(service().reveal(variable.id)));
                return variable;
            }
        return std::nullopt;
    }
    ui::VariableList* list() const { return it->onPage<ui::VariableList>("variableList"); }
    ui::VariableItem item(const QString& id) const
    {
        const ui::VariableItem* found = list() ? list()->at(id) : nullptr;
        return found ? *found : ui::VariableItem();
    }
    void key(const QString& id, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        list()->setFocus();
        list()->select(id);
        QTest::keyClick(list(), key, modifiers);
    }
    void type(const char* field, const QString& text) const
    {
        auto* edit = it->onPage<QLineEdit>(field);
        if (!edit)
            qFatal("there is no visible %s", field);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    QString text(const char* label) const
    {
        const auto* found = it->onPage<QLabel>(label);
        return found ? found->text() : QString();
    }
    void paste(const QString& text) const
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(it->window.get(), Qt::Key_V, Qt::ControlModifier);
    }
    ui::Overlay* sheet() const { return ui::Overlay::top(it->window.get()); }
    void setTaken(const QString& name, bool isTaken) const
    {
        sheet()->findChild<QCheckBox*>(QStringLiteral("take.") + name)->setChecked(isTaken);
    }

    std::unique_ptr<PageWindow> it;

private:
    QString passphrase() const { return m_keys.filePath(QStringLiteral("passphrase")); }
    QTemporaryDir m_keys;
};

} // namespace shipdeck::test
