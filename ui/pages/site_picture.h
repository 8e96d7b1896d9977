// SPDX-License-Identifier: MIT
#pragma once
#include "deck/pictures.h"
#include "theme/icons.h"

#include <QWidget>

namespace shipdeck::ui {

//! The site's picture, or a small browser window with the cover until there is one.
class SitePicture final : public QWidget {
    Q_OBJECT
public:
    explicit SitePicture(QWidget* parent = nullptr);
    void setSite(const QString& name, const QString& address, Icon icon, const QString& framework);
    void setPictures(const ReleasePictures& files);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QString m_address;
    Icon m_icon = Icon::Globe;
    QString m_framework;
    ReleasePictures m_pictures;
};

} // namespace shipdeck::ui
