// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deploy_request.h"
#include "deck/edge.h"
#include "deck/deck.h"
#include "deck/plan.h"
#include "widgets/card.h"
#include "widgets/cause_card.h"
#include "widgets/key_value.h"

class QLineEdit;

namespace shipdeck::ui {

//! "What would this address serve, and why?", answered from this computer's data. Hidden without edge rules.
class AddressCard final : public Card {
    Q_OBJECT
public:
    explicit AddressCard(QWidget* parent = nullptr);
    //! `access`: who may see it, as ProjectService::access() has it.
    void show(const store::Project& project, const EnvironmentName& environment,
              const std::optional<store::Deployment>& current, const QJsonObject& access);
    //! For the folder of this plan; hidden if its files are not on this computer.
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
    std::optional<QString> m_asked; //!< last
    QStringList m_shown;            //!< identifies what the answer is for
};

} // namespace shipdeck::ui
