// SPDX-License-Identifier: MIT
#pragma once
#include "shell/shell_data.h"

#include <QWidget>

class QAbstractButton;
class QHBoxLayout;

namespace shipdeck::ui {

//! The most important running job at the left; Activity and the connection at the right.
class StatusBar : public QWidget {
    Q_OBJECT
public:
    explicit StatusBar(QWidget* parent = nullptr);
    void setJobs(const QList<JobItem>& jobs);
    void setActivity(int unread);
    void setConnection(const QString& text, Status status, Icon icon);

Q_SIGNALS:
    void jobRequested(const QString& id);
    void activityRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    class JobButton;
    class TextButton;
    JobButton* m_job;
    TextButton* m_activity;
    TextButton* m_connection;
    QHBoxLayout* m_row;
    QString m_jobId;
};

} // namespace shipdeck::ui
