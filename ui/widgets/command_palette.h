// SPDX-License-Identifier: MIT
#pragma once
#include "theme/status.h"
#include "widgets/overlay.h"
#include "widgets/search_field.h"

#include <QListView>
#include <functional>

namespace shipdeck::ui {

//! One thing the palette can do.
struct Command {
    QString id;       //!< stable; recent choices are remembered by it
    QString text;     //!< "Roll back production…"
    QString section;  //!< "On this page", "Go to", "Projects", "Deployments", "Settings"
    QString detail;   //!< quiet text at the right, when there is no shortcut
    QString keywords; //!< also found by these
    QString shortcut; //!< as printed: "Ctrl+1"
    Icon icon = Icon::None;
    std::optional<Status> status; //!< its icon and colour instead of `icon`
    std::function<void()> run;
};

//! Whoever offers commands: the shell, the page, the projects. Asked on every key, answers from memory.
class CommandProvider {
public:
    virtual ~CommandProvider() = default;
    virtual QList<Command> commands(const QString& query) const = 0;
};

//! How well `text` answers `query`: word starts beat letters in order; negative: not at all.
int matchScore(const QString& query, const QString& text);

//! Ctrl+K. `>` as the first character shows actions only, `#` deployments, `@` people and branches.
class CommandPalette : public Overlay {
    Q_OBJECT
public:
    CommandPalette(const QList<const CommandProvider*>& providers, QWidget* anywhere, const QString& query = {});

    static QStringList recent();
    static void setRecent(const QStringList& ids); //!< the caller keeps them between runs

protected:
    QRect panelRect() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& query);
    void choose();
    void move(int by);

    QList<const CommandProvider*> m_providers;
    SearchField* m_field;
    QListView* m_list;
};

} // namespace shipdeck::ui
