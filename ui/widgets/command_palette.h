// SPDX-License-Identifier: MIT
#pragma once
#include "theme/status.h"
#include "widgets/overlay.h"
#include "widgets/search_field.h"

#include <QListView>
#include <functional>

namespace shipdeck::ui {

//! A command that the palette offers.
struct Command {
    QString id;       //!< stable; stored for recent choices
    QString text;     //!< "Roll back production…"
    QString section;  //!< "On this page", "Go to", "Projects", "Deployments", "Settings"
    QString detail;   //!< quiet text at the right, if there is no shortcut
    QString keywords; //!< additional search words
    QString shortcut; //!< as displayed: "Ctrl+1"
    Icon icon = Icon::None;
    std::optional<Status> status; //!< its icon and colour instead of `icon`
    std::function<void()> run;
};

//! A source of commands: the shell, the page, the projects. Called after every key, so it must be fast. The texts are
//! rendered at the call, so that they are also got in another language.
class CommandProvider {
public:
    virtual ~CommandProvider() = default;
    virtual QList<Command> commands(const QString& query) const = 0;
};

//! How well `text` matches `query`: whole beats the beginnings of words, these beat abbreviations ("od" for "Open
//! deployments"); negative: no match.
int matchScore(const QString& query, const QString& text);
//! Whether each word of the query stands somewhere in the text.
bool hasWords(const QString& query, const QString& text);

//! Ctrl+K. Finds commands by their texts in every language. `>` as the first character shows actions only, `#` deployments, `@` people and branches.
class CommandPalette : public Overlay {
    Q_OBJECT
public:
    CommandPalette(const QList<const CommandProvider*>& providers, QWidget* anywhere, const QString& query = {});

    static QStringList recent();
    static void setRecent(const QStringList& ids); //!< the caller stores them between runs

protected:
    QRect panelRect() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void readOtherNames();
    void search(const QString& query);
    int scoreOf(const Command& command, const QString& query) const; //!< negative: not found
    void choose();
    void move(int by);

    QList<const CommandProvider*> m_providers;
    QHash<QString, QStringList> m_otherNames; //!< by id: in the other languages
    SearchField* m_field;
    QListView* m_list;
};

} // namespace shipdeck::ui
