// SPDX-License-Identifier: MIT
#pragma once
#include "logs/log_writer.h"
#include "widgets/log/log_view.h"
#include "widgets/log/stage_row.h"

#include <QTemporaryDir>

namespace shipdeck::test {

//! 09:40:00 UTC, when every sample begins; the tests' clock stands 72 s later.
constexpr qint64 sampleStart = 1772617200000;

//! A folder of logs and a writer whose clock the test moves.
class SampleLog {
public:
    SampleLog();
    QString folder() const { return m_folder.path(); }
    logs::LogWriter& writer() { return *m_writer; }
    void at(double seconds) { m_now = sampleStart + qint64(seconds * 1000); }
    void line(const char* text) { writer().write(QByteArray(text) + '\n'); }
    void lines(int count, const char* text); //!< "text 1", "text 2", …
    void flush() { writer().flush(); }
    //! The build of the mock-ups: Install done with a warning, Build running, 1,284 lines when `whole`.
    void writeHarborWeb(bool whole);

    static constexpr auto id = "4be07d2";

private:
    QTemporaryDir m_folder;
    qint64 m_now = sampleStart;
    std::unique_ptr<logs::LogWriter> m_writer;
};

//! Opens it and waits until the view has all of its lines.
bool open(ui::LogView& view, SampleLog& log, ui::LogPhase phase = ui::LogPhase::Live);
//! Waits until the view shows everything that was written.
bool catchUp(ui::LogView& view, qint64 lines);

QList<ui::StageRow> harborStages();

} // namespace shipdeck::test
