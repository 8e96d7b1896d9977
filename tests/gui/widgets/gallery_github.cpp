// SPDX-License-Identifier: MIT
// What the pages about GitHub are made of.
#include "gallery.h"

#include "theme/theme.h"
#include "widgets/card.h"
#include "widgets/columns.h"
#include "widgets/flow_row.h"
#include "widgets/notice.h"
#include "widgets/repository_list.h"
#include "widgets/search_field.h"
#include "widgets/space_list.h"

#include <QMenu>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace shipdeck::ui;

namespace shipdeck::gallery {
namespace {

QList<RepositoryRow> repositories()
{
    const auto row = [](const char* name, const char* about, const char* language, const char* framework,
                        const char* age) {
        RepositoryRow made;
        made.owner = u"acme"_s;
        made.name = QString::fromUtf8(name);
        made.id = made.owner + u'/' + made.name;
        made.description = QString::fromUtf8(about);
        made.language = QString::fromUtf8(language);
        made.framework = QString::fromUtf8(framework);
        made.age = QString::fromUtf8(age);
        return made;
    };
    QList<RepositoryRow> rows{row("harbor-web", "The shop", "TypeScript", "Next.js 14", "2h"),
                              row("api-gateway", "Rate limits and keys", "Go", "", "1d"),
                              row("sextant", "A fork of the charting library", "C++", "", "3d"),
                              row("주문-관리", "주문 목록과 필터", "Vue", "Vite 5", "5d"),
                              row("lighthouse", "Not touched any more", "HTML", "Static HTML", "22 Jun 2025")};
    rows[0].isFavourite = rows[0].isPrivate = true;
    rows[0].section = u"Favourites"_s;
    rows[1].section = u"By last push"_s;
    rows[1].project = u"api-gateway"_s;
    rows[2].isFork = true;
    rows[4].isArchived = true;
    return rows;
}

QWidget* spaces()
{
    auto* list = new SpaceList;
    list->setRows({{{}, u"All repositories"_s, u"1,000"_s, {}},
                   {u"mina"_s, u"mina"_s, u"12"_s, {}},
                   {u"acme"_s, u"acme"_s, u"86"_s, {}},
                   {u"vault-corp"_s, u"vault-corp"_s, u"49"_s, u"Single sign-on is needed"_s}});
    list->setFixedHeight(Theme::px(150));
    return list;
}

Notice* notice(Status status, Icon icon, const QString& what, const QString& why, const QString& action)
{
    auto* made = new Notice;
    made->show(status, icon, what, why, action);
    return made;
}

} // namespace

Page* repositoriesPage(QWidget* parent)
{
    class Sample final : public Page {
    public:
        using Page::Page;
        QString title() const override { return u"Repositories"_s; }
        QList<Crumb> breadcrumbs() const override { return {{title(), {}}}; }
    };
    auto* page = new Sample(parent);
    auto* main = new QWidget;
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(notice(Status::Waiting, Icon::WifiOff, u"GitHub did not answer"_s,
                             u"Showing repositories as of 09:41."_s, u"Try now"_s));
    auto* later = notice(Status::Waiting, Icon::Clock, u"GitHub limits requests until 14:20"_s,
                         u"Showing repositories as of 09:41."_s, u"Refreshes at 14:20"_s);
    later->setActionEnabled(false);
    column->addWidget(later);
    auto* bar = new FlowRow;
    auto* search = new SearchField(u"Find a repository"_s);
    search->setHint(u"/"_s);
    search->setMinimumWidth(Theme::px(180));
    search->setMaximumWidth(Theme::px(320));
    auto* kinds = new Button(Icon::Funnel, u"All kinds"_s);
    kinds->setDropMenu(new QMenu(kinds));
    auto* age = new Label(u"From 2 min ago"_s, FontRole::Small, Color::TextTertiary);
    for (QWidget* part : {static_cast<QWidget*>(search), static_cast<QWidget*>(kinds), static_cast<QWidget*>(age)})
        bar->addWidget(part);
    bar->setGrowing(search);
    bar->setLast(age);
    column->addLayout(bar);
    auto* card = new Card;
    card->setPadded(false);
    auto* list = new RepositoryList;
    list->setRows(repositories());
    list->setMinimumHeight(Theme::px(330));
    card->body()->addWidget(list, 1);
    column->addWidget(card, 1);
    auto* side = new QWidget;
    auto* right = new QVBoxLayout(side);
    right->setContentsMargins(0, 0, 0, 0);
    right->addWidget(spaces());
    right->addWidget(notice(Status::Waiting, Icon::Lock, u"vault-corp requires single sign-on"_s,
                            u"Authorise this sign-in on GitHub to see its repositories."_s, {}));
    right->addWidget(notice(Status::Error, Icon::CircleAlert, u"Not found on GitHub"_s, {}, u"Try again"_s));
    right->addWidget(notice(Status::Ready, Icon::CircleCheck, u"Watching for pushes"_s, {}, {}));
    right->addStretch();
    auto* inside = new QWidget;
    auto* row = new QHBoxLayout(inside);
    const int pad = Theme::px(space::page);
    row->setContentsMargins(pad, Theme::px(20), pad, Theme::px(20));
    row->addWidget(new Columns(main, side, ui::size::rightColumn, 480));
    auto* outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scrolled(inside, page->title()));
    return page;
}

} // namespace shipdeck::gallery
