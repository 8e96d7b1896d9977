// SPDX-License-Identifier: MIT
#pragma once
#include "theme/icons.h"

#include <QWidget>

namespace shipdeck::ui {

//! Where a picture of the site goes: until one is taken, a small browser window with its cover.
class SitePicture final : public QWidget {
    Q_OBJECT
public:
    explicit SitePicture(QWidget* parent = nullptr);
    void setSite(const QString& name, const QString& address, Icon icon, const QString& framework);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QString m_address;
    Icon m_icon = Icon::Globe;
    QString m_framework;
};

} // namespace shipdeck::ui
