// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/label.h"

#include <QGridLayout>

namespace shipdeck::ui {

//! "Address   www.harbor.shop": rows of a quiet name and a value, aligned.
class KeyValue : public QWidget {
    Q_OBJECT
public:
    explicit KeyValue(int keyWidth = 84, QWidget* parent = nullptr);

    Label* addText(const QString& key, const QString& value, FontRole role = FontRole::Body);
    LinkLabel* addLink(const QString& key, const QString& text, bool external = true);
    void addWidget(const QString& key, QWidget* value);

private:
    int m_keyWidth;
    int m_rows = 0;
    QGridLayout* m_grid;
};

} // namespace shipdeck::ui
