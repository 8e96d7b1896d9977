// SPDX-License-Identifier: MIT
// The pages of the program as a whole: its settings, what it stores, what its projects cost.
#include "shots.h"

#include "base/files.h"
#include "pages/deck_page.h"
#include "sample_search.h"
#include "support/finish.h"
#include "sure.h"
#include "widgets/overlay.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

bool isEverything()
{
    return Shooter::accepted == Shooter::Accepted::Ignored;
}

void fillDisk(SampleDeck& sample)
{
    sample.endBuilding();
    sample.giveFiles(SampleDeck::current, {{u"index.html"_s, QByteArray(2'140'000, 'a')}});
    sample.giveFiles(SampleDeck::earlier, {{u"index.html"_s, QByteArray(2'090'000, 'b')}});
    sample.giveFiles(SampleDeck::failed, {{u"index.html"_s, QByteArray(6'480'000, 'c')}});
    const Paths& paths = sample.deck().paths();
    const auto put = [](const QString& folder, qsizetype bytes) {
        sure(makeFolder(folder));
        sure(writeFile(folder + u"/file"_s, QByteArray(bytes, 'x')));
    };
    put(paths.toolchains() + u"/node/20.9.0"_s, 4'820'000);
    put(paths.toolchains() + u"/pnpm/9.1.0"_s, 1'130'000);
    put(paths.dependencies() + u'/' + SampleDeck::harbor, 6'010'000);
}

void shootSettings(ui::DeckWindow& window, const Shooter& to)
{
    window.go({u"preferences"_s, {}, {}});
    to.shoot(window, u"preferences"_s);
    if (!isEverything())
        return;
    auto* port = shown<QLineEdit>(window, "setting-port");
    port->setFocus();
    port->setText(u"80"_s);
    Q_EMIT port->textEdited(port->text());
    Q_EMIT port->editingFinished();
    to.shoot(window, u"preferences-refused"_s);
    port->clear();
    Q_EMIT port->textEdited({});
    shown<QLineEdit>(window, "findSetting")->setText(u"disk"_s);
    to.shoot(window, u"preferences-search"_s);
    shown<QLineEdit>(window, "findSetting")->setText(u"no such thing"_s);
    to.shoot(window, u"preferences-empty"_s);
    shown<QLineEdit>(window, "findSetting")->clear();
    window.resize(960, 600);
    to.shoot(window, u"preferences-small"_s);
    window.resize(1280, 800);
}

void shootStorage(ui::DeckWindow& window, const Shooter& to)
{
    window.go({u"storage"_s, {}, {}});
    if (isEverything())
        to.shoot(window, u"storage-loading"_s);
    until([&] { return shown<QWidget>(window, "deletable") != nullptr; });
    to.shoot(window, u"storage"_s);
    if (!isEverything())
        return;
    window.resize(960, 600);
    to.shoot(window, u"storage-small"_s);
    window.resize(1280, 800);
    shown<QAbstractButton>(window, "deleteChosen")->click();
    to.shoot(window, u"storage-question"_s);
    shown<QAbstractButton>(window, "confirm")->click();
    until([&] { return shown<QWidget>(window, "cleanUpState") != nullptr; });
    to.shoot(window, u"storage-deleting"_s);
}

void shootCost(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to)
{
    window.go({u"cost"_s, {}, {}});
    if (isEverything()) {
        until([&] { return shown<QWidget>(window, "projectCosts") != nullptr; });
        to.shoot(window, u"cost-free"_s);
    }
    sample.putOnAws();
    window.page()->refresh();
    until([&] { return shown<QWidget>(window, "accountCost") != nullptr; });
    to.shoot(window, u"cost"_s);
    if (!isEverything())
        return;
    window.resize(960, 600);
    to.shoot(window, u"cost-small"_s);
    window.resize(1280, 800);
    auto* page = qobject_cast<ui::DeckPage*>(window.page());
    page->showFailure(
        fail(Error::Kind::Bug, "damaged", say("The database could not be read."), say("Run `shipctl doctor`."))
            .value());
    to.shoot(window, u"cost-failed"_s);
}

