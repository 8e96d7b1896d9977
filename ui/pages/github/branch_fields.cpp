// SPDX-License-Identifier: MIT
#include "pages/github/branch_fields.h"

#include "base/names.h"
#include "deploy/previews.h"
#include "pages/fact_row.h"
#include "theme/theme.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int nameWidth = 160;
constexpr int branchWidth = 280;

//! Production has its own field, and previews follow their pull requests.
bool mayFollow(const QString& environment)
{
    return isEnvironmentName(environment) && environment != u"production"
        && deploy::variablesOf(environment) != u"preview";
}

} // namespace

BranchFields::BranchFields(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, Theme::px(space::s1));
    column->setSpacing(Theme::px(space::s2));
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(tr("Other environments"), FontRole::Small, Color::TextSecondary), 1);
    auto* more = new LinkLabel(tr("Add an environment"));
    more->setObjectName(u"addEnvironment"_s);
    head->addWidget(more);
    column->addLayout(head);
    m_column->setSpacing(Theme::px(6));
    column->addLayout(m_column);
    connect(more, &LinkLabel::clicked, this, [this] { add({}).name->setFocus(Qt::OtherFocusReason); });
}

BranchFields::Row& BranchFields::add(const QString& fixed)
{
    Row row{new QWidget, nullptr, new BranchField, new Label({}, FontRole::Small, Color::AnsiRed), fixed};
    auto* column = new QVBoxLayout(row.widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(2));
    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::px(space::s3));
    const auto done = [this, widget = row.widget] { finish(widget); };
    if (fixed.isEmpty()) {
        row.name = new QLineEdit;
        row.name->setObjectName(u"environmentName"_s);
        row.name->setAccessibleName(tr("Name of the environment"));
        row.name->setPlaceholderText(u"staging"_s);
        row.name->setFixedWidth(Theme::px(nameWidth));
        line->addWidget(row.name);
        connect(row.name, &QLineEdit::textChanged, row.error, &QWidget::hide);
        connect(row.name, &QLineEdit::editingFinished, this, done);
    } else {
        auto* name = new Label(fixed, FontRole::Code);
        name->setFixedWidth(Theme::px(nameWidth));
        name->setToolTip(fixed);
        line->addWidget(name);
        row.branch->setObjectName(u"branch."_s + fixed);
    }
    row.branch->setAccessibleName(fixed.isEmpty() ? tr("Branch") : tr("Branch of %1").arg(fixed));
    row.branch->setPlaceholderText(fixed.isEmpty() ? u"develop"_s : tr("manual only"));
    if (m_github)
        row.branch->setRepository(*m_github, m_link);
    row.branch->setMaximumWidth(Theme::px(branchWidth));
    line->addWidget(row.branch, 1);
    line->addStretch(1);
    connect(row.branch, &QLineEdit::editingFinished, this, done);
    column->addLayout(line);
    column->addWidget(row.error);
    row.error->hide();
    m_column->addWidget(row.widget);
    m_rows << row;
    return m_rows.last();
}

void BranchFields::setRepository(GitHubService& github, const github::RepositoryLink& link)
{
    m_github = &github;
    m_link = link;
    for (const Row& row : std::as_const(m_rows))
        row.branch->setRepository(github, link);
}

void BranchFields::finish(const QWidget* widget)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& one) { return one.widget == widget; });
    if (row == m_rows.end() || (row->name && (row->text().isEmpty() || row->branch->text().trimmed().isEmpty())))
        return; // incomplete
    if (row->name && !mayFollow(row->text())) {
        const QString flaw = flawOfEnvironmentName(row->text()).render();
        row->error->setText(
            (flaw.isEmpty() ? flaw : flaw + u' ')
            + tr("Use lower case letters, digits and dashes. Production and pull requests have their own settings."));
        row->error->show();
        return;
    }
    Q_EMIT changed();
}

void BranchFields::show(const QMap<QString, QString>& set, const QMap<QString, QString>& followed,
                        const QStringList& environments)
{
    m_set = set;
    m_followed = followed;
    QStringList names = set.keys() + followed.keys() + environments;
    names.removeIf([](const QString& name) { return !mayFollow(name); });
    names.removeDuplicates();
    names.sort();
    // A row that was added by hand is known now, and appears as such.
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        const Row& row = m_rows[i];
        const bool isTyped = row.name && !names.contains(row.text());
        if (!isTyped && (row.name || !names.contains(row.fixed)))
            m_rows.takeAt(i).widget->deleteLater();
    }
    for (const QString& name : std::as_const(names)) {
        auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& one) { return one.fixed == name; });
        QLineEdit* const branch = row == m_rows.end() ? add(name).branch : row->branch;
        if (!branch->hasFocus())
            branch->setText(set.contains(name) ? set.value(name) : followed.value(name));
    }
}

QMap<QString, QString> BranchFields::branches() const
{
    QMap<QString, QString> branches;
    for (const Row& row : m_rows) {
        const QString name = row.text();
        const QString branch = row.branch->text().trimmed();
        const bool isHalf = row.name && (branch.isEmpty() || !mayFollow(name));
        const bool isOfFile = !m_set.contains(name) && m_followed.value(name) == branch;
        if (!isHalf && !isOfFile)
            branches.insert(name, branch);
    }
    return branches;
}

} // namespace shipdeck::ui
