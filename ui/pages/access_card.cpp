// SPDX-License-Identifier: MIT
#include "pages/access_card.h"

#include "deploy/access_words.h"
#include "deploy/target.h"
#include "models/deployment_words.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

enum Mode { Everybody, Some };

QString joined(const QJsonValue& list)
{
    QStringList all;
    const QJsonArray array = list.toArray();
    for (const QJsonValue& one : array)
        all << one.toString();
    return all.join(u", "_s);
}

} // namespace

AccessCard::AccessCard(QWidget* parent)
    : Card(tr("Access"), parent), m_environment(new QComboBox),
      m_inherited(new Label(tr("No rule set: the next deployment uses the rule of production."), FontRole::Small,
                            Color::TextTertiary)),
      m_now(new Label({}, FontRole::Body, Color::TextSecondary)), m_mode(new SegmentedControl(tr("Access"))),
      m_some(new QWidget), m_apply(new Button(tr("Apply"), Button::Kind::Secondary))
{
    setObjectName(u"accessCard"_s);
    m_now->setObjectName(u"accessNow"_s);
    m_now->setWrapped(true);
    m_environment->setObjectName(u"accessEnvironment"_s);
    m_environment->setAccessibleName(tr("Environment"));
    setCorner(m_environment);
    m_inherited->setWrapped(true);
    m_mode->setObjectName(u"accessMode"_s);
    m_mode->addSegment(tr("Everybody"), Icon::Globe);
    m_mode->addSegment(tr("Restricted"), Icon::KeyRound);
    body()->addWidget(m_now);
    body()->addWidget(m_inherited);
    body()->addSpacing(Theme::px(space::s2));
    body()->addWidget(m_mode, 0, Qt::AlignLeft);

    auto* fields = new QVBoxLayout(m_some);
    fields->setContentsMargins(0, Theme::px(space::s2), 0, 0);
    fields->setSpacing(Theme::px(space::s2));
    m_addresses = addField(fields, tr("Allowed IP addresses"), u"203.0.113.0/24, 2001:db8::/32"_s, "accessAddresses");
    m_user = addField(fields, tr("Username"), tr("guest"), "accessUser");
    m_password = addField(fields, tr("Password (at least 12 characters)"), tr("no password: IP addresses only"),
                          "accessPassword");
    m_password->setEchoMode(QLineEdit::Password);
    auto* hint =
        new Label(tr("Shipdeck stores only a salted hash of the password. Enter the password again with every change."),
                  FontRole::Small, Color::TextTertiary);
    hint->setWrapped(true);
    fields->addWidget(hint);
    body()->addWidget(m_some);
    body()->addSpacing(Theme::px(space::s3));
    m_apply->setObjectName(u"applyAccess"_s);
    body()->addWidget(m_apply, 0, Qt::AlignLeft);
    auto* cost = new Label(tr("Takes effect immediately, at no cost. Deployments and rollbacks keep it."),
                           FontRole::Small, Color::TextTertiary);
    cost->setWrapped(true);
    body()->addWidget(cost);
    connect(m_environment, &QComboBox::activated, this, [this] {
        if (m_deck)
            showAccess(m_deck->projects().access(m_project, environment()).value_or(QJsonObject()));
    });
    connect(m_mode, &SegmentedControl::currentChanged, this, &AccessCard::follow);
    for (QLineEdit* edit : {m_addresses, m_password})
        connect(edit, &QLineEdit::textChanged, this, &AccessCard::follow);
    connect(m_apply, &Button::clicked, this, [this] { Q_EMIT chosen(rule()); });
    follow();
}

QLineEdit* AccessCard::addField(QLayout* to, const QString& name, const QString& hint, const char* objectName)
{
    auto* label = new Label(name, FontRole::Small, Color::TextSecondary);
    label->setWrapped(true);
    to->addWidget(label);
    auto* edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(objectName));
    edit->setAccessibleName(name);
    edit->setPlaceholderText(hint);
    to->addWidget(edit);
    return edit;
}

EnvironmentName AccessCard::environment() const
{
    const QString chosen = m_environment->currentData().toString();
    return EnvironmentName(chosen.isEmpty() ? u"production"_s : chosen);
}

void AccessCard::show(const Deck& deck, const ProjectSummary& project)
{
    const bool isPossible = deploy::targetOf(project.project).access() != nullptr;
    setVisible(isPossible);
    if (!isPossible)
        return;
    m_deck = &deck;
    m_project = project.project.id;
    fillEnvironments(project.environments);
    showAccess(deck.projects().access(m_project, environment()).value_or(QJsonObject()));
}

void AccessCard::fillEnvironments(const QList<store::Environment>& environments)
{
    QStringList names{u"production"_s};
    for (const store::Environment& one : environments)
        if (!names.contains(one.name))
            names << one.name;
    m_environment->setVisible(names.size() > 1);
    QStringList now;
    for (int i = 0; i < m_environment->count(); ++i)
        now << m_environment->itemData(i).toString();
    if (now == names)
        return;
    const QString chosen = environment();
    m_environment->clear();
    for (const QString& name : std::as_const(names))
        m_environment->addItem(environmentName(name), name);
    m_environment->setCurrentIndex(std::max(0, m_environment->findData(chosen)));
}

void AccessCard::showAccess(const QJsonObject& access)
{
    m_inherited->setVisible(environment() != u"production" && access.isEmpty());
    if (m_shown == access && m_of == environment())
        return; // typed text stays
    m_of = environment();
    m_shown = access;
    m_now->setText(tr("Now: %1.").arg(deploy::accessWords(access).render()));
    m_addresses->setText(joined(access[u"networks"_s]));
    m_user->setText(joined(access[u"names"_s]));
    m_password->clear();
    m_mode->setCurrent(access.isEmpty() ? Everybody : Some);
    follow();
}

edge::AccessRule AccessCard::rule() const
{
    edge::AccessRule rule;
    if (m_mode->current() == Everybody)
        return rule;
    for (const QString& one : m_addresses->text().split(u','))
        if (!one.trimmed().isEmpty())
            rule.networks << one.trimmed();
    const QString user = m_user->text().trimmed();
    if (!m_password->text().isEmpty())
        rule.logins.append({user.isEmpty() ? u"guest"_s : user, m_password->text()});
    return rule;
}

void AccessCard::follow()
{
    const bool isSome = m_mode->current() == Some;
    m_some->setVisible(isSome);
    const edge::AccessRule now = rule();
    const bool isSaid = !now.networks.isEmpty() || !now.logins.isEmpty();
    m_apply->setEnabled(isSome ? isSaid : !m_shown.value_or(QJsonObject()).isEmpty());
}

} // namespace shipdeck::ui
