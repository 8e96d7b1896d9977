// SPDX-License-Identifier: MIT
#include "widgets/command_palette.h"

#include "base/language.h"
#include "theme/focus_ring.h"
#include "theme/paint.h"
#include "widgets/list_style.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace shipdeck::ui {
namespace {

constexpr int shownAtMost = 60;
constexpr int recentAtMost = 20;
QStringList recentIds;

//! The results; each section begins with a row for its name.
class Answers final : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;
    struct Row {
        Command command;
        bool heading = false;
    };
    void setRows(QList<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    const Row& row(int at) const { return m_rows[at]; }
    int rowCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex& index, int role) const override
    {
        const Row& row = m_rows[index.row()];
        if (role == Qt::DisplayRole)
            return row.heading ? row.command.section : row.command.text;
        if (role == Qt::AccessibleTextRole) // ends with the text at the right
            return row.heading
                ? row.command.section
                : QStringList{row.command.text, row.command.detail, row.command.shortcut}.join(u' ').trimmed();
        return {};
    }
    Qt::ItemFlags flags(const QModelIndex& index) const override
    {
        return m_rows[index.row()].heading ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    }

private:
    QList<Row> m_rows;
};

class AnswerDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {100, Theme::px(rowOf(index).heading ? 28 : 36)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& row = rowOf(index);
        const QRect r = option.rect.adjusted(Theme::px(8), 0, -Theme::px(8), 0);
        if (row.heading) {
            paintText(*painter, r.adjusted(Theme::px(8), Theme::px(6), 0, 0), row.command.section, FontRole::Caption,
                      Theme::color(Color::TextTertiary));
            return;
        }
        paintCommand(*painter, r, row.command, option.state & QStyle::State_Selected);
    }

private:
    static const Answers::Row& rowOf(const QModelIndex& index)
    {
        return static_cast<const Answers*>(index.model())->row(index.row());
    }
    static void paintCommand(QPainter& painter, const QRect& r, const Command& command, bool selected)
    {
        if (selected)
            paintBox(painter, r, Theme::px(radius::md), Theme::color(Color::BgSelected));
        const bool inverse = selected && Theme::isHighContrast();
        const QColor text = Theme::color(inverse ? Color::AccentOnSolid : Color::TextPrimary);
        const QRect icon(r.left() + Theme::px(10), r.top(), Theme::px(16), r.height());
        if (command.status)
            paintIcon(painter, statusIcon(*command.status), icon, Theme::status(*command.status).fg, Theme::px(16));
        else
            paintIcon(painter, command.icon == Icon::None ? Icon::ArrowRight : command.icon, icon,
                      Theme::color(Color::TextSecondary), Theme::px(16));
        int right = r.right() - Theme::px(10);
        if (!command.shortcut.isEmpty())
            right -= paintKeyCaps(painter, QRect(r.left(), r.top(), right - r.left(), r.height()), command.shortcut);
        else if (!command.detail.isEmpty())
            right -= paintText(painter, QRect(r.center().x(), r.top(), right - r.center().x(), r.height()),
                               command.detail, FontRole::Small, Theme::color(Color::TextTertiary), Qt::AlignRight)
                + Theme::px(8);
        const int left = icon.right() + Theme::px(10);
        paintText(painter, QRect(left, r.top(), right - left, r.height()), command.text, FontRole::Body, text);
    }
    static int paintKeyCaps(QPainter& painter, const QRect& box, const QString& keys)
    {
        int right = box.right() + 1;
        const QStringList caps = keys.split(u'+', Qt::SkipEmptyParts);
        for (auto it = caps.rbegin(); it != caps.rend(); ++it) {
            const int width = std::max(textWidth(*it, FontRole::Caption) + Theme::px(10), Theme::px(20));
            const QRect cap(right - width, box.center().y() - Theme::px(9), width, Theme::px(19));
            paintBox(painter, cap, Theme::px(radius::sm), {}, Theme::color(Color::BorderDefault));
            paintText(painter, cap, *it, FontRole::Caption, Theme::color(Color::TextSecondary), Qt::AlignHCenter);
            right -= width + Theme::px(4);
        }
        return box.right() + 1 - right + Theme::px(8);
    }
};

//! Something to go to: a page, a project, a deployment.
bool isPlace(const Command& command)
{
    for (const auto* kind : {u"page.", u"project.", u"deployment.go.", u"person.", u"branch."})
        if (command.id.startsWith(QStringView(kind)))
            return true;
    return false;
}

//! Whether the prefix allows the command; without one, all are allowed.
bool isAllowed(QChar prefix, const Command& command)
{
    if (prefix == u'>')
        return !isPlace(command);
    if (prefix == u'#')
        return command.id.startsWith(u"deployment.go.");
    if (prefix == u'@')
        return command.id.startsWith(u"person.") || command.id.startsWith(u"branch.");
    return true;
}

} // namespace

