// SPDX-License-Identifier: MIT
#include "build/detect/programs.h"

#include <QRegularExpression>

// Finds the program names of compiled languages.
namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

constexpr int mostFolders = 30; // each is a file to read, which for a remote tree is a request

QString firstCapture(const QString& text, const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::MultilineOption).match(text).captured(1);
}

QString folderOf(const QString& file)
{
    return file.contains(u'/') ? file.section(u'/', 0, -2) : QString();
}

//! Go: `package main` with a `func main`; code generators may use that package name too.
bool isMain(const AppFolder& app, QStringList files)
{
    constexpr int mostRead = 4;
    static const QRegularExpression package(u"^package main\\b"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression function(u"^func main\\("_s, QRegularExpression::MultilineOption);
    static const QRegularExpression unused(u"^//\\s*(?:go:build|\\+build)\\s+ignore"_s,
                                           QRegularExpression::MultilineOption);
    std::stable_sort(files.begin(), files.end(), [](const QString& a, const QString& b) {
        return a.endsWith("main.go"_L1) && !b.endsWith("main.go"_L1);
    });
    bool named = false;
    for (const QString& file : files.mid(0, mostRead)) {
        const QString text = app.text(file);
        if (unused.match(text).hasMatch())
            continue;
        if (!package.match(text).hasMatch())
            return false;
        if (function.match(text).hasMatch())
            return true;
        named = true;
    }
    return named && files.size() > mostRead;
}

QString packageOf(const QString& cargo)
{
    return firstCapture(cargo, u"^\\[package\\][^\\[]*?^\\s*name\\s*=\\s*\"([\\w-]+)\""_s);
}

int goRank(const QString& folder, const QString& module)
{
    static const QStringList names{u"server"_s, u"api"_s, u"web"_s, u"app"_s, u"http"_s};
    const QString name = folder.section(u'/', -1);
    if (folder.isEmpty())
        return 0;
    return name == module || folder == u"cmd" ? 1 : names.contains(name) ? 2 + int(names.indexOf(name)) : 10;
}

QString moduleOf(const AppFolder& app)
{
    static const QRegularExpression version(u"/v\\d+$"_s);
    return firstCapture(app.text(u"go.mod"_s), u"^module\\s+(\\S+)"_s).remove(version).section(u'/', -1);
}

} // namespace

QStringList goPrograms(const AppFolder& app)
{
    static const QRegularExpression unlikely(
        u"(?:^|/)(?:tests?|testdata|examples?|_.*|internal|tools?|scripts?|hack|docs?|e2e|mocks?|pkg)/"_s);
    QMap<QString, QStringList> filesIn;
    const QStringList files = app.files();
    for (const QString& file : files) {
        const QString folder = folderOf(file);
        const bool likely =
            file.count(u'/') <= 2 || folder.startsWith("cmd/"_L1) || file.section(u'/', -1) == u"main.go";
        if (file.endsWith(".go"_L1) && !file.endsWith("_test.go"_L1) && likely && !unlikely.match(file).hasMatch()
            && (filesIn.contains(folder) || filesIn.size() < mostFolders))
            filesIn[folder] << file;
    }
    QStringList folders = filesIn.keys();
    const QString module = moduleOf(app);
    std::stable_sort(folders.begin(), folders.end(), [&](const QString& a, const QString& b) {
        return std::pair(goRank(a, module), a.count(u'/')) < std::pair(goRank(b, module), b.count(u'/'));
    });
    QStringList programs;
    for (const QString& folder : std::as_const(folders)) {
        if (isMain(app, filesIn[folder]))
            programs << (folder.isEmpty() ? u"."_s : u"./"_s + folder);
        if (programs == QStringList{u"."_s} && !app.hasFolder(u"cmd"_s))
            break; // the root's own name
    }
    return programs;
}

QString goPackage(const AppFolder& app, const QString& program)
{
    const QStringList programs = goPrograms(app);
    for (const QString& package : programs) {
        if (!program.isEmpty() && package.section(u'/', -1) == program)
            return package;
    }
    return programs.isEmpty() ? u"."_s : programs.first();
}

