// SPDX-License-Identifier: MIT
#include "gallery.h"

#include "theme/paint.h"
#include "widgets/cause_card.h"
#include "widgets/copy_button.h"
#include "widgets/key_value.h"
#include "widgets/search_field.h"
#include "widgets/segmented_control.h"
#include "widgets/skeleton.h"
#include "widgets/spinner.h"
#include "widgets/status_pill.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QMenu>
#include <QProgressBar>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace shipdeck::ui;

namespace shipdeck::gallery {
namespace {

class SamplePage final : public Page {
public:
    SamplePage(const QString& title, QList<Crumb> crumbs, QWidget* parent)
        : Page(parent), m_title(title), m_crumbs(std::move(crumbs))
    {
    }
    QString title() const override { return m_title; }
    QList<Crumb> breadcrumbs() const override { return m_crumbs; }
    QList<QWidget*> actions() override { return m_actions; }
    QList<QWidget*> m_actions;

private:
    QString m_title;
    QList<Crumb> m_crumbs;
};

SamplePage* makePage(const QString& title, QWidget* parent)
{
    return new SamplePage(title,
                          {{u"acme"_s, {u"projects"_s, {}, {}}},
                           {u"harbor-web"_s, {u"overview"_s, u"harbor-web"_s, {}}},
                           {title, {}}},
                          parent);
}

QBoxLayout* padded(QBoxLayout* layout)
{
    const int pad = Theme::px(space::page);
    layout->setContentsMargins(pad, Theme::px(20), pad, Theme::px(20));
    layout->setSpacing(Theme::px(space::gutter));
    return layout;
}

class Picture final : public QWidget {
public:
    explicit Picture(QWidget* parent) : QWidget(parent) { setFixedSize(Theme::px(276), Theme::px(176)); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintBox(painter, rect(), Theme::px(radius::md), Theme::color(Color::BgSelected),
                 Theme::color(Color::BorderDefault));
        paintIcon(painter, Icon::Globe, rect(), Theme::color(Color::TextTertiary), Theme::px(20));
    }
};

QWidget* hero(QWidget* parent)
{
    auto* card = new Card({}, parent);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s6));
    row->addWidget(new Picture(card), 0, Qt::AlignTop);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::px(space::s3));
    head->addWidget(new Label(u"Production"_s, FontRole::Title));
    head->addWidget(new StatusPill(Status::Current));
    head->addStretch();
    head->addWidget(new Button(Icon::Undo2, u"Roll back…"_s));
    right->addLayout(head);
    right->addSpacing(Theme::px(6));
    auto* facts = new KeyValue;
    facts->addLink(u"Address"_s, u"www.harbor.shop"_s);
    facts->addText(u"Source"_s, u"main  9c41f7e"_s, FontRole::Code);
    facts->addText({}, u"Show shipping estimate before checkout"_s);
    facts->addText(u"Deployed"_s, u"2 hours ago by mina, took 1 min 54 s"_s);
    facts->addText(u"Health"_s, u"Passing, 84 ms median"_s);
    right->addWidget(facts);
    right->addStretch();
    row->addLayout(right, 1);
    card->body()->addLayout(row);
    return card;
}

QWidget* environments(QWidget* parent)
{
    auto* card = new Card(u"Environments"_s, parent);
    card->addLink(u"Add"_s);
    for (const Status status : {Status::Building, Status::Current, Status::Staged, Status::Error}) {
        auto* row = new QHBoxLayout;
        row->setSpacing(Theme::px(space::s2));
        row->addWidget(new StatusIcon(status, 14));
        row->addWidget(new Label(u"Production"_s), 1);
        row->addWidget(new Label(u"main"_s, FontRole::Code, Color::TextSecondary));
        row->addWidget(new Label(u"2h"_s, FontRole::Small, Color::TextSecondary));
        card->body()->addLayout(row);
    }
    return card;
}

template <typename Layout> void addRow(Layout* into, const QList<QWidget*>& widgets)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s2));
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    into->addLayout(row);
}

QMenu* sampleMenu(QWidget* parent)
{
    auto* menu = new QMenu(parent);
    menu->addAction(themedIcon(Icon::RotateCw), u"Redeploy"_s)->setShortcut(QKeySequence(u"Ctrl+R"_s));
    menu->addAction(themedIcon(Icon::Copy), u"Copy hash"_s);
    menu->addSeparator();
    menu->addAction(themedIcon(Icon::Trash2), u"Delete artifacts…"_s)->setEnabled(false);
    QAction* checked = menu->addAction(u"Follow"_s);
    checked->setCheckable(true);
    checked->setChecked(true);
    return menu;
}

