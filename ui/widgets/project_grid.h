// SPDX-License-Identifier: MIT
#pragma once
#include "theme/status.h"
#include "widgets/row_list.h"
#include "widgets/row_model.h"

#include <optional>

namespace shipdeck::ui {

//! One project in the grid.
struct ProjectCard {
    QString id;
    QString name;
    QString space;
    QString address;                //!< "www.harbor.shop"; empty: noAddress is shown
    QString noAddress;              //!< "Nothing is live yet"
    Status status = Status::Queued; //!< of the live release
    QString statusNote;             //!< replaces its word: "Down"
    std::optional<Status> attempt;  //!< of the newest deployment, if it is not the live one
    bool deployed = true;           //!< false: no deployment yet, no pill
    QString title;                  //!< the last commit message
    QString branch;
    QString age;
    QString framework; //!< "Vite"
    Icon icon = Icon::Globe;
    bool pinned = false;
    QString picture; //!< file of the live release's; a cover if it cannot be shown
    QString favicon; //!< likewise; before its name
    bool operator==(const ProjectCard&) const = default;
};

class ProjectCards final : public RowModel<ProjectCard> {
    Q_OBJECT
public:
    using RowModel::RowModel;

    QVariant data(const QModelIndex& index, int role) const override;
};

//! Projects as cards in columns that share the width, or as rows (Ctrl+Shift+L). Arrows move in two dimensions,
//! Enter opens, P pins, D deploys.
class ProjectGrid : public RowList {
    Q_OBJECT
public:
    enum class Look { Grid, List };
    explicit ProjectGrid(QWidget* parent = nullptr);

    void setCards(const QList<ProjectCard>& cards);
    void setLook(Look look);
    Look look() const { return m_look; }

Q_SIGNALS:
    void opened(const QString& id);
    void pinToggled(const QString& id);
    void deployRequested(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void fit();
    ProjectCards* m_cards;
    int m_columns = 1;
    Look m_look = Look::Grid;
};

} // namespace shipdeck::ui

Q_DECLARE_METATYPE(shipdeck::ui::ProjectCard)
