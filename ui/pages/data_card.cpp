// SPDX-License-Identifier: MIT
#include "pages/data_card.h"

#include "base/sizes.h"
#include "build/detect/data_folders.h"
#include "deploy/data_folders.h"
#include "deploy/target.h"
#include "models/deployment_words.h"
#include "models/time_words.h"
#include "pages/fact_row.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int environmentWidth = 96, sizeWidth = 72, indent = 22;

QStringList dataOf(const store::Deployment& release)
{
    return deploy::dataOf(deploy::Snapshot::of(release));
}

} // namespace

DataCard::DataCard(QWidget* parent)
    : Card(tr("Data folders"), parent), m_rows(new QVBoxLayout), m_folders(new QLineEdit),
      m_trouble(new Label({}, FontRole::Small, Color::AnsiRed)), m_add(new Button(tr("Add")))
{
    setObjectName(u"dataCard"_s);
    auto* hint =
        new Label(tr("Folders for data that the server stores, such as uploads or a database file. All releases of an "
                     "environment share them. Without them, each deployment starts with the contents of the source."),
                  FontRole::Small, Color::TextSecondary);
    hint->setWrapped(true);
    body()->addWidget(hint);
    m_rows->setSpacing(Theme::px(space::s2));
    body()->addLayout(m_rows);
    m_folders->setObjectName(u"dataFolders"_s);
    m_folders->setAccessibleName(tr("New data folder"));
    m_folders->setPlaceholderText(tr("uploads, db"));
    m_add->setObjectName(u"addData"_s);
    m_add->setAccessibleName(tr("Add the data folder"));
    m_add->setEnabled(false);
    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::px(space::s2));
    line->addWidget(m_folders, 1);
    line->addWidget(m_add);
    body()->addLayout(line);
    m_trouble->setObjectName(u"dataTrouble"_s);
    m_trouble->setWrapped(true);
    m_trouble->hide();
    body()->addWidget(m_trouble);
    connect(m_folders, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_trouble->hide();
        m_add->setEnabled(!text.trimmed().isEmpty());
    });
    connect(m_folders, &QLineEdit::returnPressed, this, &DataCard::add);
    connect(m_add, &Button::clicked, this, &DataCard::add);
}

void DataCard::show(const store::Project& project, const QList<store::Deployment>& live)
{
    setVisible(deploy::targetOf(project).isHere());
    m_set = project.settings[u"data"_s].toVariant().toStringList();
    m_live = live;
    fill();
}

void DataCard::setUses(const QList<DataFolderUse>& uses)
{
    m_uses = uses;
    fill();
}

//! The setting's, else those that the live release has from shipdeck.yml.
QStringList DataCard::ofNextRelease() const
{
    QStringList names = m_set;
    for (const store::Deployment& release : m_live)
        if (m_set.isEmpty() && release.environment == u"production")
            names = dataOf(release);
    return names;
}

void DataCard::fill()
{
    QStringList names = ofNextRelease(), shown = m_set + names;
    for (const DataFolderUse& use : std::as_const(m_uses)) {
        names << use.folder.name;
        shown << use.folder.path + QString::number(use.bytes);
    }
    for (const store::Deployment& release : std::as_const(m_live))
        shown << release.id + dataOf(release).join(u',');
    if (std::exchange(m_shown, shown.join(u'\n')) == shown.join(u'\n'))
        return;
    names.removeDuplicates();
    clearLayout(m_rows);
    for (const QString& name : std::as_const(names))
        addRow(name);
}

void DataCard::addRow(const QString& name)
{
    auto* row = new QWidget;
    row->setObjectName(u"data."_s + name);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(2));
    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::px(space::s2));
    line->addWidget(new Glyph(Icon::Folder, 14));
    auto* title = new Label(name, FontRole::Code);
    title->setElided(true);
    line->addWidget(title);
    const bool isSet = m_set.contains(name);
    const QString why = isSet            ? tr("Set for this project")
        : ofNextRelease().contains(name) ? tr("Set by shipdeck.yml")
                                         : tr("No longer used; kept until its environment is removed");
    line->addWidget(new Label(why, FontRole::Small, Color::TextSecondary), 1);
    if (isSet) {
        auto* remove = new IconButton(Icon::Trash2, tr("Remove %1 from the data folders").arg(name));
        remove->setObjectName(u"removeData."_s + name);
        connect(remove, &IconButton::clicked, this, [this, name] { this->remove(name); });
        line->addWidget(remove);
    }
    column->addLayout(line);
    bool isStored = false;
    for (const DataFolderUse& use : std::as_const(m_uses))
        if (use.folder.name == name) {
            column->addWidget(useRow(use));
            isStored = true;
        }
    if (!isStored) {
        auto* none = new Label(tr("Created by the next deployment"), FontRole::Small, Color::TextTertiary);
        none->setContentsMargins(Theme::px(indent), 0, 0, 0);
        column->addWidget(none);
    }
    m_rows->addWidget(row);
}

QWidget* DataCard::useRow(const DataFolderUse& use)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(Theme::px(indent), 0, 0, 0);
    line->setSpacing(Theme::px(space::s2));
    auto* environment =
        new Label(environmentName(EnvironmentName(use.folder.environment)), FontRole::Small, Color::TextSecondary);
    environment->setMinimumWidth(Theme::px(environmentWidth));
    line->addWidget(environment);
    auto* size = new Label(sizeText(use.bytes), FontRole::Small, Color::TextSecondary);
    size->setMinimumWidth(Theme::px(sizeWidth));
    line->addWidget(size);
    QStringList words;
    for (const store::Deployment& release : std::as_const(m_live))
        if (release.environment == use.folder.environment)
            words << (dataOf(release).contains(use.folder.name) ? tr("used by %1, live").arg(shortNameOf(release))
                                                                : tr("not used by the live release"));
    if (use.since.isValid())
        words << tr("since %1").arg(absoluteText(use.since));
    line->addWidget(new Label(words.join(u" · "_s), FontRole::Small, Color::TextSecondary));
    auto* path = new Label(use.folder.path, FontRole::Code, Color::TextTertiary);
    path->setElided(true);
    path->setToolTip(use.folder.path);
    line->addWidget(path, 1);
    return row;
}

void DataCard::add()
{
    const QString text = m_folders->text().trimmed();
    if (text.isEmpty())
        return;
    QStringList folders = ofNextRelease() + build::cleanDataFolders(text.split(u','));
    folders.removeDuplicates();
    if (const Text trouble = build::dataFoldersTrouble(folders); !trouble.isEmpty()) {
        m_trouble->setText(trouble.render() + u' ' + build::dataFoldersHelp().render());
        m_trouble->show();
        return;
    }
    m_folders->clear();
    Q_EMIT chosen(QJsonArray::fromStringList(folders));
}

void DataCard::remove(const QString& name)
{
    QStringList folders = m_set;
    folders.removeAll(name);
    m_folders->setFocus(Qt::OtherFocusReason); // the button goes
    Q_EMIT chosen(folders.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray::fromStringList(folders)));
}

} // namespace shipdeck::ui
