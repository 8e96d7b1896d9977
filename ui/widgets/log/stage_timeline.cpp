// SPDX-License-Identifier: MIT
#include "widgets/log/stage_timeline.h"

#include "base/clock.h"
#include "base/durations.h"
#include "theme/paint.h"
#include "theme/status.h"
#include "widgets/accessible_role.h"
#include "widgets/log/spin_mark.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <cmath>

namespace shipdeck::ui {
namespace {
constexpr int gap = 4;
constexpr int skippedTick = 4;
constexpr int pad = 16;
constexpr int barTop = 42;
constexpr int barHeight = 5;
constexpr int nameTop = 54;
constexpr int labelIcon = 14;
constexpr int labelIndent = 19;
constexpr qreal mostBeforeItEnds = 0.95; // a bar must not look complete before the stage has ended

bool isLive(const StageRow& row)
{
    return row.state == StageState::Running;
}
} // namespace

StageTimeline::StageTimeline(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("stageTimeline"));
    setAccessibleRole(this, QAccessible::ComboBox); // one stage of several, which the arrow keys change
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StageTimeline::setRows(QList<StageRow> rows)
{
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    const bool live = std::any_of(m_rows.cbegin(), m_rows.cend(), isLive);
    if (!live)
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
    describe();
    update();
}

void StageTimeline::setBasis(const QString& basis)
{
    m_basis = basis;
    update();
}

qint64 StageTimeline::now() const
{
    return nowUtc().toMSecsSinceEpoch();
}

QSize StageTimeline::sizeHint() const
{
    return {Theme::px(1000), Theme::px(100)};
}

QSize StageTimeline::minimumSizeHint() const
{
    return {Theme::px(size::stageMin * 6), Theme::px(100)};
}

int StageTimeline::leastWidth(const StageRow& row) const
{
    if (row.state == StageState::Skipped)
        return Theme::px(skippedTick);
    const int icon = row.state == StageState::Waiting ? 0 : Theme::px(labelIndent);
    const int words = qMax(textWidth(stageName(row.name), FontRole::Body), textWidth(subText(row), FontRole::Small));
    return qMax(Theme::px(size::stageMin - gap + 2), icon + words + Theme::px(2));
}

QList<StageTimeline::Segment> StageTimeline::segments() const
{
    const int room = width() - 2 * Theme::px(pad);
    const int between = Theme::px(gap);
    const auto firstPending = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                           [](const StageRow& row) { return row.state == StageState::Waiting; });
    qsizetype shown = m_rows.size();
    const auto needed = [&] {
        int sum = shown < m_rows.size() ? Theme::px(size::stageMin) : -between;
        for (qsizetype i = 0; i < shown; ++i)
            sum += leastWidth(m_rows[i]) + between;
        return sum;
    };
    // Later pending stages are hidden first; started ones always keep their labels.
    const qsizetype keep = qMin(m_rows.size(), qsizetype(firstPending - m_rows.cbegin()) + 1);
    if (needed() > room && keep + 1 < m_rows.size())
        shown = keep;

    QList<Segment> result;
    QList<qreal> weights;
    qreal weightSum = 0;
    int leastSum = 0;
    for (qsizetype i = 0; i < shown; ++i) {
        const int least = leastWidth(m_rows[i]);
        result.append({int(i), 0, least, 0, false});
        leastSum += least + between;
        const qint64 expected = qMax(m_rows[i].expectedMs, m_rows[i].tookMs(now()));
        // The square root keeps a two-minute build from squeezing the others to their minimum.
        const bool stretches = m_rows[i].state != StageState::Skipped && expected >= 10'000;
        weights.append(stretches ? std::sqrt(qreal(expected)) : 0.0);
        weightSum += weights.last();
    }
    if (shown < m_rows.size()) {
        result.append({int(shown), 0, Theme::px(size::stageMin - gap), int(m_rows.size() - shown), false});
        weights.append(0);
        leastSum += result.last().width + between;
    }
    // If even the started stages do not fit, as with large text, all shrink alike and their labels are shortened.
    const qreal fits =
        qMin(1.0, qreal(room + between - between * result.size()) / qMax(1, leastSum - between * int(result.size())));
    for (Segment& segment : result) {
        segment.isCut = fits < 1;
        segment.width = qMax(Theme::px(skippedTick), int(segment.width * fits));
    }
    leastSum = fits < 1 ? room + between : leastSum;
    // Segments grow towards their share of the remaining width; none is narrower than its label.
    qreal spare = qMax(0, room - leastSum + between);
    if (weightSum <= 0) {
        for (qsizetype i = 0; i < result.size(); ++i) {
            const bool tick = result[i].folded == 0 && m_rows[result[i].row].state == StageState::Skipped;
            weights[i] = tick ? 0 : 1;
            weightSum += weights[i];
        }
    }
    qreal pool = spare;
    for (qsizetype i = 0; i < result.size(); ++i)
        pool += weights[i] > 0 ? result[i].width : 0;
    for (bool settled = false; !settled;) {
        settled = true;
        for (qsizetype i = 0; i < result.size() && weightSum > 0; ++i) {
            if (weights[i] > 0 && pool * weights[i] / weightSum < result[i].width) {
                pool -= result[i].width;
                weightSum -= weights[i];
                weights[i] = 0;
                settled = false;
            }
        }
    }
    int x = Theme::px(pad);
    for (qsizetype i = 0; i < result.size(); ++i) {
        if (weights[i] > 0)
            result[i].width = int(pool * weights[i] / weightSum);
        result[i].x = x;
        x += result[i].width + between;
    }
    return result;
}

