// SPDX-License-Identifier: MIT
#include "pages/github/server_fields.h"

#include "theme/theme.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

ServerFields::ServerFields(QWidget* parent)
    : QWidget(parent), m_kind(new SegmentedControl(tr("GitHub server"))), m_fields(new QWidget)
{
    m_kind->setObjectName(u"serverKind"_s);
    m_kind->addSegment(u"github.com"_s, Icon::Github);
    m_kind->addSegment(tr("Enterprise Server"), Icon::Server);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(space::s3));
    column->addWidget(m_kind, 0, Qt::AlignLeft);
    auto* grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::px(space::s3));
    grid->setVerticalSpacing(Theme::px(space::s2));
    grid->setColumnStretch(1, 1);
    m_host = addField(grid, tr("Address"), u"github.example.com"_s, "serverHost");
    m_caFile = addField(grid, tr("CA file"), tr("only if this computer does not trust its certificate"), "serverCa");
    auto* choose = new Button(Icon::FolderOpen, tr("Choose…"));
    choose->setAccessibleName(tr("Choose a CA file"));
    grid->addWidget(choose, 1, 2);
    m_proxy = addField(grid, tr("Proxy"), tr("http://proxy:3128, only for this server"), "serverProxy");
    m_clientId =
        addField(grid, tr("Client ID"), tr("of an app registered on this server, for browser sign-in"), "serverClient");
    column->addWidget(m_fields);
    m_fields->hide();
    connect(choose, &Button::clicked, this, &ServerFields::chooseCaFile);
    connect(m_kind, &SegmentedControl::currentChanged, this, [this](int kind) {
        m_fields->setVisible(kind == 1);
        if (kind == 1)
            m_host->setFocus(Qt::OtherFocusReason);
        Q_EMIT changed();
    });
}

QLineEdit* ServerFields::addField(QGridLayout* grid, const QString& name, const QString& hint, const char* object)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(object));
    edit->setAccessibleName(name);
    edit->setPlaceholderText(hint);
    const int row = grid->rowCount() == 1 && grid->count() == 0 ? 0 : grid->rowCount();
    grid->addWidget(new Label(name, FontRole::Small, Color::TextSecondary), row, 0);
    grid->addWidget(edit, row, 1);
    connect(edit, &QLineEdit::textChanged, this, &ServerFields::changed);
    return edit;
}

void ServerFields::chooseCaFile()
{
    auto* dialog = new QFileDialog(window(), tr("Choose a CA file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}

github::Server ServerFields::server() const
{
    if (!isEnterprise())
        return {};
    github::Server server(m_host->text().trimmed());
    server.caFile = m_caFile->text().trimmed();
    server.proxy = m_proxy->text().trimmed();
    server.clientId = m_clientId->text().trimmed();
    return server;
}

void ServerFields::setServer(const github::Server& server)
{
    const bool enterprise =
        !server.host.isEmpty() && server.host != github::instanceFor().value_or(github::Instance()).host;
    m_kind->setCurrent(enterprise ? 1 : 0);
    m_host->setText(enterprise ? server.host : QString());
    m_caFile->setText(server.caFile);
    m_proxy->setText(server.proxy);
    m_clientId->setText(server.clientId);
}

} // namespace shipdeck::ui
