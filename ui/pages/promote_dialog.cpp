// SPDX-License-Identifier: MIT
#include "pages/promote_dialog.h"

#include "base/sizes.h"
#include "models/comparison.h"
#include "models/deployment_words.h"
#include "models/time_words.h"
#include "theme/theme.h"
#include "widgets/columns.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int dialogWidth = 560, listHeight = 190, mostCommits = 100;

QString orNone(const QString& value)
{
    return value.isEmpty() ? u"–"_s : value;
}

} // namespace

PromoteDialog::PromoteDialog(Deck& deck, const QString& title, const store::Deployment& live,
                             const store::Deployment& next, QWidget* anywhere)
    : Dialog(title, anywhere, dialogWidth), m_differences(new Label(tr("Comparing with the live release…")))
{
    setObjectName(u"promoteDialog"_s);
    addText(titleOf(next));
    if (live.id.isEmpty())
        return;
    for (const Compared& one : compareSettings(live, next))
        if (one.differs())
            m_settings << u"%1: %2 → %3"_s.arg(one.name, orNone(one.before), orNone(one.after));
    m_differences->setObjectName(u"differences"_s);
    m_differences->setWrapped(true);
    m_differences->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    QScrollArea* area = scrolled(m_differences, tr("Differences from the live release"));
    area->setFixedHeight(Theme::px(listHeight));
    body()->addWidget(area);
    QCoro::connect(releaseDifference(&deck, live, next, m_stop.token()), this,
                   [this](const Result<ReleaseDifference>& difference) { showDifference(difference); });
}

PromoteDialog::~PromoteDialog()
{
    m_stop.request();
}

void PromoteDialog::addQuestion(const QString& about)
{
    addText(about);
    addButton(tr("Cancel"));
    Button* button = addButton(tr("Promote"), Button::Kind::Primary);
    button->setObjectName(u"confirm"_s);
    setSafeButton(button); // it can be undone by a rollback
    connect(button, &Button::clicked, this, &PromoteDialog::confirmed);
}

void PromoteDialog::showDifference(const Result<ReleaseDifference>& difference)
{
    if (!difference)
        return m_differences->setText(difference.error().what.render());
    QStringList lines;
    if (difference->commitsUnknown)
        lines << tr("Commits are not known. %1").arg(difference->commitsUnknown->what.render());
    else if (difference->commits.isEmpty())
        lines << tr("The same commit.");
    else if (difference->isBackwards)
        lines << tr("Commits removed: %1").arg(difference->commits.size());
    else
        lines << tr("New commits: %1").arg(difference->commits.size());
    for (const build::HistoryCommit& commit :
         difference->commits.first(std::min<qsizetype>(difference->commits.size(), mostCommits)))
        lines << u"    %1  %2 (%3)"_s.arg(commit.shortId(), commit.subject, commit.author);
    if (!difference->added.isEmpty())
        lines << tr("Variables added: %1").arg(difference->added.join(u", "_s));
    if (!difference->changed.isEmpty())
        lines << tr("Variables changed: %1").arg(difference->changed.join(u", "_s));
    if (!difference->removed.isEmpty())
        lines << tr("Variables removed: %1").arg(difference->removed.join(u", "_s));
    lines << m_settings;
    if (difference->bytesBefore > 0 && difference->bytesAfter > 0 && difference->bytesBefore != difference->bytesAfter)
        lines << tr("Size: %1 → %2").arg(sizeText(difference->bytesBefore), sizeText(difference->bytesAfter));
    m_differences->setText(lines.join(u'\n'));
}

} // namespace shipdeck::ui
