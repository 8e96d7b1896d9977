// SPDX-License-Identifier: MIT
#include "pages/github/device_dialog.h"

#include "base/clock.h"
#include "theme/paint.h"
#include "widgets/spinner.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace shipdeck::ui {

//! A box for each letter, so that it can be read across the room and typed without losing the place.
class DeviceDialog::Code final : public QWidget {
public:
    explicit Code(QWidget* parent = nullptr) : QWidget(parent)
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
        setAccessibleName(DeviceDialog::tr("Code %1").arg(letters.join(u' ')));
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

DeviceDialog::DeviceDialog(GitHubDeck& github, github::Server server, QWidget* anywhere)
    : Dialog(tr("Sign in to GitHub"), anywhere, 520), m_github(github), m_server(std::move(server)), m_code(new Code),
      m_text(new Label({}, FontRole::Body, Color::TextSecondary)),
      m_left(new Label({}, FontRole::Small, Color::TextTertiary)), m_waiting(new QWidget), m_error(new InlineError)
{
    m_text->setWrapped(true);
    body()->addWidget(m_text);
    body()->addSpacing(Theme::px(space::s2));
    body()->addWidget(m_code);
    body()->addSpacing(Theme::px(space::s2));
    auto* row = new QHBoxLayout(m_waiting);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s2));
    row->addWidget(new Spinner(tr("Waiting for GitHub")));
    row->addWidget(m_left, 1);
    body()->addWidget(m_waiting);
    body()->addWidget(m_error);
    connect(m_error, &InlineError::retry, this, &DeviceDialog::start);
    addButton(tr("Cancel"));
    m_copy = addButton(tr("Copy code"), Button::Kind::Secondary, Keep::Open);
    m_open = addButton(tr("Open GitHub again"), Button::Kind::Primary, Keep::Open);
    connect(m_copy, &Button::clicked, this, &DeviceDialog::copy);
    connect(m_open, &Button::clicked, this, [this] { QDesktopServices::openUrl(m_device->page); });
    connect(this, &Overlay::closed, this, [this] {
        m_stop.request();
        if (m_device && QGuiApplication::clipboard()->text() == m_device->userCode)
            QGuiApplication::clipboard()->clear();
    });
    connect(&m_second, &QTimer::timeout, this, &DeviceDialog::tick);
    m_second.setInterval(1s);
    start();
}

DeviceDialog::~DeviceDialog()
{
    m_stop.request();
}

void DeviceDialog::start()
{
    m_stop.request();
    m_stop = CancelSource();
    m_device.reset();
    m_error->hide();
    m_code->setCode(u"····-····"_s);
    m_waiting->show();
    m_text->setText(tr("Asking GitHub for a code …"));
    m_left->clear();
    m_copy->setEnabled(false);
    m_open->setEnabled(false);
    const Cancel cancel = m_stop.token();
    QCoro::connect(m_github.startDevice(m_server, cancel), this, [this](const Result<github::DeviceCode>& code) {
        if (!code)
            return showFailure(code.error());
        wait(*code);
    });
}

void DeviceDialog::wait(const github::DeviceCode& code)
{
    m_device = code;
    m_code->setCode(code.userCode);
    m_text->setText(tr("The code is copied. Paste it on the page that has opened in your browser, %1, and allow "
                       "Shipdeck there.")
                        .arg(code.page.toDisplayString(QUrl::RemoveScheme).mid(2)));
    m_copy->setEnabled(true);
    m_open->setEnabled(true);
    copy();
    QDesktopServices::openUrl(code.page);
    m_second.start();
    tick();
    const Cancel cancel = m_stop.token();
    QCoro::connect(m_github.finishDevice(code, cancel), this, [this](const Result<github::Account>& account) {
        m_second.stop();
        if (!account)
            return showFailure(account.error());
        Q_EMIT signedIn(*account);
        close();
    });
}

void DeviceDialog::showFailure(const Error& error)
{
    if (error.kind == Error::Kind::Canceled)
        return;
    m_second.stop();
    m_waiting->hide();
    m_copy->setEnabled(false);
    m_open->setEnabled(false);
    m_error->show(error, tr("Get a new code"));
    place();
}

void DeviceDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_device->userCode);
}

void DeviceDialog::tick()
{
    const qint64 left = std::max(qint64(0), nowUtc().secsTo(m_device->expiresAt));
    m_left->setText(left >= 60 ? tr("Waiting for GitHub. The code is good for %1 min.").arg(left / 60)
                               : tr("Waiting for GitHub. The code is good for %1 s.").arg(left));
}

} // namespace shipdeck::ui
