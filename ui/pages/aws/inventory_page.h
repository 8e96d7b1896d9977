// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "deck/aws.h"
#include "insights/inventory/inventory.h"
#include "pages/aws/mfa_dialog.h"
#include "pages/currency_choice.h"
#include "pages/deck_page.h"

class QCheckBox;

namespace shipdeck::ui {

//! Everything that Shipdeck has created in an account and region, from any computer, by stack and with prices;
//! leftovers; and, on request, other resources. Only what this computer knows can be removed here.
class InventoryPage final : public DeckPage {
    Q_OBJECT
public:
    InventoryPage(const PageContext& context, const QString& profile, QWidget* parent);
    ~InventoryPage() override;

    QString title() const override { return tr("AWS resources"); }
    QList<Crumb> breadcrumbs() const override;
    void refresh() override { ask(); }

protected:
    void load() override;

private:
    EmptyState* makeEmpty();
    void ask();
    void show();
    using QWidget::show;
    void addElsewhere(const QString& region);
    static QString purposeOf(const QString& stack);
    void addStack(const insights::InventoryStack& stack);
    void addRows(Card* card, const insights::InventoryStack& stack);
    void addCleanUp(Card* card);
    Card* addItems(const QString& heading, const QString& about, insights::InventoryItem::Place place);
    QWidget* rowOf(const insights::InventoryItem& item) const;
    QHash<QString, QString> knownStacks() const; //!< this computer's projects in the account, by stack

    AwsService m_aws;
    QString m_profile; //!< empty: the default keys
    QString m_region;  //!< empty: the profile's
    std::optional<insights::Inventory> m_found;
    QHash<QString, QString> m_known;
    QSet<QString> m_opened; //!< stacks whose free resources are shown
    Label* m_sum;
    CurrencyChoice* m_currency;
    Button* m_again;
    QCheckBox* m_others;
    QVBoxLayout* m_remarks;
    QVBoxLayout* m_cards;
    bool m_isAsking = false;
    CancelSource m_stop;
};

} // namespace shipdeck::ui
