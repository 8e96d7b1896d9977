// SPDX-License-Identifier: MIT
#include "shell/status_bar.h"

#include "theme/paint.h"

#include <QAbstractButton>
#include <QHBoxLayout>

namespace shipdeck::ui {

//! "Building harbor-web [====--] about 42 s left"
class StatusBar::JobButton final : public QAbstractButton {
public:
    explicit JobButton(QWidget* parent) : QAbstractButton(parent)
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
    void setJob(const JobItem& job)
    {
        const bool wider = job.text != m_job.text || job.eta != m_job.eta || (job.progress < 0) != (m_job.progress < 0);
        m_job = job;
        setAccessibleName(QStringList{job.text, job.eta}.join(u' ').trimmed());
        if (wider)
            updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        int width = Theme::px(16 + 8 + 8 + 8) + textWidth(m_job.text, FontRole::Caption);
        if (m_job.progress >= 0)
            width += Theme::px(96 + 20);
        if (!m_job.eta.isEmpty())
            width += textWidth(m_job.eta, FontRole::Caption) + Theme::px(8);
        return {width, Theme::px(26)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (underMouse())
            painter.fillRect(rect(), Theme::color(Color::BgHover));
        int x = Theme::px(8);
        paintIcon(painter, statusIcon(m_job.status), QRect(x, 0, Theme::px(14), height()),
                  Theme::status(m_job.status).fg, Theme::px(14));
        x += Theme::px(20);
        x += paintText(painter, QRect(x, 0, width() - x, height()), m_job.text, FontRole::Caption,
                       Theme::color(Color::TextPrimary))
            + Theme::px(12);
        if (m_job.progress >= 0) {
            paintProgress(painter, QRectF(x, height() / 2.0 - Theme::px(4) / 2.0, Theme::px(96), Theme::px(4)),
                          m_job.progress / 100.0, Theme::status(m_job.status).dot);
            x += Theme::px(96 + 10);
        }
        paintText(painter, QRect(x, 0, width() - x, height()), m_job.eta, FontRole::Caption,
                  Theme::color(Color::TextSecondary));
    }

private:
    JobItem m_job;
};

//! An icon and a word or two.
class StatusBar::TextButton final : public QAbstractButton {
public:
    TextButton(Icon icon, QWidget* parent) : QAbstractButton(parent), m_icon(icon)
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
    void set(const QString& text, Icon icon, std::optional<Status> status = {})
    {
        m_icon = icon;
        m_status = status;
        setText(text);
        setAccessibleName(text);
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        return {Theme::px(8 + 14 + 6 + 8) + textWidth(text(), FontRole::Caption), Theme::px(26)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (underMouse() && focusPolicy() != Qt::NoFocus)
            painter.fillRect(rect(), Theme::color(Color::BgHover));
        const QColor colour = m_status ? Theme::status(*m_status).fg : Theme::color(Color::TextSecondary);
        paintIcon(painter, m_icon, QRect(Theme::px(8), 0, Theme::px(14), height()), colour, Theme::px(14));
        paintText(painter, rect().adjusted(Theme::px(28), 0, 0, 0), text(), FontRole::Caption, colour);
    }

private:
    Icon m_icon;
    std::optional<Status> m_status;
};

StatusBar::StatusBar(QWidget* parent)
    : QWidget(parent), m_job(new JobButton(this)), m_activity(new TextButton(Icon::Bell, this)),
      m_connection(new TextButton(Icon::Github, this)), m_row(new QHBoxLayout(this))
{
    setAccessibleName(tr("Status bar"));
    m_row->setSpacing(0);
    m_row->addWidget(m_job);
    m_row->addStretch();
    m_activity->setObjectName(QStringLiteral("openActivity"));
    m_row->addWidget(m_activity);
    m_row->addWidget(m_connection);
    m_connection->setFocusPolicy(Qt::NoFocus);
    m_job->hide();
    m_connection->hide();
    connect(m_job, &QAbstractButton::clicked, this, [this] { Q_EMIT jobRequested(m_jobId); });
    connect(m_activity, &QAbstractButton::clicked, this, &StatusBar::activityRequested);
    connect(&Theme::instance(), &Theme::changed, this, &StatusBar::follow);
    setActivity(0);
    follow();
}

void StatusBar::follow()
{
    setFixedHeight(Theme::px(ui::size::statusbar));
    m_row->setContentsMargins(Theme::px(6), 1, Theme::px(6), 0);
}

void StatusBar::setJobs(const QList<JobItem>& jobs)
{
    m_job->setVisible(!jobs.isEmpty());
    if (jobs.isEmpty())
        return;
    JobItem first = jobs.first();
    m_jobId = first.id;
    if (jobs.size() > 1)
        first.text += QStringLiteral("  ") + tr("%n running", nullptr, int(jobs.size()));
    m_job->setJob(first);
}

void StatusBar::setActivity(int unread)
{
    m_activity->set(unread > 0 ? tr("Activity  %1").arg(unread) : tr("Activity"), Icon::Bell);
    m_activity->setToolTip(tr("Activity  Ctrl+J"));
}

void StatusBar::setConnection(const QString& text, Status status, Icon icon)
{
    m_connection->setVisible(!text.isEmpty());
    m_connection->set(text, icon,
                      status == Status::Ready || status == Status::Current ? std::nullopt
                                                                           : std::optional<Status>(status));
}

void StatusBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Color::BgSidebar));
    painter.fillRect(QRect(0, 0, width(), 1), Theme::color(Color::BorderSubtle));
}

} // namespace shipdeck::ui
