// SPDX-License-Identifier: MIT
#pragma once
#include <QWidget>

namespace shipdeck::ui {

//! A person as a letter in a circle; the accessible name is the person's.
class Avatar : public QWidget {
    Q_OBJECT
public:
    explicit Avatar(const QString& name, int px = 20, QWidget* parent = nullptr);
    void setName(const QString& name);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    int m_px;
};

} // namespace shipdeck::ui