//! A name that a distribution of another account has.
void putTaken(SampleDeck& sample)
{
    store::Domain taken = SampleDeck::domain(store::Domain::State::Failed);
    taken.name = u"blog.bakery.example"_s;
    taken.error =
        fail(Error::Kind::Conflict, "domain-taken-elsewhere",
             say("%1 is already an address of another CloudFront distribution.", {taken.name}),
             say("If that is in this AWS account, move it here without an interruption: shipctl domains move %1 --to "
                 "<project>. In another account, remove it there first, then add it again; docs/domains.md says how to "
                 "keep it online meanwhile.",
                 {taken.name}),
             verbatim(u"One or more of the CNAMEs you provided are already associated with a different resource."_s))
            .value();
    taken.records = {{u"_blog.bakery.example"_s, store::textRecord, u"d111111abcdef8.cloudfront.net"_s}};
    sample.putDomain(taken);
}

void shootDomains(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to)
{
    using State = store::Domain::State;
    const auto put = [&sample](const QString& name, State state) {
        store::Domain domain = SampleDeck::domain(state);
        domain.name = name;
        sample.putDomain(domain);
    };
    sample.putOnAws();
    window.go({u"domains"_s, SampleDeck::harbor, {}});
    if (isEverything())
        to.shoot(window, u"domains-empty"_s);
    put(u"bakery.example"_s, State::Failed);
    put(u"www.bakery.example"_s, State::Pointing);
    window.page()->refresh();
    to.shoot(window, u"domains"_s);
    if (!isEverything())
        return;
    shown<QAbstractButton>(window, "connectDns")->click();
    to.shoot(window, u"domains-connect"_s);
    ui::Overlay::top(&window)->close();
    put(u"www.bakery.example"_s, State::Live);
    putTaken(sample);
    window.page()->refresh();
    to.shoot(window, u"domains-live"_s);
    window.go({u"all-domains"_s, {}, {}});
    window.resize(960, 600);
    to.shoot(window, u"domains-all-small"_s);
    window.resize(1280, 800);
}

void shootSearch(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to)
{
    if (!isEverything())
        return;
    window.go({u"deployment"_s, SampleDeck::harbor, SampleDeck::failed});
    shown<QAbstractButton>(window, "bisect")->click();
    to.shoot(window, u"bisect-question"_s);
    ui::Overlay::top(&window)->close();
    using State = store::Operation::State;
    for (const auto& [state, name] : {std::pair(State::Failed, u"bisect-failed"_s), std::pair(State::Done, u"bisect"_s),
                                      std::pair(State::Running, u"bisect-running"_s)}) {
        window.go({u"bisect"_s, SampleDeck::harbor, addSearch(sample, state).id});
        to.shoot(window, name);
    }
    window.resize(960, 600);
    to.shoot(window, u"bisect-small"_s);
    window.resize(1280, 800);
}

} // namespace

void shootProgram(const Shooter& to, const std::function<void(const QString& settingsFile)>& choose)
{
    SampleDeck empty;
    choose(empty.settingsFile());
    if (isEverything()) {
        ui::DeckWindow window(empty.deck(), empty.settingsFile());
        window.show();
        window.go({u"cost"_s, {}, {}});
        to.shoot(window, u"cost-empty"_s);
        window.go({u"storage"_s, {}, {}});
        until([&] { return shown<QWidget>(window, "kept") != nullptr; });
        to.shoot(window, u"storage-empty"_s);
    }
    SampleDeck sample;
    sample.fill();
    fillDisk(sample);
    choose(sample.settingsFile());
    ui::DeckWindow window(sample.deck(), sample.settingsFile());
    window.show();
    window.activateWindow();
    shootSettings(window, to);
    shootStorage(window, to);
    shootCost(sample, window, to);
    shootDomains(sample, window, to);
    shootSearch(sample, window, to);
}

} // namespace shipdeck::test
