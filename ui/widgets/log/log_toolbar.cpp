// SPDX-License-Identifier: MIT
#include "widgets/log/log_toolbar.h"

#include "widgets/log/log_view.h"
#include "theme/paint.h"
#include "widgets/button.h"
#include "widgets/log/log_search_box.h"
#include "widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QLocale>

namespace shipdeck::ui {
namespace {

//! "Aa" and ".*": toggle buttons with two letters.
class LetterToggle final : public QAbstractButton {
public:
    LetterToggle(const QString& letters, const QString& name, QWidget* parent) : QAbstractButton(parent)
    {
        setText(letters);
        setAccessibleName(name);
        setToolTip(name);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }
    QSize sizeHint() const override { return {Theme::px(26), Theme::px(28)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRect box = rect().adjusted(1, Theme::px(3), -1, -Theme::px(3));
        if (isChecked() || underMouse())
            paintBox(painter, box, Theme::px(radius::sm),
                     Theme::color(isChecked() ? Color::AccentTint : Color::BgHover));
        if (hasFocus())
            paintFocusRing(painter, box, Theme::px(radius::sm), 0);
        paintText(painter, rect(), text(), FontRole::Small,
                  Theme::color(isChecked() ? Color::AccentText : Color::TextTertiary), Qt::AlignHCenter);
    }
};

} // namespace

LogToolbar::LogToolbar(LogView& view, QWidget* parent)
    : QWidget(parent), m_view(view), m_search(new LogSearchBox(this)),
      m_case(new LetterToggle(QStringLiteral("Aa"), tr("Match case"), this)),
      m_regex(new LetterToggle(QStringLiteral(".*"), tr("Regular expression"), this)),
      m_filters(new SegmentedControl(tr("Lines to show"), this)),
      m_times(new IconButton(Icon::Clock, tr("Timestamps"), this)),
      m_wrap(new IconButton(Icon::WrapText, tr("Wrap lines"), this)),
      m_copy(new IconButton(Icon::Copy, tr("Copy log"), this)),
      m_download(new IconButton(Icon::Download, tr("Download log"), this))
{
    m_filters->setObjectName(QStringLiteral("logFilters"));
    m_filters->addSegment(tr("All"));
    m_filters->addSegment(QString(), Icon::TriangleAlert, Color::LogWarnBar);
    m_filters->addSegment(QString(), Icon::CircleX, Color::TextSecondary);
    m_times->setName(tr("Timestamps"), Qt::Key_T);
    m_wrap->setName(tr("Wrap lines"), Qt::Key_W);
    m_copy->setName(tr("Copy log"), QKeySequence::Copy);
    m_times->setCheckable(true);
    m_wrap->setCheckable(true);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::px(8), Theme::px(7), Theme::px(8), Theme::px(7));
    layout->setSpacing(Theme::px(2));
    layout->addWidget(m_search);
    layout->addWidget(m_case);
    layout->addWidget(m_regex);
    layout->addSpacing(Theme::px(8));
    layout->addWidget(m_filters);
    layout->addStretch(1);
    m_search->setMinimumWidth(Theme::px(180));
    m_search->setMaximumWidth(Theme::px(250));
    layout->setStretch(0, 1000); // the field uses the available width, up to its maximum
    for (IconButton* button : {m_times, m_wrap, m_copy, m_download}) {
        button->setFocusPolicy(Qt::TabFocus); // a click must not take the focus from the log
        layout->addWidget(button);
    }

    connect(m_search, &LogSearchBox::searched, this, &LogToolbar::searchNow);
    connect(m_case, &QAbstractButton::toggled, this, &LogToolbar::searchNow);
    connect(m_regex, &QAbstractButton::toggled, this, &LogToolbar::searchNow);
    connect(m_search, &LogSearchBox::nextWanted, &m_view, &LogView::nextHit);
    connect(m_search, &LogSearchBox::previousWanted, &m_view, &LogView::previousHit);
    connect(m_search, &LogSearchBox::lineWanted, &m_view, &LogView::goToLine);
    connect(m_search, &LogSearchBox::left, &m_view, qOverload<>(&QWidget::setFocus));
    connect(m_filters, &SegmentedControl::currentChanged, this,
            [this](int index) { m_view.setFilter(LogFilter(index)); });
    connect(m_times, &QAbstractButton::clicked, this,
            [this] { m_view.setTimes(LogTimes((int(m_view.times()) + 1) % 4)); });
    connect(m_wrap, &QAbstractButton::clicked, this, [this] { m_view.setWrapped(!m_view.isWrapped()); });
    connect(m_copy, &QAbstractButton::clicked, this, [this] { m_view.copy(); });
    connect(m_download, &QAbstractButton::clicked, this, &LogToolbar::downloadWanted);
    connect(&m_view, &LogView::changed, this, &LogToolbar::follow);
    connect(&m_view, &LogView::searchWanted, this, &LogToolbar::focusSearch);
    connect(&m_view, &LogView::goToLineWanted, m_search, &LogSearchBox::askForLine);
    follow();
}

void LogToolbar::focusSearch()
{
    const QString selected = m_view.selectedWords();
    if (!selected.isEmpty())
        m_search->setText(selected);
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LogToolbar::searchNow()
{
    const QString text = m_search->text();
    logs::Query query;
    query.text = text.startsWith(QLatin1Char(':')) && text.mid(1).toLongLong() > 0 ? QString() : text;
    if (text == QLatin1String(":"))
        query.text.clear();
    query.syntax = m_regex->isChecked() ? logs::Query::Syntax::Regex : logs::Query::Syntax::Literal;
    query.letters = m_case->isChecked() ? logs::Query::Case::Match : logs::Query::Case::Smart;
    m_view.search(query);
    follow();
}

void LogToolbar::follow()
{
    const LogSearchRun& run = m_view.searchRun();
    const QLocale locale;
    if (!run.problem().isEmpty())
        m_search->setOutcome(run.problem(), true);
    else if (!run.isActive())
        m_search->setOutcome({});
    else if (run.count() == 0)
        m_search->setOutcome(run.isRunning() ? tr("Searching…") : tr("No match"));
    else
        m_search->setOutcome(tr("%1 of %2")
                                 .arg(locale.toString(run.current() + 1),
                                      locale.toString(run.count()) + (run.isFull() ? QStringLiteral("+") : QString())));

    m_filters->setText(1, locale.toString(m_view.document().warnings()));
    m_filters->setText(2, locale.toString(m_view.document().errors()));
    m_filters->setCurrent(int(m_view.filter()));
    m_times->setChecked(m_view.times() != LogTimes::Off);
    m_wrap->setChecked(m_view.isWrapped());
    const QString times[] = {tr("Timestamps: off"), tr("Timestamps: since start"), tr("Timestamps: local time"),
                             tr("Timestamps: UTC")};
    m_times->setName(times[int(m_view.times())], Qt::Key_T);
}

void LogToolbar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, Theme::color(Color::BorderSubtle));
}

} // namespace shipdeck::ui
