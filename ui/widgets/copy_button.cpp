// SPDX-License-Identifier: MIT
#include "widgets/copy_button.h"

#include "theme/paint.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace std::chrono_literals;

namespace shipdeck::ui {
namespace {

constexpr auto moment = 1500ms; // long enough to read it

} // namespace

CopyButton::CopyButton(const QString& text, Kind kind, QWidget* parent)
    : Button(Icon::Copy, text, kind, parent), m_usual(text)
{
    m_moment.setSingleShot(true);
    m_moment.setInterval(moment);
    connect(this, &Button::clicked, this, &CopyButton::copy);
    connect(&m_moment, &QTimer::timeout, this, &CopyButton::beItselfAgain);
}

QSize CopyButton::sizeHint() const
{
    const auto widthOf = [](const QString& text) { return textWidth(text, FontRole::BodyStrong); };
    QSize size = Button::sizeHint();
    size.rwidth() += std::max(widthOf(m_usual), widthOf(tr("Copied"))) - widthOf(text());
    return size;
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_content);
    if (!m_moment.isActive()) {
        m_usualName = accessibleName();
        setText(tr("Copied"));
        if (!m_usualName.isEmpty())
            setAccessibleName(tr("Copied"));
    }
    m_moment.start(); // restarted if it is pressed again
}

void CopyButton::beItselfAgain()
{
    setText(m_usual);
    setAccessibleName(m_usualName);
}

} // namespace shipdeck::ui
