// SPDX-License-Identifier: MIT
#pragma once
#include "deck/release_difference.h"
#include "widgets/overlay.h"

namespace shipdeck::ui {

//! Asks whether a release goes live, and shows what differs from the one that is: commits, names of variables, settings,
//! size. Commits come when the history was read.
class PromoteDialog final : public Dialog {
    Q_OBJECT
public:
    //! `live` without an id: nothing is.
    PromoteDialog(Deck& deck, const QString& title, const store::Deployment& live, const store::Deployment& next,
                  QWidget* anywhere);
    ~PromoteDialog() override;

    //! After the differences: a paragraph, the buttons.
    void addQuestion(const QString& about);

Q_SIGNALS:
    void confirmed();

private:
    void showDifference(const Result<ReleaseDifference>& difference);

    Label* m_differences;
    QStringList m_settings; //!< those that differ
    CancelSource m_stop;
};

} // namespace shipdeck::ui
