// SPDX-License-Identifier: MIT
#include "pages/data_card.h"

#include "build/detect/data_folders.h"
#include "deploy/target.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

DataCard::DataCard(QWidget* parent)
    : Card(tr("Data folders"), parent), m_folders(new QLineEdit),
      m_trouble(new Label({}, FontRole::Small, Color::AnsiRed)), m_save(new Button(tr("Save")))
{
    setObjectName(u"dataCard"_s);
    auto* hint =
        new Label(tr("Folders for data that the server stores, such as uploads or a database file. All releases of an "
                     "environment share them. Without them, each deployment starts with the contents of the source."),
                  FontRole::Small, Color::TextSecondary);
    hint->setWrapped(true);
    body()->addWidget(hint);
    m_folders->setObjectName(u"dataFolders"_s);
    m_folders->setAccessibleName(tr("Data folders"));
    m_folders->setPlaceholderText(tr("uploads, db – empty: as in shipdeck.yml"));
    m_save->setObjectName(u"saveData"_s);
    m_save->setAccessibleName(tr("Save the data folders"));
    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::px(space::s2));
    line->addWidget(m_folders, 1);
    line->addWidget(m_save);
    body()->addLayout(line);
    m_trouble->setObjectName(u"dataTrouble"_s);
    m_trouble->setWrapped(true);
    m_trouble->hide();
    body()->addWidget(m_trouble);
    connect(m_folders, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_trouble->hide();
        m_save->setEnabled(text != m_saved);
    });
    connect(m_folders, &QLineEdit::textEdited, this, [this] { m_isEdited = true; });
    connect(m_folders, &QLineEdit::returnPressed, this, &DataCard::save);
    connect(m_save, &Button::clicked, this, &DataCard::save);
}

void DataCard::show(const store::Project& project)
{
    setVisible(deploy::targetOf(project).isHere());
    QStringList folders;
    const QJsonArray saved = project.settings[u"data"_s].toArray();
    for (const QJsonValue& one : saved)
        folders << one.toString();
    m_saved = folders.join(u", "_s);
    m_isEdited = m_isEdited && m_folders->text() != m_saved;
    if (!m_isEdited && m_folders->text() != m_saved)
        m_folders->setText(m_saved);
    m_save->setEnabled(m_isEdited);
}

void DataCard::save()
{
    if (!m_save->isEnabled())
        return;
    const QString text = m_folders->text().trimmed();
    const QStringList folders = text.isEmpty() ? QStringList() : build::cleanDataFolders(text.split(u','));
    if (const Text trouble = folders.isEmpty() ? Text() : build::dataFoldersTrouble(folders); !trouble.isEmpty()) {
        m_trouble->setText(trouble.render() + u' ' + build::dataFoldersHelp().render());
        m_trouble->show();
        return;
    }
    m_folders->setText(folders.join(u", "_s));
    m_save->setEnabled(false); // until show() has the stored value; after a failure it can be saved again
    Q_EMIT chosen(folders.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray::fromStringList(folders)));
}

} // namespace shipdeck::ui
