// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/log/stage_row.h"

#include <QTimer>
#include <QWidget>

namespace shipdeck::ui {

//! The stages of one deployment in one line: widths suggest durations, numbers state them. Arrow keys select a stage;
//! stageActivated() is for scrolling the log. Updates itself while a stage runs.
class StageTimeline final : public QWidget {
    Q_OBJECT
public:
    explicit StageTimeline(QWidget* parent = nullptr);

    void setRows(QList<StageRow> rows);
    const QList<StageRow>& rows() const { return m_rows; }
    //! The source of the estimate: "from the last 5 builds of main".
    void setBasis(const QString& basis);
    //! The operation waits for a person, so no time is estimated.
    void setWaiting(bool waits);
    QString selected() const { return m_selected; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stageActivated(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Segment {
        int row = 0;
        int x = 0;
        int width = 0;
        int folded = 0;     //!< > 0: represents that many pending stages
        bool isCut = false; //!< narrower than its label
    };
    QList<Segment> segments() const;
    int leastWidth(const StageRow& row) const;
    QString subText(const StageRow& row) const;
    QString elapsedText() const;
    QString remainingText() const;
    QString sentence(const StageRow& row) const;
    void paintSegment(QPainter& painter, const Segment& segment);
    void select(const QString& name, bool activate);
    void describe();
    qint64 now() const;

    QList<StageRow> m_rows;
    QString m_basis;
    bool m_isWaiting = false;
    QString m_selected;
    QTimer m_tick;
};

} // namespace shipdeck::ui
