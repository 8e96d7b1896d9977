// SPDX-License-Identifier: MIT
#pragma once
#include <QAbstractButton>
#include <QTimer>

namespace shipdeck::ui {

class LogView;

//! The line below the log: the Follow switch at the left, the log's state at the right.
class LogFoot final : public QWidget {
    Q_OBJECT
public:
    explicit LogFoot(LogView& view, QWidget* parent = nullptr);

    //! Briefly shown instead of the counts: "Link copied".
    void say(const QString& sentence);
    //! What writes the log, told after the counts instead of "live" ("server stopped"); its silence is no news then.
    void setStatus(const QString& status);
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
    QString m_said;
    QString m_status;
    QTimer m_sayTimer;
    QTimer m_silenceTimer;
};

} // namespace shipdeck::ui
