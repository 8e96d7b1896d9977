// SPDX-License-Identifier: MIT
#include "pages/server_log_dialog.h"

#include "logs/ansi.h"
#include "theme/theme.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTimer>

namespace shipdeck::ui {
namespace {

constexpr int dialogWidth = 860, textHeight = 420;
constexpr qint64 shown = 128 << 10;

} // namespace

ServerLogDialog::ServerLogDialog(QString file, QWidget* anywhere)
    : Dialog(tr("Server log"), anywhere, dialogWidth), m_file(std::move(file)), m_text(new QPlainTextEdit)
{
    m_text->setObjectName(QStringLiteral("serverLogText"));
    m_text->setAccessibleName(tr("Server log"));
    m_text->setReadOnly(true);
    m_text->setFont(Theme::font(FontRole::Log));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFixedHeight(Theme::px(textHeight));
    body()->addWidget(m_text);
    setSafeButton(addButton(tr("Close")));
    read();
    auto* again = new QTimer(this);
    again->setInterval(1000);
    connect(again, &QTimer::timeout, this, &ServerLogDialog::read);
    again->start();
}

void ServerLogDialog::read()
{
    QFile file(m_file);
    const bool isThere = file.open(QIODevice::ReadOnly);
    if (file.size() == m_size)
        return;
    m_size = file.size();
    if (!isThere)
        return m_text->setPlainText(tr("No output yet."));
    const qint64 from = std::max<qint64>(0, m_size - shown);
    file.seek(from);
    QByteArray bytes = file.readAll();
    if (from > 0)
        bytes.remove(0, bytes.indexOf('\n') + 1); // an incomplete first line
    QScrollBar* const bar = m_text->verticalScrollBar();
    const bool follows = bar->value() == bar->maximum(); // after scrolling up, the position stays
    const int before = bar->value();
    m_text->setPlainText(QString::fromUtf8(logs::stripAnsi(bytes)));
    bar->setValue(follows ? bar->maximum() : before);
}

} // namespace shipdeck::ui
