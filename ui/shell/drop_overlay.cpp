// SPDX-License-Identifier: MIT
#include "shell/drop_overlay.h"

#include "shell/page.h"
#include "theme/paint.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace shipdeck::ui {

DropOverlay::DropOverlay(QWidget* window) : QWidget(window)
{
    setAcceptDrops(true);
    hide();
}

QString DropOverlay::folderIn(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QFileInfo info(urls.first().toLocalFile());
    return info.isDir() ? info.absoluteFilePath() : QString();
}

void DropOverlay::offer(const QMimeData* data, Page* page)
{
    m_folder = folderIn(data);
    m_page = page;
    m_hover = -1;
    m_offer = !m_folder.isEmpty() ? Offer::Folder : page && page->canDrop(data) ? Offer::Page : Offer::Nothing;
    setGeometry(parentWidget()->rect());
    show();
    raise();
}

QRect DropOverlay::zone(int index) const
{
    const int count = m_offer == Offer::Folder ? 2 : 1;
    const int gap = Theme::px(space::s5);
    const int zoneWidth = std::min(Theme::px(340), (width() - gap * (count + 1)) / count);
    const int zoneHeight = Theme::px(200);
    const int left = (width() - count * zoneWidth - (count - 1) * gap) / 2;
    return {left + index * (zoneWidth + gap), (height() - zoneHeight) / 2, zoneWidth, zoneHeight};
}

int DropOverlay::zoneAt(QPoint point) const
{
    for (int i = 0; i < (m_offer == Offer::Folder ? 2 : 1); ++i)
        if (zone(i).contains(point))
            return i;
    return -1;
}

void DropOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Color::Scrim));
    const auto draw = [&](int index, Icon icon, const QString& title, const QString& text, bool possible) {
        const QRect box = zone(index);
        const bool hot = possible && m_hover == index;
        paintShadow(painter, box, 3);
        paintBox(painter, box, Theme::px(radius::xl), Theme::color(hot ? Color::AccentTint : Color::BgOverlay),
                 Theme::color(hot ? Color::AccentFocus : Color::BorderDefault), hot ? 2 : 1);
        const QColor colour = hot ? Theme::color(Color::AccentText) : Theme::color(Color::TextSecondary);
        paintIcon(painter, icon, QRect(box.left(), box.top() + Theme::px(48), box.width(), Theme::px(28)), colour,
                  Theme::px(28));
        paintText(painter, QRect(box.left(), box.top() + Theme::px(92), box.width(), Theme::px(24)), title,
                  FontRole::Title, Theme::color(Color::TextPrimary), Qt::AlignHCenter);
        paintText(painter, QRect(box.left() + 16, box.top() + Theme::px(120), box.width() - 32, Theme::px(20)), text,
                  FontRole::Small, Theme::color(Color::TextSecondary), Qt::AlignHCenter);
    };
    switch (m_offer) {
    case Offer::Folder:
        draw(0, Icon::Play, tr("Deploy here"), tr("Build and serve it on this computer"), true);
        draw(1, Icon::Rocket, tr("Deploy to…"), tr("Choose a target and see the plan first"), true);
        break;
    case Offer::Page: draw(0, Icon::Download, tr("Drop to add"), m_page ? m_page->dropText() : QString(), true); break;
    case Offer::Nothing:
        draw(0, Icon::Ban, tr("Cannot use this file"), tr("Drop one project folder to deploy it"), false);
        break;
    }
}

void DropOverlay::dragEnterEvent(QDragEnterEvent* event)
{
    event->acceptProposedAction();
}

void DropOverlay::dragMoveEvent(QDragMoveEvent* event)
{
    const int now = zoneAt(event->position().toPoint());
    if (std::exchange(m_hover, now) != now)
        update();
    if (now >= 0 && m_offer != Offer::Nothing)
        event->acceptProposedAction();
    else
        event->ignore();
}

void DropOverlay::dragLeaveEvent(QDragLeaveEvent*)
{
    hide();
}

void DropOverlay::dropEvent(QDropEvent* event)
{
    hide();
    const int at = zoneAt(event->position().toPoint());
    if (at < 0 || m_offer == Offer::Nothing)
        return;
    event->acceptProposedAction();
    if (m_offer == Offer::Page)
        m_page->drop(event->mimeData());
    else
        Q_EMIT folderDropped(m_folder, at == 0 ? DropTarget::RunHere : DropTarget::Deploy);
}

} // namespace shipdeck::ui
