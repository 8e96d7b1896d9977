// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QSize>
#include <QTemporaryDir>

namespace shipdeck::test {

//! A picture in one colour; `claimed`: a size in its head that is not true.
QByteArray png(QSize size, QSize claimed = {});

//! A program that findBrowser() finds while this lives.
class BrowserScript {
public:
    BrowserScript(const QByteArray& script = "cp \"$here/page.png\" /tmp/page.png",
                  const QByteArray& page = png({1280, 800}));
    ~BrowserScript();
    void write(const QByteArray& script);

private:
    QTemporaryDir m_folder;
};

} // namespace shipdeck::test
