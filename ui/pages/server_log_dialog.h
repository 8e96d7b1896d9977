// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/overlay.h"

class QPlainTextEdit;

namespace shipdeck::ui {

//! The end of a server's output, updated as it grows. Plain text, as a server's log has neither stages nor an index.
class ServerLogDialog final : public Dialog {
    Q_OBJECT
public:
    ServerLogDialog(QString file, QWidget* anywhere);

private:
    void read();
    QString m_file;
    qint64 m_size = -1;
    QPlainTextEdit* m_text;
};

} // namespace shipdeck::ui