QString StageTimeline::subText(const StageRow& row) const
{
    switch (row.state) {
    case StageState::Waiting: return row.expectedMs > 0 ? tr("~%1").arg(durationText(row.expectedMs)) : QString();
    case StageState::Running:
        return row.expectedMs > 0 ? tr("%1 of ~%2").arg(durationText(row.tookMs(now())), durationText(row.expectedMs))
                                  : durationText(row.tookMs(now()));
    case StageState::Skipped: return {};
    default: return durationText(row.tookMs(now()));
    }
}

QString StageTimeline::elapsedText() const
{
    qint64 started = 0;
    qint64 ended = 0;
    bool open = false;
    for (const StageRow& row : m_rows) {
        if (row.startedMs > 0 && (started == 0 || row.startedMs < started))
            started = row.startedMs;
        ended = qMax(ended, row.endedMs);
        open = open || isLive(row);
    }
    if (started == 0)
        return tr("Not started");
    const qint64 took = qMax(qint64(0), (open ? now() : ended) - started);
    return open ? tr("%1 elapsed").arg(durationText(took)) : tr("Took %1").arg(durationText(took));
}

void StageTimeline::setWaiting(bool waits)
{
    if (std::exchange(m_isWaiting, waits) != waits)
        update();
}

QString StageTimeline::remainingText() const
{
    if (m_isWaiting)
        return tr("waiting for you");
    qint64 left = 0;
    for (const StageRow& row : m_rows) {
        if (isLive(row) && row.expectedMs > 0 && row.tookMs(now()) > row.expectedMs)
            return tr("taking longer than usual (%1, usually %2)")
                .arg(durationText(row.tookMs(now())), durationText(row.expectedMs));
        const bool counts = isLive(row) || row.state == StageState::Waiting;
        if (counts && row.expectedMs == 0)
            return {}; // without history no estimate is shown
        if (counts)
            left += row.expectedMs - row.tookMs(now());
    }
    if (left <= 0 || std::none_of(m_rows.cbegin(), m_rows.cend(), isLive))
        return {};
    QString text;
    if (left < 10'000)
        text = tr("a few seconds left");
    else if (left < 57'500)
        text = tr("about %1 s left").arg((left + 2500) / 5000 * 5);
    else
        text = tr("about %1 min left").arg((left + 30'000) / 60'000);
    return m_basis.isEmpty() ? text : tr("%1, %2", "time left, where the estimate comes from").arg(text, m_basis);
}

void StageTimeline::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    paintBox(painter, rect(), Theme::px(radius::lg), Theme::color(Color::BgSurface),
             Theme::color(Color::BorderDefault));
    const int left = Theme::px(pad);
    const QRect heading(left, Theme::px(12), width() - 2 * left, Theme::line(FontRole::Heading));
    const int used = paintText(painter, heading, elapsedText(), FontRole::Heading, Theme::color(Color::TextPrimary));
    paintText(painter, heading.adjusted(used + Theme::px(10), 0, 0, 0), remainingText(), FontRole::Small,
              Theme::color(Color::TextTertiary));
    const auto all = segments();
    for (const Segment& segment : all)
        paintSegment(painter, segment);
}

void StageTimeline::paintSegment(QPainter& painter, const Segment& segment)
{
    const StageRow& row = m_rows[segment.row];
    const StatusColors& colours = Theme::status(stageStatus(row));
    const QRectF bar(segment.x, Theme::px(barTop), segment.width, Theme::px(barHeight));
    qreal fraction = row.state == StageState::Waiting ? 0 : 1;
    if (isLive(row) && row.expectedMs > 0)
        fraction = qMin(mostBeforeItEnds, qreal(row.tookMs(now())) / qreal(row.expectedMs));
    else if (isLive(row))
        fraction = 0.12; // without an estimate a short bar shows that it runs, next to the clock
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal round = bar.height() / 2;
    paintBox(painter, bar, round, Theme::color(Theme::isDark() ? Color::BgPressed : Color::BgSelected));
    if (fraction > 0)
        paintBox(painter, QRectF(bar.x(), bar.y(), qMax(bar.height(), bar.width() * fraction), bar.height()), round,
                 colours.dot);
    if (row.state == StageState::Skipped)
        return;

    const QRect label(segment.x, Theme::px(nameTop), segment.width, Theme::line(FontRole::Body));
    const QRect below(label.x(), label.bottom() + 1 - Theme::px(2), label.width(), Theme::line(FontRole::Small));
    if (segment.folded > 0) {
        paintText(painter, label, tr("+%1").arg(segment.folded), FontRole::Body, Theme::color(Color::TextTertiary));
        return;
    }
    const bool pending = row.state == StageState::Waiting;
    const bool isDone = row.state == StageState::Done;
    const bool hasIcon = !pending && !(segment.isCut && isDone); // a cut label needs the space more than a tick
    const int indent = hasIcon ? Theme::px(labelIndent) : 0;
    const QRect icon(label.x(), label.y() + (label.height() - Theme::px(labelIcon)) / 2, Theme::px(labelIcon),
                     Theme::px(labelIcon));
    if (isLive(row))
        SpinMark::paint(painter, this, icon, colours.dot);
    else if (hasIcon)
        paintIcon(painter, statusIcon(stageStatus(row)), icon, colours.fg, Theme::px(labelIcon));
    const bool marked = row.name == m_selected && hasFocus();
    paintText(painter, label.adjusted(indent, 0, 0, 0), stageName(row.name), FontRole::Body,
              Theme::color(pending ? Color::TextSecondary : Color::TextPrimary));
    paintText(painter, below.adjusted(indent, 0, 0, 0), subText(row), FontRole::Small,
              Theme::color(Color::TextTertiary));
    if (marked)
        paintFocusRing(painter, QRectF(label.united(below)).adjusted(-3, 0, 3, 2), Theme::px(radius::sm), 0);
}

void StageTimeline::select(const QString& name, bool activate)
{
    m_selected = name;
    describe();
    update();
    if (activate)
        Q_EMIT stageActivated(name);
}

void StageTimeline::mousePressEvent(QMouseEvent* event)
{
    const auto all = segments();
    for (const Segment& segment : all) {
        const bool within = event->pos().x() >= segment.x && event->pos().x() < segment.x + segment.width;
        if (within && event->pos().y() >= Theme::px(barTop - 6) && segment.folded == 0)
            return select(m_rows[segment.row].name, true);
    }
    QWidget::mousePressEvent(event);
}

void StageTimeline::keyPressEvent(QKeyEvent* event)
{
    QStringList names;
    for (const StageRow& row : std::as_const(m_rows)) {
        if (row.state != StageState::Skipped)
            names.append(row.name);
    }
    const auto at = names.indexOf(m_selected);
    if (names.isEmpty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Right: return select(names[qMin(at + 1, names.size() - 1)], true);
    case Qt::Key_Left: return select(names[qMax(at - 1, qsizetype(0))], true);
    case Qt::Key_Home: return select(names.first(), true);
    case Qt::Key_End: return select(names.last(), true);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (at >= 0)
            return select(m_selected, true);
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

bool StageTimeline::event(QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        if (m_selected.isEmpty() && !m_rows.isEmpty()) {
            const auto live = std::find_if(m_rows.cbegin(), m_rows.cend(), isLive);
            m_selected = live == m_rows.cend() ? m_rows.first().name : live->name;
        }
        update();
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto all = segments();
        for (const Segment& segment : all) {
            if (help->pos().x() < segment.x || help->pos().x() >= segment.x + segment.width)
                continue;
            QStringList lines;
            const int last = segment.row + qMax(1, segment.folded);
            for (int row = segment.row; row < last; ++row)
                lines.append(sentence(m_rows[row]));
            QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
            return true;
        }
    }
    return QWidget::event(event);
}

QString StageTimeline::sentence(const StageRow& row) const
{
    QStringList words{stageName(row.name), stageStateName(row.state)};
    for (const QString& more : {subText(row), row.note}) {
        if (!more.isEmpty())
            words.append(more);
    }
    return words.join(QStringLiteral(", "));
}

void StageTimeline::describe()
{
    QStringList sentences;
    for (const StageRow& row : std::as_const(m_rows)) {
        if (m_selected.isEmpty() || row.name == m_selected)
            sentences.append(sentence(row));
    }
    setAccessibleName(tr("Stages of this deployment"));
    setAccessibleDescription(sentences.join(QStringLiteral("; ")));
}

} // namespace shipdeck::ui
