// SPDX-License-Identifier: MIT
#include "gallery.h"

#include "theme/theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace shipdeck::ui;

namespace shipdeck::gallery {
namespace {

DeploymentRow row(Status status, const char* title, const char* branch, const char* commit, const char* environment,
                  const char* took, const char* author, const char* age)
{
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    DeploymentRow made;
    made.id = text(commit);
    made.status = status;
    made.title = text(title);
    made.branch = text(branch);
    made.commit = text(commit);
    made.environment = text(environment);
    made.took = text(took);
    made.deployedBy = text(author);
    made.by = u"Deployed by "_s + made.deployedBy;
    made.age = text(age);
    return made;
}

} // namespace

QList<DeploymentRow> deployments()
{
    QList<DeploymentRow> rows{
        row(Status::Building, "Fix stale cart totals after coupon removal", "main", "4be07d2", "Production",
            "1 min 12 s", "mina", "1m"),
        row(Status::Current, "Show shipping estimate before checkout", "main", "9c41f7e", "Production", "1 min 54 s",
            "mina", "2h"),
        row(Status::Staged, "Checkout: Apple Pay sheet", "feat/apple-pay", "e2aa5b0", "Preview", "2 min 3 s", "jonas",
            "4h"),
        row(Status::Error, "Upgrade image pipeline to sharp 0.34", "deps/sharp", "70d1c9e", "Preview", "41 s", "sora",
            "6h"),
        row(Status::RolledBack, "Cache product pages at the edge", "main", "1f6b3aa", "Production", "1 min 49 s",
            "jonas", "1d"),
        row(Status::Canceled, "Tune search ranking weights", "feat/ranking", "aa8c710", "Preview", "18 s", "sora",
            "1d"),
        row(Status::Ready, "Localise order e-mails to Korean", "main", "5d20e41", "Production", "1 min 51 s", "mina",
            "2d"),
        row(Status::Skipped, "Fix typos in README", "main", "b81d02c", "Production", "2 s", "sora", "3d"),
    };
    rows[0].progress = 63;
    rows[1].action = u"Visit"_s;
    rows[2].action = u"Promote"_s;
    rows[3].action = u"Show cause"_s;
    return rows;
}

QList<ProjectCard> projectCards()
{
    const auto card = [](const char* name, const char* address, Status status, const char* title, const char* age) {
        ProjectCard made;
        made.id = made.name = QString::fromUtf8(name);
        made.space = u"acme"_s;
        made.address = QString::fromUtf8(address);
        made.noAddress = u"Nothing is live yet"_s;
        made.framework = u"Vite"_s;
        made.status = status;
        made.title = QString::fromUtf8(title);
        made.branch = u"main"_s;
        made.age = QString::fromUtf8(age);
        return made;
    };
    QList<ProjectCard> cards{
        card("harbor-web", "www.harbor.shop", Status::Building, "Fix stale cart totals after coupon removal", "1m"),
        card("api-gateway", "api.harbor.shop", Status::Current, "Add rate limits per key", "2h"),
        card("docs", "docs.harbor.shop", Status::Current, "Explain webhooks", "1d"),
        card("billing-worker", "", Status::Error, "Bump queue client", "18m"),
        card("landing", "harbor.shop", Status::Staged, "New hero picture", "4h"),
        card("주문-관리", "orders.harbor.shop", Status::Current, "주문 목록에 필터 추가", "3d"),
    };
    cards[0].pinned = true;
    return cards;
}

QList<ProjectItem> projects()
{
    const auto item = [](const char* name, Status status, const char* age) {
        return ProjectItem{
            QString::fromUtf8(name), QString::fromUtf8(name), u"acme"_s, status, true, QString::fromUtf8(age), true};
    };
    return {item("harbor-web", Status::Building, "1 min 12 s"), item("api-gateway", Status::Current, "2h"),
            item("docs", Status::Current, "1d"), item("billing-worker", Status::Error, "18m"),
            item("landing", Status::Staged, "4h")};
}

std::unique_ptr<MainWindow> makeWindow(const QString& settingsFile)
{
    auto window = std::make_unique<MainWindow>(settingsFile);
    const auto fixed = [](const QString& text) { return [text] { return text; }; };
    const auto page = [](Page* (*make)(QWidget*)) {
        return [make](const Route&, QWidget* parent) { return make(parent); };
    };
    window->addPage({u"start"_s, Scope::Global, Icon::House, fixed(u"Start"_s), page(&messagesPage)});
    window->addPage({u"projects"_s, Scope::Global, Icon::LayoutGrid, fixed(u"Projects"_s), page(&projectsPage)});
    window->addPage({u"overview"_s, Scope::Project, Icon::Layers, fixed(u"Overview"_s), page(&overviewPage)});
    window->addPage({u"deployments"_s, Scope::Project, Icon::Rocket, fixed(u"Deployments"_s), page(&historyPage)});
    window->addPage({u"controls"_s, Scope::Detail, Icon::None, fixed(u"Controls"_s), page(&controlsPage)});
    window->addPage(
        {u"repositories"_s, Scope::Global, Icon::Github, fixed(u"Repositories"_s), page(&repositoriesPage)});
    window->setProjects(projects());
    window->setCount(u"deployments"_s, u"1 running"_s);
    window->setFoot({Icon::Cloud, u"acme-prod"_s, u"AWS connected, us-east-1"_s, Status::Ready});
    window->setJobs({{u"4be07d2"_s, Status::Building, u"Building harbor-web"_s, 63, u"about 42 s left"_s}});
    window->setActivity(2);
    window->setConnection(u"GitHub synced 8 s ago"_s, Status::Ready);
    return window;
}

} // namespace shipdeck::gallery
