// SPDX-License-Identifier: MIT
#include "widgets/log/log_foot.h"

#include "base/durations.h"
#include "widgets/log/log_view.h"
#include "base/clock.h"
#include "theme/paint.h"
#include "widgets/log/stage_row.h"

#include <QLocale>

namespace shipdeck::ui {
namespace {

constexpr std::chrono::minutes worthTelling{2};

class FollowButton final : public QAbstractButton {
public:
    FollowButton(const QString& text, QWidget* parent) : QAbstractButton(parent)
    {
        setObjectName(QStringLiteral("logFollow"));
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }
    QSize sizeHint() const override
    {
        return {Theme::px(8 + 14 + 6 + 8) + textWidth(text(), FontRole::Small), Theme::px(24)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (underMouse())
            paintBox(painter, rect(), Theme::px(radius::sm), Theme::color(Color::BgHover));
        if (hasFocus())
            paintFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), Theme::px(radius::sm), 0);
        const QColor colour = Theme::color(isChecked() ? Color::AccentText : Color::TextSecondary);
        paintIcon(painter, Icon::Download, QRectF(Theme::px(7), 0, Theme::px(14), height()), colour, Theme::px(14));
        paintText(painter, rect().adjusted(Theme::px(28), 0, 0, 0), text(), FontRole::Small, colour);
    }
};

} // namespace

LogFoot::LogFoot(LogView& view, QWidget* parent)
    : QWidget(parent), m_view(view), m_follow(new FollowButton(tr("Follow"), this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_follow->setToolTip(tr("Keep the newest line in view  F"));
    m_sayTimer.setSingleShot(true);
    m_sayTimer.setInterval(1500);
    m_silenceTimer.setInterval(5000);
    connect(&m_sayTimer, &QTimer::timeout, this, [this] {
        m_said.clear();
        follow();
    });
    connect(&m_silenceTimer, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(m_follow, &QAbstractButton::clicked, this, [this] { m_view.setFollowing(!m_view.isFollowing()); });
    connect(&m_view, &LogView::changed, this, &LogFoot::follow);
    connect(&m_view, &LogView::notice, this, &LogFoot::say);
    follow();
}

void LogFoot::say(const QString& sentence)
{
    m_said = sentence;
    m_sayTimer.start();
    follow();
}

void LogFoot::setStatus(const QString& status)
{
    if (std::exchange(m_status, status) != status)
        follow();
}

void LogFoot::follow()
{
    m_follow->setChecked(m_view.isFollowing());
    m_follow->setVisible(m_view.phase() == LogPhase::Live);
    if (m_view.phase() != LogPhase::Live)
        m_silenceTimer.stop();
    else if (!m_silenceTimer.isActive())
        m_silenceTimer.start();
    setAccessibleName(text());
    update();
}

QString LogFoot::silence() const
{
    const auto reader = m_view.document().reader();
    if (!m_status.isEmpty() || m_view.phase() != LogPhase::Live || !reader || m_view.document().lineCount() == 0)
        return {};
    const qint64 last = reader->lineTime(m_view.document().lineCount() - 1);
    const auto silent = std::chrono::milliseconds(nowUtc().toMSecsSinceEpoch() - last);
    if (last == 0 || silent < worthTelling)
        return {};
    return tr("No output for %1").arg(durationText(silent.count()));
}

QString LogFoot::text() const
{
    for (const QString& first : {m_said, silence()}) {
        if (!first.isEmpty())
            return first;
    }
    const LogDocument& document = m_view.document();
    const QLocale locale;
    const qint64 lines = document.lineCount();
    QStringList parts{lines == 1 ? tr("1 line") : tr("%1 lines").arg(locale.toString(lines))};
    if (const qint64 errors = document.errors(); errors > 0)
        parts.append(errors == 1 ? tr("1 error") : tr("%1 errors").arg(locale.toString(errors)));
    if (const qint64 warnings = document.warnings(); warnings > 0)
        parts.append(warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(locale.toString(warnings)));
    if (m_view.filter() != LogFilter::All)
        parts.append(tr("%1 hidden").arg(locale.toString(m_view.hiddenLines())));
    if (document.isIndexing())
        parts.append(tr("reading…"));
    else if (!m_status.isEmpty())
        parts.append(m_status);
    else if (m_view.phase() == LogPhase::Live)
        parts.append(tr("live"));
    return parts.join(QStringLiteral(", "));
}

QSize LogFoot::sizeHint() const
{
    return {Theme::px(200), Theme::px(30)};
}

void LogFoot::resizeEvent(QResizeEvent*)
{
    const QSize button = m_follow->sizeHint();
    m_follow->setGeometry(Theme::px(5), (height() - button.height()) / 2, button.width(), button.height());
}

void LogFoot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, Theme::color(Color::BorderSubtle));
    const int left = m_follow->isVisible() ? m_follow->geometry().right() + Theme::px(8) : Theme::px(12);
    paintText(painter, QRect(left, 0, width() - left - Theme::px(12), height()), text(), FontRole::Small,
              Theme::color(Color::TextSecondary), Qt::AlignRight);
}

} // namespace shipdeck::ui
