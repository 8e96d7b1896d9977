// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QObject>
#include <QUrl>

namespace shipdeck::test {

//! Takes the addresses that would go to the browser.
class Browser : public QObject {
    Q_OBJECT
public:
    Browser();
    ~Browser() override;
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl& url) { opened << url; }
};

} // namespace shipdeck::test
