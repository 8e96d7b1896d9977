// SPDX-License-Identifier: MIT
#include "widgets/log/log_pane.h"

#include "theme/paint.h"
#include "widgets/log/log_accessible.h"
#include "widgets/log/log_export.h"

#include <QFileDialog>
#include <QFutureWatcher>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace shipdeck::ui {

LogPane::LogPane(QWidget* parent)
    : QFrame(parent), m_view(new LogView(this)), m_toolbar(new LogToolbar(*m_view, this)),
      m_foot(new LogFoot(*m_view, this))
{
    setObjectName(QStringLiteral("logPane"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_toolbar);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_foot);
    setFocusProxy(m_view);
    connect(m_toolbar, &LogToolbar::downloadWanted, this, &LogPane::download);
}

void LogPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), Theme::px(radius::lg), Theme::color(Color::BgSurface),
             Theme::color(Color::BorderDefault));
}

void LogPane::download()
{
    auto* dialog = new QFileDialog(this, tr("Download log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Text (*.log)"), tr("Text with colours (*.ansi)"), tr("JSON lines (*.jsonl)")});
    dialog->setDefaultSuffix(QStringLiteral("log"));
    dialog->selectFile(m_downloadName.isEmpty() ? m_view->document().id() : m_downloadName);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), 1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        using Outcome = Result<>;
        auto* watcher = new QFutureWatcher<Outcome>(this);
        connect(watcher, &QFutureWatcher<Outcome>::finished, this, [this, watcher, path] {
            watcher->deleteLater();
            const Outcome outcome = watcher->result();
            QString words = outcome ? tr("Saved %1").arg(path) : outcome.error().render();
            m_foot->say(words.replace(QLatin1Char('\n'), QLatin1Char(' ')));
        });
        watcher->setFuture(QtConcurrent::run(
            [reader = m_view->document().reader(), path] { return exportLog(reader, path, exportKindOf(path)); }));
    });
    dialog->open();
}

} // namespace shipdeck::ui
