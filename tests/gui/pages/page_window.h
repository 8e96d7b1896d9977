// SPDX-License-Identifier: MIT
#pragma once
#include "gui/browser.h"
#include "pages/deck_window.h"
#include "sample_deck.h"
#include "store/records.h"

#include <QTest>

namespace shipdeck::test {

//! The real window over a sample deck, with the words a test needs.
class PageWindow {
public:
    enum class With { Nothing, Sample, Everything }; //!< Everything: see fillEverything()
    explicit PageWindow(With with = With::Sample);
    ~PageWindow();
    PageWindow(const PageWindow&) = delete;
    PageWindow& operator=(const PageWindow&) = delete;

    Browser browser;
    SampleDeck sample;
    std::unique_ptr<ui::DeckWindow> window;

    template <typename T> T* find(const char* name) const
    {
        QWidget* from = window.get();
        return from->findChild<T*>(QString::fromLatin1(name));
    }
    //! In the page in front, or a button of it that stands in the top bar.
    template <typename T> T* onPage(const char* name) const
    {
        for (T* found : window->findChildren<T*>(QString::fromLatin1(name)))
            if (found->isVisible())
                return found;
        return nullptr;
    }
    void click(const char* name) const;
    //! Whether a person reads these words somewhere in it.
    static bool says(const QWidget* where, const QString& words);
    bool says(const QString& words) const { return says(window->page(), words); }
    //! As a person does: opens the menu of a button and takes a line of it.
    void choose(const char* button, const QString& line) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    store::Operation newestOperation(const QString& kind) const;
    QList<store::Operation> open() const;
};

} // namespace shipdeck::test
