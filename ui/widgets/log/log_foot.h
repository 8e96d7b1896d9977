// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/log/log_view.h"

#include <QAbstractButton>
#include <QTimer>

namespace shipdeck::ui {

//! The line below the log: a Follow switch left, what the log is up to right.
class LogFoot final : public QWidget {
    Q_OBJECT
public:
    explicit LogFoot(LogView& view, QWidget* parent = nullptr);

    //! How long the running step may usually be silent; 0: no history, two minutes are told as they are.
    void setUsualSilence(std::chrono::milliseconds silence);
    //! "Connection lost 6 s ago, build continues, reconnecting"; empty: none. Comes before all other words.
    void setTrouble(const QString& sentence);
    //! Shown for a moment instead of the counts: "Link copied".
    void say(const QString& sentence);
    QString text() const; //!< at the right
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();
    QString silence() const;

    LogView& m_view;
    QAbstractButton* m_follow;
    QString m_trouble;
    QString m_said;
    QTimer m_sayTimer;
    QTimer m_silenceTimer;
    std::chrono::milliseconds m_usualSilence{0};
};

} // namespace shipdeck::ui
