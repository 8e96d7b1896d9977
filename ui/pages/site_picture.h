// SPDX-License-Identifier: MIT
#pragma once
#include <QWidget>

namespace shipdeck::ui {

//! Where a picture of the site goes: until one is taken, a small browser window in the project's own colours.
class SitePicture final : public QWidget {
    Q_OBJECT
public:
    explicit SitePicture(QWidget* parent = nullptr);
    void setSite(const QString& name, const QString& address);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QString m_address;
};

} // namespace shipdeck::ui
