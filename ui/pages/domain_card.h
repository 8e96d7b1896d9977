// SPDX-License-Identifier: MIT
#pragma once
#include "deck/domain_status.h"
#include "widgets/card.h"

namespace shipdeck::ui {

class FlowRow;

//! One domain: the four steps to its first answer, the record that a person has to add, what DNS has instead.
class DomainCard final : public Card {
    Q_OBJECT
public:
    explicit DomainCard(const DomainStatus& status, bool namesProject, QWidget* parent = nullptr);

Q_SIGNALS:
    void visitRequested(const QString& address);
    void retryRequested(const QString& name);
    void checkRequested(const QString& name);
    void removeRequested(const QString& name);
    void counterpartRequested(); //!< DomainStatus::counterpart, redirected to it
    //! From the distribution that has the name, or from this project to another: `from` is the button.
    void moveHereRequested(const QString& name);
    void moveRequested(const QString& name, QWidget* from);
    //! A token for the provider of its DNS.
    void connectRequested(const domains::Provider& provider);
    void projectRequested();

private:
    void addFinding(const domains::Finding& finding);
    void addSteps(const DomainStatus& status);
    void addNote(const Text& text, const QString& name);
    void addRecord(const DomainStatus& status, const store::WantedRecord& record);
    void addButtons(const DomainStatus& status, bool namesProject);
    void addMove(FlowRow* row, const DomainStatus& status, bool namesProject);
};

} // namespace shipdeck::ui
