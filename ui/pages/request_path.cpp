// SPDX-License-Identifier: MIT
#include "pages/request_path.h"

#include "theme/paint.h"
#include "theme/status.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int stationHeight = 52;
constexpr int gapWidth = 44;
constexpr int markSize = 16;

QColor colourOf(DomainStatus::Link link)
{
    switch (link) {
    case DomainStatus::Link::Holds: return Theme::status(Status::Ready).fg;
    case DomainStatus::Link::Broken: return Theme::status(Status::Error).fg;
    case DomainStatus::Link::Waits: return Theme::status(Status::Waiting).fg;
    case DomainStatus::Link::Later: break;
    }
    return Theme::color(Color::BorderStrong);
}

Icon markOf(DomainStatus::Link link)
{
    switch (link) {
    case DomainStatus::Link::Holds: return statusIcon(Status::Ready);
    case DomainStatus::Link::Broken: return statusIcon(Status::Error);
    case DomainStatus::Link::Waits: return statusIcon(Status::Waiting);
    case DomainStatus::Link::Later: break;
    }
    return Icon::None;
}

//! The distribution that the domain's address leads to, once that is known.
QString edgeOf(const store::Domain& domain)
{
    for (const store::WantedRecord& record : domain.records)
        if (record.name == domain.name)
            return record.value;
    return {};
}

} // namespace

RequestPath::RequestPath(const DomainStatus& status, QWidget* parent) : QWidget(parent), m_links(status.links())
{
    setObjectName(u"requestPath"_s);
    const QString dns = status.provider ? status.provider->title : status.domain.servers.value(0);
    m_stations = {{Icon::Globe, tr("Name"), status.name.unicode},
                  {Icon::Server, tr("DNS"), dns},
                  {Icon::Cloud, tr("Edge"), edgeOf(status.domain)},
                  {Icon::Rocket, tr("Release"), u"%1, %2"_s.arg(status.project, status.domain.environment)}};
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList said;
    for (qsizetype i = 0; i < m_links.size(); ++i)
        if (m_links.at(i) == DomainStatus::Link::Broken)
            said << tr("broken between %1 and %2").arg(m_stations.at(i).title, m_stations.at(i + 1).title);
    setAccessibleName(tr("Request path"));
    setAccessibleDescription(said.join(u", "_s));
}

QSize RequestPath::sizeHint() const
{
    return {Theme::px(640), Theme::px(stationHeight)};
}

void RequestPath::paintStation(QPainter& painter, const QRect& box, const Station& station, bool isReached) const
{
    paintBox(painter, box, Theme::px(radius::md), Theme::color(Color::BgRaised), Theme::color(Color::BorderDefault));
    const int pad = Theme::px(space::s3);
    const int mark = Theme::px(markSize);
    const QColor colour = Theme::color(isReached ? Color::TextPrimary : Color::TextTertiary);
    paintIcon(painter, station.icon, QRect(box.left() + pad, box.top(), mark, box.height()), colour, mark);
    const int left = box.left() + pad + mark + Theme::px(space::s2);
    const int width = std::max(0, box.right() - pad - left);
    const int line = Theme::line(FontRole::Body);
    const int lines = station.detail.isEmpty() ? 1 : 2;
    const int top = box.center().y() - line * lines / 2;
    paintText(painter, QRect(left, top, width, line), station.title, FontRole::BodyStrong, colour);
    paintText(painter, QRect(left, top + line, width, line), station.detail, FontRole::Small,
              Theme::color(Color::TextSecondary));
}

void RequestPath::paintLink(QPainter& painter, const QRect& gap, DomainStatus::Link link) const
{
    const bool isWhole = link == DomainStatus::Link::Holds;
    const int middle = gap.center().y();
    painter.setPen(QPen(colourOf(link), Theme::px(2), isWhole ? Qt::SolidLine : Qt::DotLine, Qt::RoundCap));
    const Icon mark = markOf(link);
    const int room = mark == Icon::None ? 0 : Theme::px(markSize) / 2 + Theme::px(3);
    painter.drawLine(gap.left() + Theme::px(4), middle, gap.center().x() - room, middle);
    painter.drawLine(gap.center().x() + room, middle, gap.right() - Theme::px(4), middle);
    if (mark != Icon::None)
        paintIcon(painter, mark, gap, colourOf(link), Theme::px(markSize));
}

void RequestPath::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int gap = Theme::px(gapWidth);
    const int count = int(m_stations.size());
    const int wide = (width() - gap * (count - 1)) / count;
    bool isReached = true;
    for (int i = 0; i < count; ++i) {
        const QRect box(i * (wide + gap), 0, wide, height());
        paintStation(painter, box, m_stations.at(i), isReached);
        if (i + 1 == count)
            break;
        paintLink(painter, QRect(box.right() + 1, 0, gap, height()), m_links.at(i));
        isReached = isReached && m_links.at(i) == DomainStatus::Link::Holds;
    }
}

} // namespace shipdeck::ui
