// SPDX-License-Identifier: MIT
#include "pages/code_dialog.h"

#include "base/clock.h"
#include "pages/open_page.h"
#include "theme/paint.h"
#include "widgets/spinner.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace shipdeck::ui {

//! One box per letter, which is readable from afar and easy to type from.
class CodeDialog::Boxes final : public QWidget {
public:
    explicit Boxes(QWidget* parent = nullptr) : QWidget(parent)
    {
        setObjectName(u"deviceCode"_s);
        setFixedHeight(Theme::px(56));
    }
    void setCode(const QString& code)
    {
        m_code = code;
        QStringList letters;
        for (const QChar letter : code)
            letters << QString(letter);
        setAccessibleName(CodeDialog::tr("Code %1").arg(letters.join(u' ')));
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const int box = Theme::px(40), gap = Theme::px(6), dash = Theme::px(18);
        const int boxes = int(m_code.size() - m_code.count(u'-'));
        int x = (width() - boxes * (box + gap) - int(m_code.count(u'-')) * (dash + gap) + gap) / 2;
        QFont font = Theme::font(FontRole::Metric);
        font.setPixelSize(Theme::px(26));
        painter.setFont(font);
        for (const QChar letter : m_code) {
            const QRect place(x, (height() - Theme::px(50)) / 2, letter == u'-' ? dash : box, Theme::px(50));
            if (letter != u'-')
                paintBox(painter, place, Theme::px(radius::md), Theme::color(Color::BgInput),
                         Theme::color(Color::BorderStrong));
            painter.setPen(Theme::color(letter == u'-' ? Color::TextTertiary : Color::TextPrimary));
            painter.drawText(place, Qt::AlignCenter, QString(letter));
            x += place.width() + gap;
        }
    }

private:
    QString m_code;
};

CodeDialog::CodeDialog(const QString& title, const QString& whom, QWidget* anywhere)
    : Dialog(title, anywhere, 520), m_whom(whom), m_boxes(new Boxes),
      m_text(new Label({}, FontRole::Body, Color::TextSecondary)),
      m_left(new Label({}, FontRole::Small, Color::TextTertiary)), m_waiting(new QWidget), m_error(new InlineError)
{
    m_text->setWrapped(true);
    body()->addWidget(m_text);
    body()->addSpacing(Theme::px(space::s2));
    body()->addWidget(m_boxes);
    body()->addSpacing(Theme::px(space::s2));
    auto* row = new QHBoxLayout(m_waiting);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s2));
    row->addWidget(new Spinner(tr("Waiting for %1").arg(whom)));
    row->addWidget(m_left, 1);
    body()->addWidget(m_waiting);
    body()->addWidget(m_error);
    connect(m_error, &InlineError::retry, this, &CodeDialog::start);
    addButton(tr("Cancel"));
    m_copy = addButton(tr("Copy code"), Button::Kind::Secondary, Keep::Open);
    m_open = addButton(tr("Open %1 again").arg(whom), Button::Kind::Primary, Keep::Open);
    connect(m_copy, &Button::clicked, this, &CodeDialog::copy);
    connect(m_open, &Button::clicked, this, [this] { openPage(this, m_code->page, Clipboard::Leave); });
    connect(this, &Overlay::closed, this, [this] {
        m_stop.request();
        if (m_code && QGuiApplication::clipboard()->text() == m_code->text)
            QGuiApplication::clipboard()->clear();
    });
    connect(&m_second, &QTimer::timeout, this, &CodeDialog::tick);
    m_second.setInterval(1s);
}

CodeDialog::~CodeDialog()
{
    m_stop.request();
}

void CodeDialog::start()
{
    m_stop.request();
    m_stop = CancelSource();
    m_code.reset();
    m_error->hide();
    m_boxes->setCode(u"····-····"_s);
    m_waiting->show();
    m_text->setText(tr("Requesting a code from %1 …").arg(m_whom));
    m_left->clear();
    m_copy->setEnabled(false);
    m_open->setEnabled(false);
    ask(m_stop.token());
}

void CodeDialog::showCode(const Code& code, const QString& words)
{
    m_code = code;
    m_boxes->setCode(code.text);
    m_text->setText(words);
    m_copy->setEnabled(true);
    m_open->setEnabled(true);
    copy();
    openPage(this, code.page, Clipboard::Leave); // the code is in the clipboard
    m_second.start();
    tick();
}

void CodeDialog::showFailure(const Error& error)
{
    m_second.stop();
    if (error.kind == Error::Kind::Canceled)
        return;
    m_waiting->hide();
    m_copy->setEnabled(false);
    m_open->setEnabled(false);
    m_error->show(error, tr("Get a new code"));
    place();
}

void CodeDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_code->text);
}

void CodeDialog::tick()
{
    const qint64 left = std::max(qint64(0), nowUtc().secsTo(m_code->expiresAt));
    m_left->setText(left >= 60 ? tr("Waiting for %1. The code is valid for %2 min.").arg(m_whom).arg(left / 60)
                               : tr("Waiting for %1. The code is valid for %2 s.").arg(m_whom).arg(left));
}

QString shortAddress(const QUrl& page)
{
    return page.toDisplayString(QUrl::RemoveScheme).mid(2);
}

} // namespace shipdeck::ui
