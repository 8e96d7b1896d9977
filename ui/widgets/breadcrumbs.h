// SPDX-License-Identifier: MIT
#pragma once
#include <QWidget>

namespace shipdeck::ui {

//! "acme > harbor-web > Overview". The last part is the current page; the others emit opened().
class Breadcrumbs : public QWidget {
    Q_OBJECT
public:
    explicit Breadcrumbs(QWidget* parent = nullptr);
    void setParts(const QStringList& parts);
    QStringList parts() const { return m_parts; }

Q_SIGNALS:
    void opened(int index);

private:
    QStringList m_parts;
};

} // namespace shipdeck::ui
