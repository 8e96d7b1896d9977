// SPDX-License-Identifier: MIT
#pragma once
#include <QPointer>
#include <QWidget>

class QHBoxLayout;

namespace shipdeck::ui {

class Breadcrumbs;
class IconButton;

//! Breadcrumbs and the page's buttons. Where they do not fit, the first ones are in a menu.
class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(QWidget* parent = nullptr);
    void setParts(const QStringList& parts);
    void setActions(const QList<QWidget*>& actions, QWidget* owner); //!< the former ones are returned to their page

Q_SIGNALS:
    void crumbOpened(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void follow();
    void fit();
    void openMore();
    Breadcrumbs* m_crumbs;
    IconButton* m_more;
    QHBoxLayout* m_row;
    QList<QPointer<QWidget>> m_actions;
    QPointer<QWidget> m_owner;
};

} // namespace shipdeck::ui
