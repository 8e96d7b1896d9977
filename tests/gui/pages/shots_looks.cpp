// SPDX-License-Identifier: MIT
// The looks of a page that a person sees for a moment, or when something is broken.
#include "every_page.h"
#include "shots.h"

#include "pages/deck_page.h"
#include "widgets/overlay.h"

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

Error unreadable()
{
    return fail(Error::Kind::Provider, "database-broken",
                say("The database %1 could not complete the operation.",
                    {u"/home/mina/.local/share/shipdeck/shipdeck.db"_s}),
                say("Run `shipctl doctor` to check it."), verbatim(u"disk I/O error"_s))
        .value();
}

} // namespace

void shootLooks(ui::DeckWindow& window, const Shooter& to)
{
    using Look = ui::DeckPage::Look;
    if (ui::Overlay* open = ui::Overlay::top(&window))
        open->close();
    for (const ui::Route& route : routesOf(window)) {
        const QString loading = route.page + u"-loading"_s, failed = route.page + u"-unreadable"_s;
        if (Shooter::made.contains(failed + to.suffix))
            continue; // another place of the same page
        window.go(route);
        settle();
        auto* page = qobject_cast<ui::DeckPage*>(window.page());
        if (!Shooter::made.contains(loading + to.suffix)) {
            page->showLook(Look::Loading);
            to.shoot(window, loading);
        }
        page->showFailure(unreadable());
        to.shoot(window, failed);
        page->refresh();
    }
}

} // namespace shipdeck::test
