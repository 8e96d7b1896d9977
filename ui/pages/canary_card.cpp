// SPDX-License-Identifier: MIT
#include "pages/canary_card.h"

#include "deploy/canary_rule.h"
#include "models/deployment_words.h"
#include "pages/fact_row.h"
#include "theme/paint.h"
#include "widgets/flow_row.h"
#include "widgets/segmented_control.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int barHeight = 6;

QString percentText(int percent)
{
    return u"%1 %"_s.arg(percent);
}

} // namespace

ShareBar::ShareBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::setPercent(int percent)
{
    m_percent = percent;
    update();
}

QSize ShareBar::sizeHint() const
{
    return {Theme::px(120), Theme::px(barHeight)};
}

void ShareBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintProgress(painter, rect(), m_percent / 100.0, Theme::status(Status::Rolling).fg);
}

CanaryCard::CanaryCard(QWidget* parent)
    : Card(tr("Canary"), parent), m_pill(new StatusPill(Status::Rolling)), m_share(new ShareBar),
      m_lines(new QVBoxLayout)
{
    setObjectName(u"canaryCard"_s);
    m_pill->setObjectName(u"canaryShare"_s);
    setCorner(m_pill);
    body()->addWidget(m_share);
    body()->addSpacing(Theme::px(space::s2));
    m_lines->setSpacing(Theme::px(space::s2));
    body()->addLayout(m_lines);
    body()->addSpacing(Theme::px(space::s3));
    auto* buttons = new FlowRow;
    auto* promote = new Button(Icon::ArrowUp, tr("Promote"));
    promote->setObjectName(u"promoteCanary"_s);
    promote->setAccessibleDescription(tr("All visitors get the canary"));
    auto* more = new Button(tr("Change share…"));
    more->setObjectName(u"moreCanary"_s);
    more->setAccessibleName(tr("Change the canary's share…"));
    auto* end = new Button(tr("End canary"));
    end->setObjectName(u"endCanary"_s);
    end->setAccessibleName(tr("End the canary"));
    end->setToolTip(tr("All visitors get the live release again"));
    for (Button* button : {promote, more, end})
        buttons->addWidget(button);
    body()->addLayout(buttons);
    connect(promote, &Button::clicked, this, [this] { Q_EMIT promoteRequested(m_id); });
    connect(more, &Button::clicked, this, [this] { Q_EMIT moreRequested(m_id); });
    connect(end, &Button::clicked, this, &CanaryCard::endRequested);
    hide();
}

void CanaryCard::show(const std::optional<store::Deployment>& canary, const std::optional<store::Deployment>& current,
                      const std::optional<store::CanaryRecord>& record)
{
    setVisible(canary.has_value());
    if (!canary)
        return;
    const QStringList now{canary->id, QString::number(canary->weight), current ? current->id : DeploymentId(),
                          record ? deploy::trafficText(record->traffic).render() : QString()};
    if (std::exchange(m_shown, now) == now)
        return; // keeps the focus
    m_id = canary->id;
    m_pill->setStatus(Status::Rolling, statusNoteOf(*canary));
    m_share->setPercent(canary->weight);
    clearLayout(m_lines);
    m_lines->addWidget(line(canary->weight, *canary));
    if (current)
        m_lines->addWidget(line(100 - canary->weight, *current));
    if (record) {
        auto* traffic = new Label(deploy::trafficText(record->traffic).render(), FontRole::Small);
        traffic->setObjectName(u"canaryTraffic"_s);
        traffic->setWrapped(true);
        m_lines->addWidget(traffic);
    }
    auto* hint = new Label(tr("Visitors stay on the same version for a day."), FontRole::Small, Color::TextTertiary);
    hint->setWrapped(true);
    m_lines->addWidget(hint);
    setAccessibleName(tr("Canary: %1 of the visitors get %2").arg(percentText(canary->weight), titleOf(*canary)));
}

QWidget* CanaryCard::line(int percent, const store::Deployment& deployment)
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s2));
    auto* share = new Label(percentText(percent), FontRole::BodyStrong);
    share->setMinimumWidth(Theme::px(44));
    row->addWidget(share);
    auto* hash = new LinkLabel(shortNameOf(deployment));
    hash->setRole(FontRole::Code);
    connect(hash, &LinkLabel::clicked, this, [this, id = deployment.id] { Q_EMIT openRequested(id); });
    row->addWidget(hash);
    auto* title = new Label(titleOf(deployment), FontRole::Body, Color::TextSecondary);
    title->setElided(true);
    row->addWidget(title, 1);
    return widget;
}

ShareDialog::ShareDialog(const QString& title, const QString& text, int now, QWidget* anywhere)
    : Dialog(title, anywhere), m_shares{1, 5, 10, 25, 50, 75}
{
    setObjectName(u"shareDialog"_s);
    if (now > 0 && !m_shares.contains(now)) {
        m_shares << now;
        std::sort(m_shares.begin(), m_shares.end());
    }
    addText(text);
    auto* shares = new SegmentedControl(tr("Share of visitors"));
    shares->setObjectName(u"share"_s);
    for (const int share : std::as_const(m_shares))
        shares->addSegment(percentText(share));
    shares->setCurrent(int(m_shares.indexOf(now > 0 ? now : 10)));
    body()->addWidget(shares, 0, Qt::AlignLeft);
    addText(tr("A canary costs nothing. The next deployment, promotion or rollback ends it."));
    addButton(tr("Cancel"));
    Button* go = addButton({}, Button::Kind::Primary);
    go->setObjectName(u"confirm"_s);
    const auto follow = [this, shares, go, now] {
        const int share = m_shares.value(shares->current());
        go->setText(tr("Set canary to %1").arg(percentText(share)));
        go->setEnabled(share != now);
    };
    connect(shares, &SegmentedControl::currentChanged, this, follow);
    follow();
    connect(go, &Button::clicked, this, [this, shares] { Q_EMIT chosen(m_shares.value(shares->current())); });
}

} // namespace shipdeck::ui
