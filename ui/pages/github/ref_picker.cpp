// SPDX-License-Identifier: MIT
#include "pages/github/ref_picker.h"

#include "models/github_words.h"
#include "theme/theme.h"
#include "widgets/flow_row.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

using Kind = github::Ref::Kind;

RefPicker::RefPicker(GitHubService& github, QWidget* parent)
    : QWidget(parent), m_github(github), m_kind(new SegmentedControl(tr("What to deploy"))), m_box(new QComboBox),
      m_note(new Label({}, FontRole::Small, Color::TextSecondary))
{
    m_kind->setObjectName(u"refKind"_s);
    m_kind->addSegment(tr("Branch"), Icon::GitBranch);
    m_kind->addSegment(tr("Tag"), Icon::Bookmark);
    m_kind->addSegment(tr("Commit"), Icon::GitCommitHorizontal);
    m_kind->addSegment(tr("Pull request"), Icon::GitPullRequest);
    m_box->setObjectName(u"refBox"_s);
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(12);
    m_box->setMaxVisibleItems(14);
    m_box->completer()->setFilterMode(Qt::MatchContains);
    m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_note->setObjectName(u"refNote"_s);
    m_note->setWrapped(true);
    m_note->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(6));
    auto* row = new FlowRow;
    row->addWidget(m_kind);
    row->addWidget(m_box);
    row->setGrowing(m_box);
    column->addLayout(row);
    column->addWidget(m_note);
    connect(m_kind, &SegmentedControl::currentChanged, this, &RefPicker::chooseKind);
    connect(m_box, &QComboBox::activated, this, qOverload<int>(&RefPicker::choose));
    connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &RefPicker::chooseTyped);
}

RefPicker::~RefPicker()
{
    m_stop.request();
}

void RefPicker::setRepository(const QString& account, const github::Repository& repository)
{
    m_account = account;
    m_repository = repository;
    m_branch = repository.defaultBranch;
    m_ref = {};
    m_ref.name = repository.defaultBranch;
    m_kind->setCurrent(0);
    chooseKind(0);
}

void RefPicker::chooseKind(int kind)
{
    static const char* const names[]{QT_TR_NOOP("Branch"), QT_TR_NOOP("Tag"), QT_TR_NOOP("Commit"),
                                     QT_TR_NOOP("Pull request")};
    static const char* const hints[]{QT_TR_NOOP("Loading branches …"), QT_TR_NOOP("Loading tags …"),
                                     QT_TR_NOOP("Loading commits …"), QT_TR_NOOP("Loading pull requests …")};
    m_stop.request();
    m_stop = CancelSource();
    const int round = ++m_round;
    m_refs.clear();
    m_box->clear();
    m_box->setAccessibleName(tr(names[kind]));
    m_box->lineEdit()->setPlaceholderText(tr(hints[kind]));
    m_note->hide();
    if (kind == 0)
        m_box->setEditText(m_branch);
    const Cancel cancel = m_stop.token();
    QCoro::connect(m_github.refs(m_account, m_repository, Kind(kind), kind == int(Kind::Commit) ? m_branch : QString(),
                                 cancel),
                   this, [this, round](const Result<QList<github::Ref>>& refs) {
                       if (round != m_round)
                           return;
                       if (refs)
                           return fill(*refs);
                       m_box->lineEdit()->setPlaceholderText(tr("Type a value"));
                       showFailure(refs.error().what.render());
                   });
}

void RefPicker::fill(const QList<github::Ref>& refs)
{
    m_refs = refs;
    const QString typed = m_box->lineEdit()->isModified() ? m_box->currentText() : QString();
    m_box->clear();
    int chosen = -1;
    for (const github::Ref& ref : refs) {
        m_box->addItem(ref.isFork ? tr("%1 (from a fork)").arg(refText(ref)) : refText(ref));
        if (ref.kind == m_ref.kind && ref.name == m_ref.name)
            chosen = m_box->count() - 1;
    }
    m_box->setCurrentIndex(chosen);
    m_box->lineEdit()->setPlaceholderText(refs.isEmpty() ? tr("None found") : tr("Choose one, or type"));
    if (!typed.isEmpty())
        return m_box->setEditText(typed);
    if (chosen >= 0) {
        m_ref = refs[chosen]; // now with its commit
        showChecks();
    } else if (int(m_ref.kind) == m_kind->current()) { // typed and not in the list, for example an older commit
        m_box->setEditText(m_ref.name);
    } else if (m_kind->current() == 0) {
        m_box->setEditText(m_branch);
    }
}

void RefPicker::choose(int index)
{
    if (index >= 0 && index < m_refs.size())
        choose(m_refs[index]);
}

void RefPicker::chooseTyped()
{
    const QString text = m_box->currentText().trimmed();
    if (text.isEmpty() || m_box->findText(text) >= 0)
        return choose(m_box->findText(text));
    for (const github::Ref& ref : std::as_const(m_refs))
        if (ref.name == text || refName(ref) == text || (text.size() >= 7 && ref.commit.startsWith(text)))
            return choose(ref);
    github::Ref typed;
    typed.kind = Kind(m_kind->current());
    typed.name = typed.kind == Kind::PullRequest && text.startsWith(u'#') ? text.mid(1) : text;
    choose(typed);
}

void RefPicker::choose(const github::Ref& ref)
{
    if (ref.kind == m_ref.kind && ref.name == m_ref.name && ref.commit == m_ref.commit)
        return;
    m_ref = ref;
    if (ref.kind == Kind::Branch)
        m_branch = ref.name;
    m_note->hide();
    showChecks();
    Q_EMIT changed();
}

void RefPicker::showChecks()
{
    if (m_ref.commit.isEmpty())
        return;
    const Cancel cancel = m_stop.token();
    QCoro::connect(m_github.checks(m_account, m_repository, m_ref.commit, cancel), this,
                   [this, commit = m_ref.commit](const Result<github::Checks>& checks) {
                       if (commit != m_ref.commit || !checks || checks->state == github::Checks::State::None)
                           return;
                       const bool bad = checks->state == github::Checks::State::Failed;
                       m_note->setColour(bad ? Color::AnsiRed : Color::TextSecondary);
                       m_note->setText(checksText(*checks));
                       m_note->show();
                   });
}

void RefPicker::showFailure(const QString& text)
{
    m_note->setColour(Color::AnsiRed);
    m_note->setText(text);
    m_note->show();
}

QString RefPicker::sourceRef() const
{
    return m_ref.kind == Kind::PullRequest ? u"pull/"_s + m_ref.name : m_ref.name;
}

QString RefPicker::readRef() const
{
    if (!m_ref.commit.isEmpty())
        return m_ref.commit;
    return m_ref.kind == Kind::PullRequest ? u"refs/pull/%1/head"_s.arg(m_ref.name) : m_ref.name;
}

} // namespace shipdeck::ui
