// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deploy/targets/aws/edge/access.h"
#include "widgets/card.h"
#include "widgets/segmented_control.h"

class QLineEdit;

namespace shipdeck::ui {

//! Who may see a site: everybody, or some addresses, or who has a password. Hidden where that cannot be said.
class AccessCard final : public Card {
    Q_OBJECT
public:
    explicit AccessCard(QWidget* parent = nullptr);
    void show(const Deck& deck, const store::Project& project, const QString& environment);
    using QWidget::show;
    void setBusy(bool busy) { m_apply->setBusy(busy); }

Q_SIGNALS:
    void chosen(const shipdeck::edge::AccessRule& rule); //!< without anything in it: everybody

private:
    QLineEdit* addField(QLayout* to, const QString& name, const QString& hint, const char* objectName);
    edge::AccessRule rule() const;
    void follow();

    Label* m_now;
    SegmentedControl* m_mode;
    QWidget* m_some;
    QLineEdit* m_addresses;
    QLineEdit* m_user;
    QLineEdit* m_password;
    Button* m_apply;
    std::optional<QJsonObject> m_shown;
};

} // namespace shipdeck::ui
