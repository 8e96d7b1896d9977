// SPDX-License-Identifier: MIT
#include "pages/untrusted_source_notice.h"

#include "widgets/overlay.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

UntrustedSourceNotice::UntrustedSourceNotice(QWidget* parent) : Notice(parent)
{
    setObjectName(u"forkNotice"_s);
    connect(this, &Notice::acted, this, [this] { m_isApproved ? setApproved(false) : ask(); });
}

void UntrustedSourceNotice::show(const PlanPreview& plan)
{
    if (!plan.untrusted.isProposed)
        return reset();
    if (plan.commit != m_commit)
        m_isApproved = false;
    m_why = plan.untrusted.why.render();
    m_commit = plan.commit;
    update();
}

void UntrustedSourceNotice::reset()
{
    m_why.clear();
    m_commit.clear();
    m_isApproved = false;
    hide();
}

void UntrustedSourceNotice::ask()
{
    auto* dialog = new Dialog(tr("Give your secrets to this code?"), this);
    dialog->setObjectName(u"approveSecrets"_s);
    dialog->addText(m_why);
    dialog->addText(tr("The author of commit %1 can read every secret that it gets, and send it anywhere. Review its "
                       "changes first.")
                        .arg(m_commit.left(12)));
    dialog->addText(
        tr("Only this commit gets them. Later pushes need a new approval. The deployment records who approved."));
    dialog->addButton(tr("Cancel"));
    Button* give = dialog->addButton(tr("Give secrets to this commit"), Button::Kind::Danger);
    give->setObjectName(u"confirm"_s);
    connect(give, &Button::clicked, this, [this, commit = m_commit] {
        if (commit == m_commit) // the choice has not changed meanwhile
            setApproved(true);
    });
    dialog->open();
}

void UntrustedSourceNotice::setApproved(bool approved)
{
    m_isApproved = approved;
    update();
    Q_EMIT approvalChanged();
}

void UntrustedSourceNotice::update()
{
    if (m_isApproved)
        return Notice::show(Status::Waiting, Icon::KeyRound, m_why,
                            tr("Commit %1 gets the secrets: you approved it.").arg(m_commit.left(12)),
                            tr("Revoke approval"));
    Notice::show(Status::Waiting, Icon::Hand, m_why,
                 tr("This code may not be yours: review it before you deploy it. It gets no secrets."),
                 m_commit.isEmpty() ? QString() : tr("Give secrets…"));
}

} // namespace shipdeck::ui