QWidget* buttonsCard(QWidget* parent)
{
    auto* card = new Card(u"Buttons"_s, parent);
    auto* disabled = new Button(Icon::Rocket, u"Deploy"_s, Button::Kind::Primary);
    disabled->setEnabled(false);
    auto* split = new Button(Icon::Rocket, u"Deploy"_s, Button::Kind::Primary);
    split->setSplitMenu(sampleMenu(card));
    auto* drop = new Button(Icon::CircleDot, u"Production"_s);
    drop->setDropMenu(sampleMenu(card));
    auto* plain = new QPushButton(u"A plain QPushButton"_s);
    addRow(card->body(),
           {new Button(Icon::Rocket, u"Deploy"_s, Button::Kind::Primary), new Button(Icon::ExternalLink, u"Visit"_s),
            new Button(u"Skip"_s, Button::Kind::Ghost),
            new Button(Icon::Trash2, u"Delete 26 items"_s, Button::Kind::Danger), new CopyButton(u"Copy policy"_s),
            disabled});
    auto* on = new IconButton(Icon::Clock, u"Timestamps"_s);
    on->setCheckable(true);
    on->setChecked(true);
    addRow(card->body(),
           {split, drop, plain, new IconButton(Icon::Copy, u"Copy log"_s), on, new LinkLabel(u"View all"_s),
            new Spinner(u"Checking"_s)});
    return card;
}

QWidget* inputsCard(QWidget* parent)
{
    auto* card = new Card(u"Inputs"_s, parent);
    auto* search = new SearchField(u"Filter projects"_s);
    search->setHint(u"/"_s);
    auto* edit = new QLineEdit(u"next build"_s);
    auto* combo = new QComboBox;
    combo->addItems({u"main"_s, u"feat/apple-pay"_s});
    auto* spin = new QSpinBox;
    spin->setValue(20);
    spin->setSuffix(u" min"_s);
    addRow(card->body(), {search, edit, combo, spin});
    auto* checked = new QCheckBox(u"Use the cache"_s);
    checked->setChecked(true);
    auto* radio = new QRadioButton(u"This computer"_s);
    radio->setChecked(true);
    auto* off = new QCheckBox(u"Not possible here"_s);
    off->setEnabled(false);
    addRow(card->body(), {checked, new QCheckBox(u"Reduce motion"_s), off, radio, new QRadioButton(u"Static"_s)});
    auto* segments = new SegmentedControl(u"Level"_s);
    segments->addSegment(u"All"_s);
    segments->addSegment(u"2"_s, Icon::TriangleAlert, Color::LogWarnBar);
    segments->addSegment(u"0"_s, Icon::CircleX);
    auto* tabs = new QTabBar;
    tabs->addTab(u"General"_s);
    tabs->addTab(u"Appearance"_s);
    tabs->addTab(u"Build"_s);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    addRow(card->body(), {segments, tabs, slider});
    return card;
}

QWidget* statusCard(QWidget* parent)
{
    auto* card = new Card(u"States"_s, parent);
    for (int from = 0; from < int(Status::Count); from += 5) {
        QList<QWidget*> pills;
        for (int i = from; i < std::min(from + 5, int(Status::Count)); ++i)
            pills.append(new StatusPill(Status(i)));
        addRow(card->body(), pills);
    }
    return card;
}

QWidget* typeCard(QWidget* parent)
{
    auto* card = new Card(u"Type"_s, parent);
    const QList<std::pair<FontRole, QString>> samples{{FontRole::Display, u"Fix stale cart totals 배포를 시작했어요"_s},
                                                      {FontRole::Title, u"Production 운영"_s},
                                                      {FontRole::Body, u"Passing, 84 ms median. 점검을 통과했어요"_s},
                                                      {FontRole::Small, u"HTTPS until 12 Feb"_s},
                                                      {FontRole::Caption, u"AWS connected, us-east-1"_s},
                                                      {FontRole::Code, u"main 4be07d2 0O1lI"_s},
                                                      {FontRole::Metric, u"$38.10"_s}};
    for (const auto& [role, text] : samples)
        card->body()->addWidget(new Label(text, role));
    return card;
}

} // namespace

