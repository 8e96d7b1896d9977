// SPDX-License-Identifier: MIT
#include "widgets/list_style.h"

#include <QAbstractItemView>

namespace shipdeck::ui {

void setListStyle(QAbstractItemView* list)
{
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->viewport()->setAutoFillBackground(false);
}

} // namespace shipdeck::ui
