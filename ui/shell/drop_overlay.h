// SPDX-License-Identifier: MIT
#pragma once
#include "shell/shell_data.h"

#include <QWidget>

class QMimeData;

namespace shipdeck::ui {

class Page;

//! Covers the window during a drag: two targets for a folder, one for what the page accepts, and for anything else a
//! sentence about what could be dropped.
class DropOverlay : public QWidget {
    Q_OBJECT
public:
    explicit DropOverlay(QWidget* window);
    void offer(const QMimeData* data, Page* page);
    //! The only local folder in it, or empty.
    static QString folderIn(const QMimeData* data);

Q_SIGNALS:
    void folderDropped(const QString& path, shipdeck::ui::DropTarget target);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class Offer { Folder, Page, Nothing };
    QRect zone(int index) const;
    int zoneAt(QPoint point) const;

    Offer m_offer = Offer::Nothing;
    Page* m_page = nullptr;
    QString m_folder;
    int m_hover = -1;
};

} // namespace shipdeck::ui
