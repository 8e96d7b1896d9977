// SPDX-License-Identifier: MIT
#pragma once
#include "models/variable_state.h"
#include "pages/deck_page.h"
#include "pages/variable_editor.h"
#include "widgets/cause_card.h"
#include "widgets/search_field.h"
#include "widgets/segmented_control.h"
#include "widgets/spinner.h"

class QMenu;

namespace shipdeck::ui {

//! The variables of a project, by environment: what is set, what the live release was made with, and what waits for the
//! next deployment. A secret is shown for 20 s on request.
class VariablesPage final : public DeckPage {
    Q_OBJECT
public:
    //! `environment`: shown first; empty: production.
    VariablesPage(const PageContext& context, const ProjectId& project, const EnvironmentName& environment,
                  QWidget* parent);

    QString title() const override { return tr("Variables"); }
    QList<Crumb> breadcrumbs() const override;
    QList<QWidget*> actions() override;
    QList<Command> commands() const override;
    void left() override;
    void find() override { m_filter->setFocus(Qt::ShortcutFocusReason); }
    bool paste(const QMimeData* data) override; //!< NAME=VALUE lines
    bool canDrop(const QMimeData* data) const override;
    void drop(const QMimeData* data) override;
    QString dropText() const override;

protected:
    void load() override;
    void tick() override { showRows(VariableList::Apply::Quietly); }
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* makeBar();
    void connectParts();
    Result<> readState();
    void showEnvironments();
    void showRows(VariableList::Apply apply);
    void showBar();
    void choose(const EnvironmentName& environment);

    void addVariable();
    void startFromExample(); //!< asks for what the repository's .env.example names
    void showEditor();
    void edit(const QString& item);
    void save(const NewVariable& variable, const store::Variable& former, bool keepsValue);
    void saveAll(const QList<NewVariable>& variables, const QStringList& removals, const QString& done,
                 std::function<void(const Result<>&)> then = {});
    void restore(const QStringList& versions, const QStringList& removals, const QString& done);
    void remove(const QString& item);
    void undo(const QString& item);
    void discard();
    void redeploy();
    void toggleReveal(const QString& item);
    void hideSecret();
    void countDown();
    void withValue(const store::Variable& variable, std::function<void(const QString&)> then);
    void copyValue(const store::Variable& variable);
    void copyOne(const QString& item);
    void showMenu(const QString& item, const QPoint& at);
    void fillCopyMenu();

    ProjectId m_project;
    EnvironmentName m_environment;
    ProjectSummary m_summary;
    VariableState m_state;
    QList<EnvironmentName> m_environments; //!< in the switch
    bool m_isOwn = false;                  //!< the next rows are the person's own doing
    std::optional<Revealed> m_revealed;
    QDateTime m_hidesAt;
    QTimer m_second;

    Button* m_copy;
    QMenu* m_copyMenu;
    Button* m_import;
    Button* m_add;
    SegmentedControl* m_switch;
    Button* m_many; //!< instead, where there are too many for a switch
    SearchField* m_filter;
    VariableEditor* m_editor;
    VariableList* m_list;
    VariableHeader* m_header;
    EmptyState* m_none;
    Button* m_example = nullptr; //!< of m_none
    EmptyState* m_noMatch;
    QWidget* m_below; //!< the list: how more come in
    Label* m_hint;
    QScrollArea* m_area = nullptr; //!< moves only with large text: the list scrolls by itself
    QWidget* m_bar = nullptr;
    Label* m_barTitle;
    Label* m_barText;
    Spinner* m_spinner;
    Button* m_discard;
    Button* m_open;
    Button* m_redeploy;
};

} // namespace shipdeck::ui