CommandPalette::CommandPalette(const QList<const CommandProvider*>& providers, QWidget* anywhere, const QString& query)
    : Overlay(anywhere), m_providers(providers), m_field(new SearchField(tr("Search or run a command"))),
      m_list(new QListView)
{
    readOtherNames();
    setAccessibleName(tr("Command palette"));
    auto* column = new QVBoxLayout(panel());
    column->setContentsMargins(1, 1, 1, Theme::px(8));
    column->setSpacing(0);
    m_field->setFrame(false);
    m_field->setFont(Theme::font(FontRole::Body));
    auto* top = new QVBoxLayout;
    top->setContentsMargins(Theme::px(8), Theme::px(8), Theme::px(8), Theme::px(4));
    top->addWidget(m_field);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    m_list->setModel(new Answers(m_list));
    m_list->setItemDelegate(new AnswerDelegate(m_list));
    setListStyle(m_list);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Results"));
    m_field->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::choose);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    // Hovering selects, so that pointer and keys always agree.
    connect(m_list, &QListView::entered, this, [this](const QModelIndex& index) {
        if (index.flags() & Qt::ItemIsSelectable)
            m_list->setCurrentIndex(index);
    });
    m_field->setText(query);
    if (query.isEmpty())
        search({});
}

QStringList CommandPalette::recent()
{
    return recentIds;
}

void CommandPalette::setRecent(const QStringList& ids)
{
    recentIds = ids.mid(0, recentAtMost);
}

QRect CommandPalette::panelRect() const
{
    const int width = std::min(Theme::px(ui::size::paletteWidth), this->width() - Theme::px(space::s8));
    const int top = Theme::px(80);
    const int height = std::min(Theme::px(ui::size::paletteHeight), this->height() - top - Theme::px(space::s4));
    return {(this->width() - width) / 2, top, width, height};
}

//! Once: what a provider offers only for a query (deployments) has the same name in every language.
void CommandPalette::readOtherNames()
{
    for (const QString& language : languages()) {
        const InLanguage borrowed(language);
        for (const CommandProvider* provider : std::as_const(m_providers))
            for (const Command& command : provider->commands({}))
                m_otherNames[command.id] << command.text;
    }
}

int CommandPalette::scoreOf(const Command& command, const QString& query) const
{
    const QStringList names = m_otherNames.value(command.id);
    int best = matchScore(query, command.text);
    for (const QString& name : names)
        best = std::max(best, matchScore(query, name));
    if (best >= 0)
        return best;
    const QString words = names.join(u' ') + u' ' + command.text + u' ' + command.keywords + u' ' + command.detail;
    if (hasWords(query, words))
        return 30;
    return !isPlace(command) && hasWords(query, command.id) ? 20 : -1; // an id is in English in every language
}

void CommandPalette::search(const QString& typed)
{
    const QChar prefix = typed.isEmpty() ? QChar() : typed.front();
    const bool prefixed = prefix == u'>' || prefix == u'#' || prefix == u'@';
    const QString query = (prefixed ? typed.mid(1) : typed).trimmed();
    struct Hit {
        Command command;
        int score;
    };
    QList<Hit> hits;
    for (const CommandProvider* provider : std::as_const(m_providers)) {
        for (const Command& command : provider->commands(query)) {
            if (prefixed && !isAllowed(prefix, command))
                continue;
            int score = scoreOf(command, query);
            if (score < 0)
                continue;
            if (const qsizetype at = recentIds.indexOf(command.id); at >= 0)
                score += int(recentAtMost - at);
            hits.append({command, score});
        }
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.score > b.score; });
    hits.resize(std::min<qsizetype>(hits.size(), shownAtMost));
    // The best result's section comes first; within a section, by score.
    QStringList sections;
    for (const Hit& hit : std::as_const(hits))
        if (!sections.contains(hit.command.section))
            sections.append(hit.command.section);
    QList<Answers::Row> rows;
    for (const QString& section : std::as_const(sections)) {
        Command heading;
        heading.section = section;
        rows.append({heading, true});
        for (const Hit& hit : std::as_const(hits))
            if (hit.command.section == section)
                rows.append({hit.command, false});
    }
    if (rows.isEmpty()) {
        Command nothing;
        nothing.section = tr("No results.");
        rows.append({nothing, true});
    }
    static_cast<Answers*>(m_list->model())->setRows(std::move(rows));
    m_list->setCurrentIndex(m_list->model()->index(1, 0));
    m_list->scrollToTop();
}

void CommandPalette::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !(index.flags() & Qt::ItemIsSelectable))
        return;
    const Command command = static_cast<Answers*>(m_list->model())->row(index.row()).command;
    recentIds.removeAll(command.id);
    recentIds.prepend(command.id);
    recentIds.resize(std::min<qsizetype>(recentIds.size(), recentAtMost));
    close(); // first, as the command may open another overlay, which needs the focus
    if (command.run)
        command.run();
}

void CommandPalette::move(int by)
{
    const int rows = m_list->model()->rowCount();
    int at = m_list->currentIndex().row();
    for (int tries = 0; tries < rows; ++tries) {
        at = (at + by + rows) % rows;
        const QModelIndex index = m_list->model()->index(at, 0);
        if (index.flags() & Qt::ItemIsSelectable) {
            m_list->setCurrentIndex(index);
            // The section's name stays visible above its first result.
            if (at == 1)
                m_list->scrollToTop();
            return;
        }
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down: move(1); return true;
        case Qt::Key_Up: move(-1); return true;
        case Qt::Key_PageDown:
            for (int i = 0; i < 8; ++i)
                move(1);
            return true;
        case Qt::Key_PageUp:
            for (int i = 0; i < 8; ++i)
                move(-1);
            return true;
        case Qt::Key_Escape: close(); return true;
        default: break;
        }
    }
    return Overlay::eventFilter(watched, event);
}

} // namespace shipdeck::ui
