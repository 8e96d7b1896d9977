// SPDX-License-Identifier: MIT
#include "accepted.h"
#include "linked_sample.h"
#include "gui/browser.h"
#include "shots.h"
#include "shots_pictures.h"

#include "base/files.h"
#include "pages/deck_window.h"
#include "pages/new_project_fields.h"
#include "pages/start_page.h"
#include "pages/target_choice.h"
#include "secrets/keyring.h"
#include "support/rig.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/deployment_list.h"
#include "widgets/overlay.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTranslator>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::ui;

namespace shipdeck::test {
namespace {

constexpr double mostChanged = 0.2; //!< percent of the pixels

} // namespace

void settle(int quietMs)
{
    QElapsedTimer quiet;
    quiet.start();
    while (quiet.elapsed() < quietMs)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

void Shooter::shoot(QWidget& window, const QString& name) const
{
    if (accepted != Accepted::Ignored && !isAccepted(name + suffix))
        return;
    settle();
    made << name + suffix;
    const QString path = QDir(folder).filePath(name + suffix + u".png"_s);
    QImage picture = window.grab().toImage();
    double percent = accepted == Accepted::Compared ? changeOf(picture, name + suffix) : 0;
    // On a busy machine the page may not have read everything yet. The first one that differs is waited for.
    QElapsedTimer waited;
    waited.start();
    while (percent > mostChanged && waited.elapsed() < (changed.isEmpty() ? 30'000 : 1'000)) {
        settle();
        picture = window.grab().toImage();
        percent = changeOf(picture, name + suffix);
    }
    const bool saved = picture.save(path);
    if (accepted == Accepted::Written)
        accept(picture, name + suffix);
    if (percent > mostChanged)
        changed << u"%1: %2 %"_s.arg(name + suffix).arg(percent, 0, 'f', 1);
    allGood = allGood && saved;
    std::printf("%s %s\n", saved ? "wrote" : "could not write", qPrintable(path));
}

void leaveOut(const QString& what, const QByteArray& why)
{
    QString line = what;
    if (!why.trimmed().isEmpty())
        line += u": "_s + QString::fromUtf8(why.trimmed());
    if (!Shooter::leftOut.contains(line)) // each theme and language leaves it out
        Shooter::leftOut << line;
}

namespace {

//! What the Start page says of this computer must not depend on this computer.
QList<HealthCheck> sampleNeeds()
{
    using State = HealthCheck::State;
    return {{u"git"_s, State::Good, say("%1 found: %2", {u"git"_s, u"/usr/bin/git"_s}), {}},
            {u"nginx"_s, State::Good, say("%1 found: %2", {u"nginx"_s, u"/usr/sbin/nginx"_s}), {}},
            {u"sandbox"_s, State::Good, say("Builds run in a sandbox."), {}},
            {u"keyring-missing"_s, State::Note, say("There is no keyring: secret variables cannot be stored."),
             keyringMissing().value().next}};
}

} // namespace

void showNeeds(ui::DeckWindow& window)
{
    settle(450); // its own look at this computer has begun by now
    auto* page = qobject_cast<StartPage*>(window.page());
    while (page->needsCard()->isChecking())
        settle(50);
    page->needsCard()->show(sampleNeeds());
}

} // namespace shipdeck::test

namespace {

using test::settle;
using test::Shooter;
using test::showNeeds;

void planSample(DeckWindow& window)
{
    const QString folder = QDir::tempPath() + u"/lighthouse"_s; // always the same name: it is in the picture
    QDir().mkpath(folder);
    (void)writeFile(folder + u"/package.json"_s,
                    R"({"name":"lighthouse","scripts":{"build":"vite build"},"devDependencies":{"vite":"^5.4.0"}})");
    (void)writeFile(folder + u"/package-lock.json"_s, R"({"name":"lighthouse","lockfileVersion":3,"packages":{}})");
    (void)writeFile(folder + u"/.env.example"_s, "API_BASE=\nMAPS_TOKEN=\n");
    (void)writeFile(folder + u"/index.html"_s, "<title>Lighthouse</title>");
    window.actions().plan(folder);
}

//! Planned for AWS by somebody whose sign-in has ended: what would be made, and what it costs.
void shootPlanForAws(DeckWindow& window, const Shooter& to)
{
    const QString config = QDir::tempPath() + u"/lighthouse-aws"_s;
    (void)writeFile(config,
                    "[default]\nsso_session = harbor\nsso_account_id = 123456789012\nsso_role_name = Deploy\n"
                    "region = ap-northeast-2\n[sso-session harbor]\n"
                    "sso_start_url = https://harbor.awsapps.com/start\nsso_region = ap-northeast-2\n");
    qputenv("AWS_CONFIG_FILE", config.toUtf8());
    planSample(window);
    const auto* card = window.page()->findChild<DropCard*>();
    const auto planned = [card] {
        while (card->step() == DropCard::Step::Looking)
            settle(50);
    };
    planned();
    TargetChoice* choice = nullptr;
    for (int tries = 0; tries < 100 && !choice; ++tries) {
        settle(50);
        choice = window.page()->findChild<TargetChoice*>();
    }
    if (choice) {
        choice->setCurrent(1);
        settle(100);
        planned();
        settle(200);
    }
    to.shoot(window, u"start-plan-aws"_s);
    if (auto* policy = window.page()->findChild<QWidget*>(u"planPolicy"_s)) {
        window.page()->findChild<QScrollArea*>()->ensureWidgetVisible(policy);
        to.shoot(window, u"start-plan-policy"_s);
    }
    // It is built on this computer: what an address would get is known before anything is deployed.
    const QString built = QDir::tempPath() + u"/lighthouse/dist"_s;
    QDir().mkpath(built);
    (void)writeFile(built + u"/index.html"_s, "<title>Lighthouse</title>");
    (void)writeFile(built + u"/_redirects"_s, "/log/* /logbook/:splat 302\n");
    auto* field = window.page()->findChild<QLineEdit*>(u"tryAddress"_s);
    field->setText(u"/boats/7"_s);
    window.page()->findChild<QAbstractButton*>(u"tryIt"_s)->click();
    settle(400);
    window.page()->findChild<QScrollArea*>()->ensureWidgetVisible(window.page()->findChild<QWidget*>(u"addressCard"_s));
    to.shoot(window, u"start-plan-address"_s);
    QDir(built).removeRecursively();
    qputenv("AWS_CONFIG_FILE", "/nonexistent");
}

QString sampleEnv()
{
    const QString file = QDir::tempPath() + u"/lighthouse/.env"_s;
    (void)writeFile(
        file, "API_BASE=https://api.harbor.shop\nCART_TTL=900\nSTRIPE_KEY=sk_live_51Hx\nMAIL_FROM=hello@harbor.shop\n");
    return file;
}

void shootFilled(DeckWindow& window, const Shooter& to)
{
    using S = test::SampleDeck;
    window.go({u"start"_s, {}, {}});
    showNeeds(window);
    to.shoot(window, u"start"_s);
    planSample(window);
    const auto* card = window.page()->findChild<DropCard*>();
    while (card->step() == DropCard::Step::Looking)
        settle(50);
    to.shoot(window, u"start-plan"_s);
    window.page()->findChild<NewProjectFields*>()->setOpen(true);
    to.shoot(window, u"start-plan-settings"_s);
    if (Shooter::accepted == Shooter::Accepted::Ignored)
        shootPlanForAws(window, to);
    window.actions().plan(u"/srv/no-such-folder"_s);
    to.shoot(window, u"start-failed"_s);
    window.go({u"projects"_s, {}, {}});
    to.shoot(window, u"projects"_s);
    window.go({u"overview"_s, S::harbor, {}});
    to.shoot(window, u"overview"_s);
    window.actions().importEnv(S::harbor, EnvironmentName(u"production"_s), sampleEnv());
    test::until([&] { return Overlay::top(&window) != nullptr; });
    to.shoot(window, u"import-env"_s);
    Overlay::top(&window)->close();
    window.actions().rollBack(S::harbor, EnvironmentName(u"production"_s));
    to.shoot(window, u"rollback"_s);
    if (Overlay* dialog = Overlay::top(&window))
        dialog->close();
    window.go({u"settings"_s, S::harbor, {}});
    to.shoot(window, u"settings"_s);
    window.go({u"deployments"_s, S::harbor, {}});
    to.shoot(window, u"deployments"_s);
    auto* list = window.page()->findChild<DeploymentList*>(u"deploymentList"_s);
    list->setMarked({S::current, S::earlier});
    to.shoot(window, u"deployments-marked"_s);
    window.page()->findChild<Button*>(u"compare"_s)->click();
    to.shoot(window, u"compare"_s);
    Overlay::top(&window)->close();
    window.go({u"deployment"_s, S::harbor, S::building});
    to.shoot(window, u"deployment-building"_s);
    window.page()->findChild<QWidget*>(u"logOrBox"_s)->setProperty("current", 1);
    to.shoot(window, u"deployment-glass-box"_s);
    window.go({u"deployment"_s, S::harbor, S::failed});
    to.shoot(window, u"deployment-failed"_s);
    window.go({u"deployment"_s, S::harbor, S::current});
    to.shoot(window, u"deployment-current"_s);
    window.go({u"activity"_s, {}, {}});
    to.shoot(window, u"activity"_s);
    window.go({u"deployment"_s, S::harbor, u"n0such00000"_s});
    to.shoot(window, u"deployment-missing"_s);
    window.go({u"projects"_s, {}, {}});
    qobject_cast<DeckPage*>(window.page())->showLook(DeckPage::Look::Loading);
    to.shoot(window, u"projects-loading"_s);
    window.go({u"overview"_s, S::harbor, {}});
    window.openPalette(u"cart"_s);
    to.shoot(window, u"palette"_s);
}

//! What this computer is signed in to must not be in the pictures: a home of gh, and a keyring, of their own.
void forgetLogins(const QString& folder)
{
    for (const char* name : {"GH_TOKEN", "GITHUB_TOKEN", "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN", "GH_HOST"})
        qunsetenv(name);
    for (const QString& name : QProcessEnvironment::systemEnvironment().keys())
        if (name.startsWith(u"AWS_"_s))
            qunsetenv(name.toLatin1().constData());
    for (const char* name : {"AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"})
        qputenv(name, "/nonexistent");
    (void)writeFile(folder + u"/hosts.yml"_s, "github.com:\n    users:\n        mona:\n    user: mona\n");
    qputenv("GH_CONFIG_DIR", QFile::encodeName(folder));
    (void)writeFile(folder + u"/gh"_s, "#!/bin/sh\nexit 1\n"); // one who is signed in, as far as the page can see
    QFile::setPermissions(folder + u"/gh"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("PATH", QFile::encodeName(folder) + ':' + qgetenv("PATH"));
    (void)writeFile(folder + u"/passphrase"_s, "only for pictures");
    QFile::setPermissions(folder + u"/passphrase"_s, QFile::ReadOwner | QFile::WriteOwner);
    qputenv("SHIPDECK_PASSPHRASE_FILE", QFile::encodeName(folder + u"/passphrase"_s));
}

void shootEmpty(DeckWindow& window, const Shooter& to)
{
    window.go({u"start"_s, {}, {}});
    showNeeds(window);
    to.shoot(window, u"start-empty"_s);
    window.go({u"projects"_s, {}, {}});
    to.shoot(window, u"projects-empty"_s);
    window.go({u"activity"_s, {}, {}});
    to.shoot(window, u"activity-empty"_s);
}

} // namespace

//! `shipdeck_shots <folder>`: every page and its states, light and dark, English and Korean.
int main(int argc, char** argv)
{
    qputenv("SHIPDECK_FIXED_CLOCK", "2026-11-20T09:41:00Z");
    qputenv("TZ", "UTC");
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCursor::setPos(5000, 5000); // nothing is hovered
    QCommandLineParser parser;
    const QCommandLineOption text(u"text"_s, {}, u"percent"_s, u"100"_s), contrast(u"contrast"_s),
        one(u"only"_s, {}, u"light.en"_s), compare(u"compare"_s), acceptAll(u"accept"_s);
    parser.addOptions({text, contrast, one, compare, acceptAll});
    if (!parser.parse(QCoreApplication::arguments()) || parser.positionalArguments().size() != 1
        || !QDir().mkpath(parser.positionalArguments().first())) {
        std::fputs("usage: shipdeck_shots <folder> [--text 200] [--contrast] [--only light.en] [--compare|--accept]\n",
                   stderr);
        return 2;
    }
    const QString folder = parser.positionalArguments().first(), only = parser.value(one);
    Shooter::accepted = parser.isSet(acceptAll) ? Shooter::Accepted::Written
        : parser.isSet(compare)                 ? Shooter::Accepted::Compared
                                                : Shooter::Accepted::Ignored;
    const bool isAll = Shooter::accepted == Shooter::Accepted::Ignored;
    Theme::freeze();
    loadFonts();
    Theme::install(application);
    const test::Browser browser; // pages of a sign-in would open in it
    const QTemporaryDir logins;
    forgetLogins(logins.path());
    std::optional<test::Rig> rig;
    if (isAll)
        rig.emplace(
            QStringList{u"--seed"_s, u"full"_s, u"--port"_s, u"18423"_s, u"--with-parent"_s}); // it is in the pictures
    if (rig && rig->isUp())
        rig->use();
    else if (rig)
        test::leaveOut(u"the pages about GitHub"_s, rig->trouble());
    for (const QString& language : {u"en"_s, u"ko"_s}) {
        QLocale::setDefault(QLocale(language));
        QTranslator translator;
        if (language != u"en" && !translator.load(u":/translations/shipdeck_"_s + language))
            continue;
        QCoreApplication::installTranslator(&translator);
        QList<std::pair<Appearance, QString>> themes{{Appearance::Light, u"light"_s}, {Appearance::Dark, u"dark"_s}};
        if (parser.isSet(contrast))
            themes = {{Appearance::HighContrast, u"contrast"_s}};
        for (const auto& [theme, name] : std::as_const(themes)) {
            if (!only.isEmpty() && only != name + u'.' + language)
                continue;
            if (!isAll && !test::isAccepted(u"start."_s + name + u'.' + language))
                continue;
            const Shooter to{folder, u'.' + name + u'.' + language};
            const auto choose = [&, look = theme](const QString& file) {
                QSettings settings(file, QSettings::IniFormat);
                settings.setValue(u"look/theme"_s,
                                  QStringList{{}, u"light"_s, u"dark"_s, u"contrast"_s}.value(int(look)));
                settings.setValue(u"look/textSize"_s, parser.value(text));
            };
            if (isAll) {
                test::SampleDeck empty;
                choose(empty.settingsFile());
                DeckWindow window(empty.deck(), empty.settingsFile());
                window.show();
                shootEmpty(window, to);
                test::shootAws(window, to);
                if (rig->isUp())
                    test::shootGitHub(empty, window, to, *rig);
            }
            test::SampleDeck sample;
            sample.fill();
            test::linkSample(sample);
            test::fillLinked(sample);
            choose(sample.settingsFile());
            DeckWindow window(sample.deck(), sample.settingsFile());
            window.show();
            window.activateWindow();
            shootFilled(window, to);
            if (isAll) {
                test::shootFolderSettings(sample, window, to);
                test::shootLinked(sample, window, to);
                test::shootShare(sample, window, to);
                test::shootTrouble(sample, window, to);
                test::shootOnAws(sample, window, to);
                test::shootCanary(sample, window, to);
                test::shootPictures(sample, window, to);
            }
            if (isAll)
                test::shootLooks(window, to);
            if (isAll)
                test::shootCanaryHere(to, choose);
            test::shootVariables(to, choose); // the last ones: with homes of their own
            test::shootProgram(to, choose);
        }
    }
    for (const QString& picture : std::as_const(Shooter::changed))
        std::fprintf(stderr, "changed since it was accepted: %s\n", qPrintable(picture));
    for (const QString& what : std::as_const(Shooter::leftOut))
        std::fprintf(stderr, "shots: without %s\n", qPrintable(what));
    return Shooter::allGood && Shooter::leftOut.isEmpty() && Shooter::changed.isEmpty() ? 0 : 1;
}
