// SPDX-License-Identifier: MIT
#pragma once
#include "base/qr_code.h"

#include <QWidget>

namespace shipdeck::ui {

//! A QR code, dark on light in every theme, as readers expect it. Screen readers hear its text.
class QrView final : public QWidget {
    Q_OBJECT
public:
    explicit QrView(int side, QWidget* parent = nullptr); //!< unscaled pixels

    void setContent(const QString& text);
    const QrCode& code() const { return m_code; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QrCode m_code;
};

} // namespace shipdeck::ui
