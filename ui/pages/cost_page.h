// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "deck/aws.h"
#include "deck/costs.h"
#include "insights/inventory/inventory.h"
#include "pages/currency_choice.h"
#include "pages/deck_page.h"

namespace shipdeck::ui {

class Card;

//! What each project costs in a month: by its plan, and by what is in the AWS account. Unknown prices are called so.
class CostPage final : public DeckPage {
    Q_OBJECT
public:
    CostPage(const PageContext& context, QWidget* parent);
    ~CostPage() override;

    QString title() const override { return tr("Cost"); }
    void refresh() override { start(); }

protected:
    void load() override;

private:
    //! An account and region that projects are in, by the profile that they use.
    struct Account {
        aws::Choice choice;
        bool isAsking = false;
        std::optional<insights::Inventory> found;
        std::optional<Error> error;
        QDateTime at; //!< when it answered
    };
    void build();
    void start(); //!< prices the projects, and asks the accounts again
    enum class Asks { OnlyNew, All };
    void price(Asks asks);
    void askAccounts(Asks asks);
    void ask(Account& account, Asks asks);
    void show();
    using QWidget::show;
    void addProjects();
    void addRow(Card* card, const ProjectCost& cost);
    void addAccount(const Account& account);
    QWidget* figure(const QString& text, Color colour = Color::TextPrimary) const;
    QString planText(const ProjectCost& cost) const;
    QString accountText(const ProjectCost& cost) const;
    QString aboutOf(const ProjectCost& cost) const;
    const Account* accountOf(const ProjectCost& cost) const;
    MonthlySum total() const;
    QString basis() const;
    QString wordsOf(const Account& account) const;
    QStringList texts() const;

    AwsService m_aws;
    QList<ProjectCost> m_costs;
    QList<Account> m_accounts;
    QStringList m_priced; //!< what the costs follow from; empty: not priced yet
    QStringList m_shown;  //!< what the cards say: they are made anew only after changes, to keep the focus
    Label* m_sum;
    Label* m_basis;
    CurrencyChoice* m_currency;
    Button* m_again;
    QVBoxLayout* m_cards;
    CancelSource m_stop;
};

} // namespace shipdeck::ui
