// SPDX-License-Identifier: MIT
#pragma once
#include <QLineEdit>

namespace shipdeck::ui {

//! A line edit with a magnifier and, when filled, a clear button. Esc clears first, then leaves.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);
    void setHint(const QString& keys); //!< a key cap at the right while empty ("/")

Q_SIGNALS:
    void left(); //!< Esc in an empty field, or Down: the list below should get the focus

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void follow();
    QString m_hint;
    QAction* m_clear;
};

} // namespace shipdeck::ui
