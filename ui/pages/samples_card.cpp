// SPDX-License-Identifier: MIT
#include "pages/samples_card.h"

#include "base/files.h"
#include "pages/actions.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

SamplesCard::SamplesCard(Deck& deck, Actions& actions, QWidget* parent)
    : Card(tr("Samples"), parent), m_deck(deck), m_actions(actions),
      m_harbor(new Button(Icon::Ship, tr("Deploy the static site")))
{
    auto* words = new Label(tr("A small site about a harbor. Plain HTML and CSS, live in about a second."),
                            FontRole::Small, Color::TextSecondary);
    words->setWrapped(true);
    body()->addWidget(words);
    m_harbor->setObjectName(u"sampleHarbor"_s);
    body()->addWidget(m_harbor, 0, Qt::AlignLeft);
    connect(m_harbor, &Button::clicked, this, [this] {
        const auto folder = harbor();
        if (!folder)
            return m_actions.failed(folder.error());
        DeployRequest request;
        request.source.location = *folder;
        m_actions.deploy(request, m_harbor);
    });
}

Result<QString> SamplesCard::harbor() const
{
    const QString folder = m_deck.paths().data + u"/samples/harbor"_s;
    SD_CHECK(makeFolder(folder));
    const QDir bundled(u":/shipdeck/samples/harbor"_s);
    for (const QString& name : bundled.entryList(QDir::Files)) {
        const QString path = folder + u'/' + name;
        if (QFile::exists(path))
            continue;
        QFile file(bundled.filePath(name));
        if (!file.copy(path))
            return fail(Error::Kind::Denied, "file-failed",
                        say(QT_TRANSLATE_NOOP("core", "%1 cannot be written."), {path}),
                        say(QT_TRANSLATE_NOOP("core", "Check the free space and permissions of that folder.")),
                        verbatim(file.errorString()));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    }
    return folder;
}

} // namespace shipdeck::ui
