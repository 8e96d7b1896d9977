// SPDX-License-Identifier: MIT
#pragma once
#include <QLineEdit>

namespace shipdeck::ui {

//! The log's search field: magnifier, "4 of 7" and two chevrons inside. `:116` goes to a line instead of searching.
class LogSearchBox final : public QLineEdit {
    Q_OBJECT
public:
    explicit LogSearchBox(QWidget* parent = nullptr);

    void setOutcome(const QString& text, bool problem = false); //!< "4 of 7", or the pattern's error
    QString outcome() const { return m_outcome; }
    void askForLine(); //!< `:` is typed already

Q_SIGNALS:
    void searched(const QString& text); //!< while typing; empty: the search ends
    void lineWanted(qint64 line);       //!< 0-based
    void nextWanted();
    void previousWanted();
    void left(); //!< Esc: the log gets the focus again

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QRect chevron(int which) const; //!< 0: up, 1: down
    void follow();

    QString m_outcome;
    bool m_problem = false;
};

} // namespace shipdeck::ui
