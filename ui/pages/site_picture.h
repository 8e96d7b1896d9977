// SPDX-License-Identifier: MIT
#pragma once
#include "deck/pictures.h"
#include "theme/icons.h"

#include <QImage>
#include <QWidget>

namespace shipdeck::ui {

//! A small browser window with the site's picture, or with the cover until there is one.
class SitePicture final : public QWidget {
    Q_OBJECT
public:
    //! Fitted: as large as its place allows, at the ratio of a picture, which setImage() gives instead of a file.
    enum class Size { Thumbnail, Fitted };
    explicit SitePicture(Size fit = Size::Thumbnail, QWidget* parent = nullptr);
    void setSite(const QString& name, const QString& address, Icon icon, const QString& framework);
    void setPictures(const ReleasePictures& files);
    //! Null: there is none; nullopt: it is being decoded.
    void setImage(const std::optional<QImage>& image);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect frame() const;
    void paintPage(QPainter& painter, const QRect& page) const;

    Size m_size;
    std::optional<QImage> m_image;
    QString m_name;
    QString m_address;
    Icon m_icon = Icon::Globe;
    QString m_framework;
    ReleasePictures m_pictures;
};

} // namespace shipdeck::ui
