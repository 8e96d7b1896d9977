// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "deck/imports.h"
#include "deck/deck.h"
#include "pages/fact_row.h"
#include "widgets/button.h"
#include "widgets/cause_card.h"

namespace shipdeck::ui {

//! Projects in an account that this computer does not have, and their import. Hidden if there are none.
class FoundProjects final : public QWidget {
    Q_OBJECT
public:
    FoundProjects(Deck& deck, aws::Choice choice, QWidget* parent = nullptr);
    ~FoundProjects() override;

    void refresh();

Q_SIGNALS:
    void opened(const QString& project); //!< the person wants to see an imported one

private:
    void show(const deploy::AwsProjects& found);
    using QWidget::show;
    void import();
    void importNext();
    void addImported(const AwsImported& imported);
    void failed(const Error& error);

    Deck& m_deck;
    aws::Choice m_choice;
    deploy::AwsProjects m_found;
    QList<deploy::AwsProject> m_wanted; //!< not imported yet
    Label* m_title;
    Button* m_import;
    QVBoxLayout* m_rows;
    InlineError* m_error;
    CancelSource m_stop;
};

} // namespace shipdeck::ui
