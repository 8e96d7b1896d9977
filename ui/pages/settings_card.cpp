// SPDX-License-Identifier: MIT
#include "pages/settings_card.h"

#include "theme/theme.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

SettingsCard::SettingsCard(const QString& heading, const char* object, const QList<SettingFields::Field>& fields,
                           QWidget* parent)
    : Card(heading, parent), m_trouble(new Label({}, FontRole::Small, Color::AnsiRed)),
      m_fields(new SettingFields(fields)), m_hint(new Label({}, FontRole::Small, Color::TextTertiary)),
      m_save(new Button(tr("Save")))
{
    setObjectName(QString::fromLatin1(object));
    body()->setSpacing(Theme::px(space::s3));
    m_trouble->setObjectName(u"trouble-"_s + objectName());
    m_trouble->setWrapped(true);
    m_trouble->hide();
    body()->addWidget(m_trouble);
    body()->addWidget(m_fields);
    connect(m_fields, &SettingFields::edited, this, &SettingsCard::follow);
    connect(m_fields, &SettingFields::confirmed, this, &SettingsCard::save);
    m_hint->setObjectName(u"hint-"_s + objectName());
    m_hint->setWrapped(true);
    m_save->setObjectName(u"save-"_s + objectName());
    m_save->setAccessibleName(tr("Save: %1").arg(heading));
    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::px(space::s3));
    line->addWidget(m_hint, 1);
    line->addWidget(m_save);
    body()->addLayout(line);
    connect(m_save, &Button::clicked, this, &SettingsCard::save);
    follow();
}

void SettingsCard::show(const store::Project& project, const build::Detection* detection, const QString& trouble)
{
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    m_fields->show(project, detection);
    follow();
}

void SettingsCard::follow()
{
    m_save->setEnabled(m_fields->isEdited());
    m_hint->setText(hint());
}

QString SettingsCard::hint() const
{
    const auto [now, later] = m_fields->effect();
    if (now.isEmpty())
        return tr("Changes take effect with the next deployment. An empty field means: as detected.");
    if (later.isEmpty())
        return tr("Takes effect as soon as it is saved.");
    return tr("%1: as soon as it is saved. Other changes take effect with the next deployment. An empty field means: "
              "as detected.")
        .arg(now.join(u", "_s));
}

void SettingsCard::save()
{
    if (!m_save->isEnabled())
        return;
    const auto settings = m_fields->values();
    if (!settings)
        return;
    m_fields->setSaving(*settings);
    m_save->setEnabled(false); // until show() has what is stored; after a failure it can be saved again
    Q_EMIT chosen(*settings);
}

} // namespace shipdeck::ui
