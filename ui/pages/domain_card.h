// SPDX-License-Identifier: MIT
#pragma once
#include "deck/domain_status.h"
#include "widgets/card.h"

namespace shipdeck::ui {

class CopyButton;
class FlowRow;
class Notice;
class StatusPill;

//! One domain: the four steps to its first answer, the record that a person has to add, what DNS has instead. It changes in
//! place: what can be pressed or have the focus stays the same widget.
class DomainCard final : public Card {
    Q_OBJECT
public:
    explicit DomainCard(bool namesProject, QWidget* parent = nullptr);

    void setStatus(const DomainStatus& status);
    const DomainStatus& status() const { return m_status; }

Q_SIGNALS:
    void visitRequested(const QString& address);
    void retryRequested();
    void checkRequested();
    void removeRequested();
    void counterpartRequested(); //!< DomainStatus::counterpart, redirected to it
    //! From the distribution that has the name, or from this project to another: `from` is the button.
    void moveHereRequested();
    void moveRequested(QWidget* from);
    void connectRequested(); //!< a token for the provider of its DNS
    void projectRequested();

private:
    class RecordRow;
    Button* makeButton(Icon icon, const QString& text, const QString& name);
    void makeButtons();
    void showFacts();
    Notice* addNotice(const QString& name); //!< hidden yet
    void addFinding(const domains::Finding& finding);
    void addSteps();
    void addNote(const Text& text, const QString& name);
    void showRecords();
    void showButtons();

    bool m_namesProject;
    DomainStatus m_status;
    StatusPill* m_pill;
    LinkLabel* m_project;
    QVBoxLayout* m_facts; //!< what is only read: made anew with each change
    QVBoxLayout* m_records;
    QList<RecordRow*> m_recordRows;
    FlowRow* m_buttons;
    Button* m_visit;
    Button* m_open;
    Button* m_connect;
    Button* m_retry;
    Button* m_check;
    Button* m_counterpart;
    Button* m_move;
};

} // namespace shipdeck::ui
