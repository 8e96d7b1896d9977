// SPDX-License-Identifier: MIT
#include "pages/open_page.h"

#include "theme/theme.h"
#include "widgets/copy_button.h"
#include "widgets/overlay.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OpenPage)
};

} // namespace

void openPage(QWidget* anywhere, const QUrl& page, Clipboard clipboard)
{
    if (page.isEmpty() || QDesktopServices::openUrl(page))
        return;
    const QString address = page.toString(QUrl::FullyEncoded);
    auto* dialog = new Dialog(Words::tr("No browser could be opened"), anywhere, 560);
    dialog->setObjectName(u"noBrowser"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s2));
    auto* shown = new QLineEdit(address);
    shown->setObjectName(u"noBrowserAddress"_s);
    shown->setAccessibleName(Words::tr("Address"));
    shown->setReadOnly(true);
    shown->setCursorPosition(0);
    row->addWidget(shown, 1);
    auto* copy = new CopyButton(Words::tr("Copy"));
    copy->setObjectName(u"copyAddress"_s);
    copy->setAccessibleName(Words::tr("Copy address"));
    copy->setContent(address);
    row->addWidget(copy);
    dialog->body()->addLayout(row);
    if (clipboard == Clipboard::Take) {
        QGuiApplication::clipboard()->setText(address);
        dialog->addText(Words::tr("The address is in the clipboard. Paste it into a browser. In WSL, install the "
                                  "package xdg-utils and a browser so that Shipdeck can open pages."));
    } else {
        dialog->addText(Words::tr("Open this address in a browser. In WSL, install the package xdg-utils and a browser "
                                  "so that Shipdeck can open pages."));
    }
    dialog->addButton(Words::tr("Close"));
    dialog->open();
}

} // namespace shipdeck::ui
