// SPDX-License-Identifier: MIT
#include "pages/aws/delegation_notice.h"

#include "pages/fact_row.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr std::chrono::seconds betweenPolls{10};

} // namespace

DelegationNotice::DelegationNotice(aws::Choice choice, QWidget* parent)
    : QWidget(parent), m_choice(std::move(choice)), m_state(new Notice), m_records(new QVBoxLayout)
{
    setObjectName(u"delegation"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(space::s2));
    m_state->setObjectName(u"delegationState"_s);
    column->addWidget(m_state);
    m_records->setSpacing(Theme::px(space::s1));
    column->addLayout(m_records);
    connect(m_state, &Notice::acted, this, &DelegationNotice::refresh);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible()) // no requests for a hidden page
            refresh();
    });
    hide();
}

DelegationNotice::~DelegationNotice()
{
    m_stop.request();
}

void DelegationNotice::watch(const deploy::Zone& zone)
{
    m_zone = zone;
    refresh();
}

void DelegationNotice::stop()
{
    m_stop.request();
    m_zone.reset();
    m_again.stop();
    hide();
}

void DelegationNotice::refresh()
{
    if (!m_zone)
        return;
    m_stop.request();
    m_stop = CancelSource();
    m_state->setActionEnabled(false);
    QCoro::connect(m_aws.delegation(m_choice, *m_zone, m_stop.token()), this,
                   [this](const Result<deploy::Delegation>& found) {
                       if (!found && found.error().kind == Error::Kind::Canceled)
                           return;
                       m_state->setActionEnabled(true);
                       if (found && m_zone)
                           show(*found);
                   });
}

void DelegationNotice::show(const deploy::Delegation& found)
{
    if (found.isDone()) {
        m_again.stop();
        return hide();
    }
    const QString now = found.found.isEmpty() ? tr("Name servers now: none.")
                                              : tr("Name servers now: %1.").arg(found.found.join(u", "_s));
    m_state->show(
        Status::Waiting, Icon::Hand, tr("%1 does not point to Route 53 yet").arg(found.domain),
        tr("Set these name servers at your domain registrar; AWS needs them to validate the certificate. %1").arg(now),
        tr("Check now"));
    if (std::exchange(m_shown, found.wanted) != found.wanted) { // keeps the focus
        clearLayout(m_records);
        for (const QString& server : found.wanted) {
            auto* row = new QHBoxLayout;
            row->setSpacing(Theme::px(space::s2));
            row->addWidget(new Label(u"NS"_s, FontRole::Code, Color::TextTertiary));
            row->addWidget(new Label(server, FontRole::Code), 1);
            auto* copy = new IconButton(Icon::Copy, tr("Copy %1").arg(server));
            copy->setObjectName(u"copyServer"_s);
            row->addWidget(copy);
            connect(copy, &IconButton::clicked, this, [server] { QGuiApplication::clipboard()->setText(server); });
            m_records->addLayout(row);
        }
    }
    m_again.start(betweenPolls);
    setVisible(true);
}

} // namespace shipdeck::ui