Page* overviewPage(QWidget* parent)
{
    SamplePage* page = makePage(u"Overview"_s, parent);
    auto* environment = new Button(Icon::CircleDot, u"Production"_s, Button::Kind::Secondary, page);
    environment->setDropMenu(sampleMenu(page));
    page->m_actions = {environment, new Button(Icon::ExternalLink, u"Visit"_s, Button::Kind::Secondary, page),
                       new Button(Icon::Rocket, u"Deploy"_s, Button::Kind::Primary, page)};
    auto* columns = padded(new QHBoxLayout(page));
    auto* left = new QVBoxLayout;
    left->setSpacing(Theme::px(space::gutter));
    left->addWidget(hero(page));
    auto* latest = new Card(u"Latest deployments"_s, page);
    latest->setPadded(false);
    latest->addLink(u"View all"_s);
    auto* list = new DeploymentList;
    list->setRows(deployments());
    list->setFitted(true);
    latest->body()->addWidget(list);
    left->addWidget(latest);
    left->addStretch();
    columns->addLayout(left, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(Theme::px(space::gutter));
    QWidget* side = environments(page);
    side->setFixedWidth(Theme::px(ui::size::rightColumn));
    right->addWidget(side);
    right->addStretch();
    columns->addLayout(right);
    return page;
}

Page* projectsPage(QWidget* parent)
{
    auto* page = new SamplePage(u"Projects"_s, {{u"Projects"_s, {}}}, parent);
    page->m_actions = {new Button(Icon::Plus, u"Import"_s, Button::Kind::Primary, page)};
    auto* column = padded(new QVBoxLayout(page));
    auto* search = new SearchField(u"Filter projects"_s);
    search->setHint(u"/"_s);
    auto* look = new SegmentedControl(u"Look"_s);
    look->addSegment({}, Icon::LayoutGrid);
    look->addSegment({}, Icon::List);
    addRow(column, {search, look});
    auto* grid = new ProjectGrid;
    grid->setCards(projectCards());
    column->addWidget(grid, 1);
    QObject::connect(look, &SegmentedControl::currentChanged, grid, [grid](int index) {
        grid->setLook(index == 0 ? ProjectGrid::Look::Grid : ProjectGrid::Look::List);
    });
    return page;
}

Page* historyPage(QWidget* parent)
{
    SamplePage* page = makePage(u"Deployments"_s, parent);
    auto* column = padded(new QVBoxLayout(page));
    auto* card = new Card({}, page);
    card->setPadded(false);
    auto* list = new DeploymentList;
    QList<DeploymentRow> rows = deployments();
    rows[4].section = u"Yesterday"_s;
    rows[6].section = u"This week"_s;
    rows[5].status = Status::Rolling;
    rows[5].statusNote = u"Canary: 25 %"_s;
    list->setRows(rows);
    card->body()->addWidget(list);
    column->addWidget(card, 1);
    return page;
}

Page* controlsPage(QWidget* parent)
{
    SamplePage* page = makePage(u"Controls"_s, parent);
    auto* column = padded(new QVBoxLayout(page));
    column->addWidget(buttonsCard(page));
    column->addWidget(inputsCard(page));
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::gutter));
    row->addWidget(statusCard(page), 1);
    row->addWidget(typeCard(page), 1);
    column->addLayout(row);
    column->addStretch();
    return page;
}

Page* messagesPage(QWidget* parent)
{
    auto* page = new SamplePage(u"Start"_s, {{u"Start"_s, {}}}, parent);
    auto* column = padded(new QVBoxLayout(page));
    auto* cause = new CauseCard(page);
    cause->setCause({u"Build stopped: type error in app/cart/totals.ts, line 41"_s,
                     u"`coupon` can be undefined since c03f1b8. Production still serves 9c41f7e."_s,
                     {},
                     u"tsc exited with 2"_s});
    cause->addAction(u"Show line"_s);
    cause->addAction(u"Retry build"_s, Button::Kind::Primary);
    column->addWidget(cause);
    auto* error = new InlineError(page);
    error->setMessage(u"GitHub did not answer"_s, u"Showing repositories as of 09:41."_s, u"Try again"_s);
    column->addWidget(error);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::gutter));
    auto* card = new Card({}, page);
    auto* empty = new EmptyState(Icon::Rocket, u"No projects yet"_s,
                                 u"Import a repository from GitHub, or drop a folder to run it on this computer."_s);
    empty->addAction(u"Import from GitHub"_s, Button::Kind::Primary);
    empty->addAction(u"Deploy a folder"_s);
    card->setFilled(true);
    card->body()->addWidget(empty);
    row->addWidget(card, 1);
    auto* loading = new Card(u"Latest deployments"_s, page);
    loading->body()->addWidget(new Skeleton(Skeleton::Shape::Rows));
    row->addWidget(loading, 1);
    column->addLayout(row, 1);
    return page;
}

} // namespace shipdeck::gallery