std::optional<PlaceHolder> placeHolderOf(const AppFolder& app, const QString& runtime)
{
    if (runtime == u"rust") {
        const QStringList programs = rustPrograms(app);
        if (programs.isEmpty())
            return {};
        return PlaceHolder{u"bin"_s, programs.first(), int(programs.size())};
    }
    if (runtime == u"elixir") {
        const QString text = app.text(u"mix.exs"_s);
        const QString release = firstCapture(text, u"releases:\\s*\\[\\s*(\\w+):"_s);
        const QString name = release.isEmpty() ? firstCapture(text, u"\\bapp:\\s*:(\\w+)"_s) : release;
        return name.isEmpty() ? std::nullopt : std::optional(PlaceHolder{u"app"_s, name});
    }
    if (runtime == u"dotnet") {
        const QStringList projects = dotnetProjects(app);
        const QString file = projects.isEmpty() ? QString() : projects.first();
        const QString named = firstCapture(app.text(file), u"<AssemblyName>\\s*([\\w.-]+)\\s*</AssemblyName>"_s);
        const QString base = file.section(u'/', -1).section(u'.', 0, -2);
        return file.isEmpty()
            ? std::nullopt
            : std::optional(PlaceHolder{u"Project"_s, named.isEmpty() ? base : named, int(projects.size())});
    }
    return {};
}

QStringList rustPrograms(const AppFolder& app)
{
    const QString text = app.text(u"Cargo.toml"_s);
    static const QRegularExpression section(u"^\\[\\[bin\\]\\]([^\\[]*)"_s, QRegularExpression::MultilineOption);
    const QString package = packageOf(text);
    QStringList programs;
    auto sections = section.globalMatch(text);
    while (sections.hasNext())
        programs << firstCapture(sections.next().captured(1), u"^\\s*name\\s*=\\s*\"([\\w-]+)\""_s);
    if (programs.isEmpty() && app.has(u"src/main.rs"_s))
        programs << package;
    const QStringList further = app.match(u"src/bin/*.rs"_s);
    for (const QString& file : further)
        programs << file.section(u'/', -1).chopped(3);
    // A workspace builds its members' programs.
    static const QRegularExpression unlikely(u"^(?:examples?|tests?|bench\\w*|xtask|tools?|fuzz)/"_s);
    const QStringList mains =
        programs.isEmpty() ? app.match(u"{*,crates/*,apps/*,services/*,bin/*}/src/main.rs"_s) : QStringList();
    for (const QString& file : mains) {
        if (!unlikely.match(file).hasMatch())
            programs << packageOf(app.text(file.chopped(11) + u"Cargo.toml"_s));
    }
    programs.removeAll(QString());
    programs.removeDuplicates();
    const QString first = firstCapture(text, u"^default-run\\s*=\\s*\"([\\w-]+)\""_s);
    std::stable_sort(programs.begin(), programs.end(), [&](const QString& a, const QString& b) {
        const auto rank = [&](const QString& name) {
            return name == first                                                      ? 0
                : name == package                                                     ? 1
                : name.contains(u"server") || name.contains(u"api") || name == u"web" ? 2
                                                                                      : 3;
        };
        return rank(a) < rank(b);
    });
    return programs;
}

QStringList dotnetProjects(const AppFolder& app)
{
    static const QRegularExpression web(u"Microsoft\\.NET\\.Sdk\\.Web\""_s);
    static const QRegularExpression program(u"<OutputType>\\s*Exe\\s*</OutputType>"_s);
    static const QRegularExpression test(u"(?i)tests?/|tests?\\.[cf]sproj$"_s);
    static const QRegularExpression site(u"(?i)\\b(?:web|webapp|webui|site|app|server|host)\\.[cf]sproj$"_s);
    QStringList sites, programs;
    for (const QString& pattern : {u"*.{cs,fs}proj"_s, u"*/*.{cs,fs}proj"_s, u"src/*/*.{cs,fs}proj"_s}) {
        const QStringList files = app.match(pattern);
        for (const QString& file : files) {
            if (!test.match(file).hasMatch() && app.text(file).contains(web))
                sites << file;
            else if (!test.match(file).hasMatch() && app.text(file).contains(program))
                programs << file;
        }
    }
    // Names such as "Web" come before "PublicApi", as they are usually the site.
    std::stable_sort(sites.begin(), sites.end(), [](const QString& a, const QString& b) {
        return site.match(a).hasMatch() && !site.match(b).hasMatch();
    });
    return sites.isEmpty() ? programs : sites;
}

QString springModule(const AppFolder& app, bool maven)
{
    const QString plugin = maven ? u"spring-boot-maven-plugin"_s : u"org.springframework.boot"_s;
    const bool several = maven
        ? app.text(u"pom.xml"_s).contains(u"<modules>")
        : app.text(app.firstMatch({u"settings.gradle"_s, u"settings.gradle.kts"_s}))
              .contains(QRegularExpression(u"^\\s*include\\b"_s, QRegularExpression::MultilineOption));
    const QStringList files =
        several ? app.match(maven ? u"*/pom.xml"_s : u"*/build.{gradle,gradle.kts}"_s) : QStringList();
    for (const QString& file : files) {
        if (app.text(file).contains(plugin))
            return folderOf(file);
    }
    return {};
}

} // namespace shipdeck::build
