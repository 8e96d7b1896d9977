// SPDX-License-Identifier: MIT
#include "pages/aws/found_projects.h"

#include "deploy/error_codes.h"
#include "models/time_words.h"
#include "theme/theme.h"
#include "widgets/card.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

FoundProjects::FoundProjects(Deck& deck, aws::Choice choice, QWidget* parent)
    : QWidget(parent), m_deck(deck), m_choice(std::move(choice)), m_title(new Label({}, FontRole::Heading)),
      m_import(new Button(tr("Import"))), m_rows(new QVBoxLayout), m_error(new InlineError)
{
    setObjectName(u"foundProjects"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(space::s2));
    column->addWidget(new Divider);
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::px(space::s3));
    m_title->setObjectName(u"foundTitle"_s);
    m_title->setWrapped(true);
    head->addWidget(m_title, 1);
    m_import->setObjectName(u"importFound"_s);
    m_import->setAccessibleName(tr("Import the projects of this account"));
    head->addWidget(m_import, 0, Qt::AlignTop);
    column->addLayout(head);
    m_rows->setSpacing(Theme::px(space::s1));
    column->addLayout(m_rows);
    m_error->setObjectName(u"importFailure"_s);
    column->addWidget(m_error);
    connect(m_import, &Button::clicked, this, &FoundProjects::import);
    connect(m_error, &InlineError::retry, this, [this] { m_wanted.isEmpty() ? refresh() : import(); });
    hide();
}

FoundProjects::~FoundProjects()
{
    m_stop.request();
}

void FoundProjects::refresh()
{
    m_error->hide();
    QCoro::connect(m_deck.imports().projects(m_choice, m_stop.token()), this,
                   [this](const Result<deploy::AwsProjects>& found) {
                       if (found)
                           show(*found);
                       else if (found.error().code != code::awsMfaNeeded) // the code was only for the check
                           failed(found.error());
                   });
}

void FoundProjects::show(const deploy::AwsProjects& found)
{
    m_found = found;
    m_wanted.clear();
    clearLayout(m_rows);
    for (const deploy::AwsProject& project : found.all) {
        if (!project.knownAs.isEmpty())
            continue;
        m_wanted << project;
        const QString when = project.changedAt.isValid()
            ? tr("%1, from %2").arg(ageText(project.changedAt), project.computer)
            : QString();
        auto* row = new FactRow(u"%1  ·  %2"_s.arg(project.record.name, project.sourceText()), when);
        m_rows->addWidget(row->withIcon(Icon::Layers));
    }
    m_title->setText(m_wanted.size() == 1
                         ? tr("1 project in this account is not on this computer")
                         : tr("%1 projects in this account are not on this computer").arg(m_wanted.size()));
    setVisible(!m_wanted.isEmpty());
}

void FoundProjects::import()
{
    m_error->hide();
    m_import->setBusy(true);
    clearLayout(m_rows);
    importNext();
}

void FoundProjects::importNext()
{
    if (m_wanted.isEmpty()) {
        m_import->setBusy(false);
        m_import->hide();
        return;
    }
    const deploy::AwsProject next = m_wanted.first();
    QCoro::connect(m_deck.imports().bring(next, m_found.choice, m_stop.token()), this,
                   [this](const Result<AwsImported>& imported) {
                       if (!imported)
                           return failed(imported.error());
                       m_wanted.removeFirst();
                       addImported(*imported);
                       importNext();
                   });
}

void FoundProjects::addImported(const AwsImported& imported)
{
    m_title->setText(tr("Imported from this account"));
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s2));
    row->addWidget(new Glyph(Icon::CircleCheck, 14, Color::AnsiGreen));
    auto* link = new LinkLabel(imported.project.name);
    link->setObjectName(u"openImported"_s);
    link->setAccessibleName(tr("Open %1").arg(imported.project.name));
    row->addWidget(link);
    const QString id = imported.project.id;
    connect(link, &LinkLabel::clicked, this, [this, id] { Q_EMIT opened(id); });
    const QString came = imported.releases == 1 ? tr("1 release") : tr("%1 releases").arg(imported.releases);
    row->addWidget(new Label(came, FontRole::Small, Color::TextSecondary));
    row->addStretch(1);
    m_rows->addLayout(row);
    for (const Text& remark : imported.remarks) {
        auto* words = new Label(remark.render(), FontRole::Small, Color::TextSecondary);
        words->setWrapped(true);
        m_rows->addWidget(words);
    }
}

void FoundProjects::failed(const Error& error)
{
    m_import->setBusy(false);
    if (error.kind == Error::Kind::Canceled)
        return;
    m_import->setVisible(!m_wanted.isEmpty());
    m_title->setText(m_wanted.isEmpty() ? tr("Projects in this account") : m_title->text());
    m_error->show(error, tr("Try again"));
    setVisible(true);
}

} // namespace shipdeck::ui
