// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "deck/aws.h"
#include "deck/policy_check.h"
#include "pages/aws/mfa_dialog.h"
#include "pages/deck_page.h"
#include "widgets/copy_button.h"
#include "widgets/notice.h"

namespace shipdeck::ui {

//! The permissions that Shipdeck may need in an account, each statement with its reason: to read, to copy, and to check
//! with IAM's simulation, which changes nothing.
class PolicyPage final : public DeckPage {
    Q_OBJECT
public:
    PolicyPage(const PageContext& context, const QString& profile, QWidget* parent);
    ~PolicyPage() override;

    QString title() const override { return tr("Permissions"); }
    QList<Crumb> breadcrumbs() const override;

protected:
    void load() override;

private:
    void addHead(QVBoxLayout* column);
    insights::Features wanted() const;
    void show();
    using QWidget::show;
    void verify();
    void showAnswer(const PolicyCheck& check);
    void showFailure(const Error& error);

    AwsService m_aws;
    QString m_profile; //!< empty: the default keys
    insights::PolicyScope m_scope;
    insights::Policy m_policy;
    std::optional<PolicyCheck> m_answer;
    Label* m_where;
    Button* m_verify;
    Notice* m_verdict;
    InlineError* m_error;
    CopyButton* m_copyPolicy;
    CopyButton* m_copyRole;
    Button* m_zone; //!< includes what a domain needs, before there is one
    bool m_hasZone = false;
    QWidget* m_refused; //!< what to do if IAM may not be asked
    CopyButton* m_copyStatement;
    QVBoxLayout* m_rows;
    CancelSource m_stop;
};

} // namespace shipdeck::ui
