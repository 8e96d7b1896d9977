// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/projects.h"
#include "edge/access.h"
#include "widgets/card.h"
#include "widgets/segmented_control.h"

class QComboBox;
class QLineEdit;

namespace shipdeck::ui {

//! Who may see an environment: everybody, certain addresses, or users with a password. Hidden if the target has no
//! access control.
class AccessCard final : public Card {
    Q_OBJECT
public:
    explicit AccessCard(QWidget* parent = nullptr);
    void show(const Deck& deck, const ProjectSummary& project);
    using QWidget::show;
    EnvironmentName environment() const; //!< the one that is shown
    void setBusy(bool busy) { m_apply->setBusy(busy); }

Q_SIGNALS:
    void chosen(const shipdeck::edge::AccessRule& rule); //!< an empty rule: everybody

private:
    QLineEdit* addField(QLayout* to, const QString& name, const QString& hint, const char* objectName);
    edge::AccessRule rule() const;
    void fillEnvironments(const QList<store::Environment>& environments);
    void showAccess(const QJsonObject& access);
    void follow();

    QComboBox* m_environment;
    Label* m_inherited; //!< the rule that a preview inherits
    Label* m_now;
    SegmentedControl* m_mode;
    QWidget* m_some;
    QLineEdit* m_addresses;
    QLineEdit* m_user;
    QLineEdit* m_password;
    Button* m_apply;
    const Deck* m_deck = nullptr;
    ProjectId m_project;
    QString m_of; //!< the environment of m_shown
    std::optional<QJsonObject> m_shown;
};

} // namespace shipdeck::ui
