// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/log/log_foot.h"
#include "widgets/log/log_toolbar.h"
#include "widgets/log/log_view.h"

#include <QFrame>

namespace shipdeck::ui {

//! The log card of a page: toolbar, log and foot, accessible through view(), toolbar() and foot().
class LogPane final : public QFrame {
    Q_OBJECT
public:
    explicit LogPane(QWidget* parent = nullptr);

    LogView* view() const { return m_view; }
    LogToolbar* toolbar() const { return m_toolbar; }
    LogFoot* foot() const { return m_foot; }
    //! Asks for a file name, then writes on a worker: text, with colours (.ansi) or JSON lines (.jsonl), by the
    //! extension.
    void download();
    void setDownloadName(const QString& name) { m_downloadName = name; } //!< without an ending

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    LogView* m_view;
    LogToolbar* m_toolbar;
    LogFoot* m_foot;
    QString m_downloadName;
};

} // namespace shipdeck::ui
