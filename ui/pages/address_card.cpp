// SPDX-License-Identifier: MIT
#include "pages/address_card.h"

#include "deploy/access_words.h"
#include "deploy/target.h"
#include "models/deployment_words.h"
#include "pages/fact_row.h"
#include "theme/theme.h"

#include <QJsonDocument>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

//! For text with spaces, which wraps; an address is shortened instead, with a tooltip.
Label* addWrapped(KeyValue* rows, const QString& key, const QString& value, FontRole role = FontRole::Body)
{
    auto* label = new Label(value, role);
    label->setWrapped(true);
    rows->addWidget(key, label);
    return label;
}

} // namespace

AddressCard::AddressCard(QWidget* parent)
    : Card(tr("Try an address"), parent), m_address(new QLineEdit), m_ask(new Button(tr("Try"))),
      m_failure(new InlineError), m_rows(new QVBoxLayout)
{
    setObjectName(u"addressCard"_s);
    m_address->setObjectName(u"tryAddress"_s);
    m_address->setAccessibleName(tr("Address or path to try"));
    m_ask->setObjectName(u"tryIt"_s);
    m_ask->setAccessibleName(tr("Try the address"));
    m_failure->setObjectName(u"tryFailure"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s2));
    row->addWidget(m_address, 1);
    row->addWidget(m_ask);
    body()->addLayout(row);
    body()->addWidget(m_failure);
    body()->addLayout(m_rows);
    auto* hint =
        new Label(tr("Calculated on this computer; no request is sent."), FontRole::Small, Color::TextTertiary);
    hint->setWrapped(true);
    body()->addWidget(hint);
    connect(m_ask, &Button::clicked, this, &AddressCard::ask);
    connect(m_address, &QLineEdit::returnPressed, this, &AddressCard::ask);
    setFocusProxy(m_address);
    hide();
}

void AddressCard::show(const store::Project& project, const EnvironmentName& environment,
                       const std::optional<store::Deployment>& current, const QJsonObject& access)
{
    setVisible(deploy::targetOf(project).hasEdge());
    const QString address = current ? addressText(current->url) : QString();
    m_address->setPlaceholderText(address.isEmpty() ? u"/about"_s : tr("%1 or /path").arg(address));
    const QByteArray seenBy = QJsonDocument(access).toJson(QJsonDocument::Compact);
    follow({project.id, environment, current ? current->id : DeploymentId(), QString::fromUtf8(seenBy)});
}

void AddressCard::show(const build::SourceSpec& source, const PlanPreview& plan)
{
    store::Project project;
    project.name = plan.project;
    const auto target = deploy::targetNamed(plan.target);
    setVisible(target && (*target)->hasEdge() && source.kind != build::SourceSpec::Kind::Git
               && !plan.detection.needsChoice());
    m_address->setPlaceholderText(u"/about"_s);
    follow({source.location, source.root, plan.environment});
}

//! Another release or access rule may change the answer, so it is asked for again.
void AddressCard::follow(const QStringList& whose)
{
    const bool isOfThis = m_asked && m_shown.mid(0, 2) == whose.mid(0, 2);
    if (std::exchange(m_shown, whose) == whose)
        return;
    const auto again = isOfThis ? m_asked : std::nullopt;
    forget();
    if ((m_asked = again))
        Q_EMIT asked(*m_asked);
}

void AddressCard::ask()
{
    if (m_ask->isBusy())
        return;
    // Empty: the front page.
    const QString typed = m_address->text().trimmed();
    m_asked = typed.isEmpty() ? u"/"_s : typed;
    Q_EMIT asked(*m_asked);
}

void AddressCard::forget()
{
    m_failure->hide();
    clearLayout(m_rows);
}

void AddressCard::setAnswer(const Result<AddressAnswer>& answer)
{
    forget();
    if (!answer)
        return m_failure->show(answer.error());
    auto* rows = new KeyValue(76);
    rows->setObjectName(u"tryAnswer"_s);
    rows->layout()->setContentsMargins(0, Theme::px(space::s2), 0, Theme::px(space::s2));
    fill(rows, *answer);
    m_rows->addWidget(rows);
}

void AddressCard::fill(KeyValue* rows, const AddressAnswer& answer)
{
    const edge::Explanation& said = answer.said;
    rows->addText(tr("Status"), QString::number(said.status), FontRole::BodyStrong)->setObjectName(u"tryStatus"_s);
    if (!said.verdict.location.isEmpty())
        rows->addText(tr("Redirects to"), said.verdict.location, FontRole::Code)->setObjectName(u"tryLocation"_s);
    if (answer.release.id.isEmpty()) {
        addWrapped(rows, tr("Release"), tr("the next release, from the folder as it is now"))
            ->setObjectName(u"tryRelease"_s);
    } else {
        LinkLabel* release = rows->addLink(tr("Release"), shortNameOf(answer.release), false);
        release->setObjectName(u"tryRelease"_s);
        release->setRole(FontRole::Code);
        connect(release, &LinkLabel::clicked, this, [this, id = answer.release.id] { Q_EMIT openRequested(id); });
    }
    if (said.isMissing)
        addWrapped(rows, tr("File"),
                   said.file.isEmpty() ? tr("Not found; a plain page is served")
                                       : tr("Not found; %1 is served").arg(said.file))
            ->setObjectName(u"tryFile"_s);
    else if (!said.file.isEmpty())
        rows->addText(tr("File"), said.file, FontRole::Code)->setObjectName(u"tryFile"_s);
    const bool isFallback = said.rule == u"fallback";
    QString rule = isFallback ? tr("the page for unknown paths") : said.rule.isEmpty() ? tr("none") : said.rule;
    if (said.origin.line > 0)
        rule += u" (%1)"_s.arg(said.origin.text());
    rows->addText(tr("Rule"), rule, isFallback || said.rule.isEmpty() ? FontRole::Body : FontRole::Code)
        ->setObjectName(u"tryRule"_s);
    QStringList headers;
    for (auto header = said.headers.begin(); header != said.headers.end(); ++header)
        headers << header.key() + u": "_s + header.value();
    if (!headers.isEmpty())
        addWrapped(rows, tr("Headers"), headers.join(u'\n'), FontRole::Code)->setObjectName(u"tryHeaders"_s);
    if (!said.cache.isEmpty())
        addWrapped(rows, tr("Cache"), QString::fromLatin1(said.cache), FontRole::Code)->setObjectName(u"tryCache"_s);
    if (answer.refusal > 0)
        addWrapped(
            rows, tr("Access"),
            tr("%1; others get %2").arg(deploy::accessWords(answer.access).render(), QString::number(answer.refusal)))
            ->setObjectName(u"tryAccess"_s);
}

} // namespace shipdeck::ui
