// SPDX-License-Identifier: MIT
#pragma once
#include <QWidget>

class QAbstractButton;

namespace shipdeck::ui {

class LogView;

class IconButton;
class LogSearchBox;
class SegmentedControl;

//! Search, level filters and the buttons of one LogView; follows it, also when keys change it.
class LogToolbar final : public QWidget {
    Q_OBJECT
public:
    explicit LogToolbar(LogView& view, QWidget* parent = nullptr);

    LogSearchBox* searchBox() const { return m_search; }
    void focusSearch(); //!< with the selected text, if it is within one line

Q_SIGNALS:
    void downloadWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    void searchNow();

    LogView& m_view;
    LogSearchBox* m_search;
    QAbstractButton* m_case;
    QAbstractButton* m_regex;
    SegmentedControl* m_filters;
    IconButton* m_times;
    IconButton* m_wrap;
    IconButton* m_copy;
    IconButton* m_download;
};

} // namespace shipdeck::ui
