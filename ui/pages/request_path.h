// SPDX-License-Identifier: MIT
#pragma once
#include "deck/domain_status.h"
#include "theme/icons.h"

#include <QWidget>

class QPainter;

namespace shipdeck::ui {

//! The path of a visitor's request, from the name over DNS and the edge to the release, and where it is broken.
class RequestPath final : public QWidget {
    Q_OBJECT
public:
    explicit RequestPath(const DomainStatus& status, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Station {
        Icon icon;
        QString title;
        QString detail;
    };
    void paintStation(QPainter& painter, const QRect& box, const Station& station, bool isReached) const;
    void paintLink(QPainter& painter, const QRect& gap, DomainStatus::Link link) const;

    QList<Station> m_stations;
    QList<DomainStatus::Link> m_links;
};

} // namespace shipdeck::ui
