// SPDX-License-Identifier: MIT
#pragma once
#include "deck/address_answer.h"
#include "deck/deck.h"
#include "widgets/card.h"
#include "widgets/cause_card.h"
#include "widgets/key_value.h"

class QLineEdit;

namespace shipdeck::ui {

//! "What would this address get, and why?", answered by what is on this computer. Hidden where no rules decide that.
class AddressCard final : public Card {
    Q_OBJECT
public:
    explicit AddressCard(QWidget* parent = nullptr);
    //! `access`: who may see it, as Deck::access() has it.
    void show(const store::Project& project, const QString& environment,
              const std::optional<store::Deployment>& current, const QJsonObject& access);
    //! Of a folder with this plan; hidden where its files are not on this computer.
    void show(const build::SourceSpec& source, const PlanPreview& plan);
    using QWidget::show;
    void setBusy(bool busy) { m_ask->setBusy(busy); }
    void setAnswer(const Result<AddressAnswer>& answer);

Q_SIGNALS:
    void asked(const QString& address);
    void openRequested(const QString& deployment);

private:
    void follow(const QStringList& whose);
    void ask();
    void forget();
    void fill(KeyValue* rows, const AddressAnswer& answer);

    QLineEdit* m_address;
    Button* m_ask;
    InlineError* m_failure;
    QVBoxLayout* m_rows;
    QStringList m_shown; //!< whose answer it is
};

} // namespace shipdeck::ui
