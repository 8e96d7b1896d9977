// SPDX-License-Identifier: MIT
#include "commands.h"
#include "deck/plan.h"

#include "deck/edge.h"
#include "deck/projects.h"
#include "deploy/access_words.h"
#include "deploy/built_site.h"

#include <QDir>

namespace shipdeck::cli {
namespace {

//! `from`: the folder, or the site's project and environment.
QString textOf(const edge::Explanation& said, const QStringList& from, const AddressAnswer* of = nullptr)
{
    QList<QStringList> rows{{QStringLiteral("Status"), QString::number(said.status)}, from};
    const auto add = [&rows](const QString& name, const QString& value) {
        if (!value.isEmpty())
            rows << QStringList{name, value};
    };
    add(QStringLiteral("Leads to"), said.verdict.location);
    add(QStringLiteral("Release"), of ? of->release.id : DeploymentId());
    add(QStringLiteral("File"),
        said.isMissing ? QStringLiteral("not there; %1 answers")
                             .arg(said.file.isEmpty() ? QStringLiteral("an empty page") : said.file)
                       : said.file);
    add(QStringLiteral("Object"), said.verdict.object);
    add(QStringLiteral("Rule"),
        said.rule.isEmpty()        ? QStringLiteral("none")
            : said.origin.line > 0 ? QStringLiteral("%1 (%2)").arg(said.rule, said.origin.text())
                                   : said.rule);
    for (auto header = said.headers.begin(); header != said.headers.end(); ++header)
        add(QStringLiteral("Header"), header.key() + QStringLiteral(": ") + header.value());
    add(QStringLiteral("Cache"), QString::fromLatin1(said.cache));
    if (of && of->refusal > 0)
        add(QStringLiteral("Access"),
            QStringLiteral("%1; others get %2")
                .arg(deploy::accessWords(of->access).render(), QString::number(of->refusal)));
    return table(rows);
}

void tell(Output& out, const QList<edge::SiteRules::Note>& notes)
{
    for (const edge::SiteRules::Note& note : notes)
        out.note(QStringLiteral("%1: %2").arg(note.origin.text(), note.text.render()));
}

Result<std::unique_ptr<Deck>> openDeck()
{
    SD_TRY(const Paths paths, Paths::fromEnvironment());
    return Deck::open(paths);
}

EnvironmentName environmentOf(const Arguments& arguments)
{
    return EnvironmentName(arguments.value(QStringLiteral("env"), QStringLiteral("production")));
}

//! Adds what Shipdeck knows about the folder's project: how it is built, and who may see it (empty: everybody).
Result<> askProject(const Arguments& arguments, deploy::BuiltFolder& built, edge::Question& question)
{
    SD_TRY(const auto deck, openDeck());
    SD_TRY(const ProjectSummary found, deck->projects().get(arguments.value(QStringLiteral("project"))));
    built.framework = found.project.settings.value(QStringLiteral("framework")).toString();
    SD_TRY(const QJsonObject access, deck->projects().access(found.project.id, environmentOf(arguments)));
    const QJsonObject rule = access.value(QStringLiteral("rule")).toObject();
    if (!rule.isEmpty())
        question.access = QJsonDocument(rule).toJson(QJsonDocument::Compact);
    return {};
}

QString folderOf(const Arguments& arguments)
{
    return QDir::cleanPath(
        QDir::current().absoluteFilePath(arguments.value(QStringLiteral("dir"), QStringLiteral("."))));
}

//! Whether the current folder does not look like a site, so it was probably not meant.
bool isNoSite(const deploy::BuiltSite& site)
{
    const QStringList& files = site.folder.files;
    return site.rules.origins.isEmpty() && std::none_of(files.begin(), files.end(), [](const QString& file) {
               return file.endsWith(QLatin1String(".html"), Qt::CaseInsensitive);
           });
}

Failure nobodysHost(const QString& address, const QString& folder, const Text& why = {})
{
    return fail(Error::Kind::NotFound, "edge-host-unknown",
                say(QT_TRANSLATE_NOOP("core",
                                      "This computer knows no site on AWS at %1, and the folder %2 is not a site."),
                    {address, folder}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Specify the project with --project, or the output folder with --dir. To import "
                                      "projects of other computers: shipctl import --from-aws")),
                why);
}

//! Whether only an address was given, without a project or a folder.
bool isAddressAlone(const Arguments& arguments)
{
    for (const QString& option : {QStringLiteral("project"), QStringLiteral("dir"), QStringLiteral("fallback")})
        if (arguments.has(option))
            return false;
    return !arguments.positional().value(1).trimmed().startsWith(u'/');
}

//! For a folder, deployed or not. `isGuess`: the address belongs to no known site, so the current folder is tried.
Result<edge::Explanation> explanation(const Call& call, bool isGuess)
{
    deploy::BuiltFolder built;
    built.root = QDir::currentPath();
    built.output = folderOf(call.arguments);
    if (call.arguments.has(QStringLiteral("fallback")))
        built.fallback = call.arguments.value(QStringLiteral("fallback"));
    edge::Question question;
    question.address = call.arguments.positional().value(1);
    question.project = QDir::current().dirName();
    question.visitor = call.arguments.value(QStringLiteral("from"));
    if (call.arguments.has(QStringLiteral("project")))
        SD_CHECK(askProject(call.arguments, built, question));
    const auto read = deploy::builtSite(built);
    if (!read && isGuess)
        return nobodysHost(question.address, built.output, verbatim(read.error().render()));
    SD_TRY(const deploy::BuiltSite site, read);
    if (isGuess) {
        if (isNoSite(site))
            return nobodysHost(question.address, built.output);
        call.out.note(QCoreApplication::translate("core",
                                                  "This computer knows no site on AWS at %1: this is what the folder "
                                                  "%2 would answer there.")
                          .arg(question.address, built.output));
    }
    tell(call.out, site.rules.notes);
    return edge::explained(question, site.folder.files, site.rules);
}

Task<Exit> answerOfSite(Call call, ProjectId project, EnvironmentName environment)
{
    const auto deck = openDeck();
    if (!deck)
        co_return call.out.failure(deck.error());
    const auto known = (*deck)->projects().get(project);
    if (!known)
        co_return call.out.failure(known.error());
    const auto answer =
        co_await (*deck)->edge().explain(known->project.id, environment, call.arguments.positional().value(1),
                                         call.arguments.value(QStringLiteral("from")));
    if (!answer)
        co_return call.out.failure(answer.error());
    tell(call.out, answer->notes);
    const QStringList site{QStringLiteral("Site"),
                           QStringLiteral("%1, %2").arg(known->project.name, answer->release.environment)};
    call.out.result(textOf(answer->said, site, &*answer), answer->toPublicJson());
    co_return Exit::Done;
}

//! The owner of an address; nullopt: no site that this computer knows.
Result<std::optional<AddressOwner>> ownerOf(const QString& address)
{
    SD_TRY(const auto deck, openDeck());
    return deck->edge().ownerOf(address);
}

Task<Exit> runEdge(Call call)
{
    const Arguments& arguments = call.arguments;
    if (arguments.first() != QStringLiteral("test") || arguments.positional().size() != 2)
        co_return call.out.failure(fail(Error::Kind::BadInput, "usage",
                                        say("`shipctl edge` knows `test <address>`, not %1.", {arguments.first()}),
                                        say("shipctl edge --help"))
                                       .value());
    if (arguments.has(QStringLiteral("project")) && !arguments.has(QStringLiteral("dir"))) {
        if (arguments.has(QStringLiteral("fallback")))
            co_return call.out.failure(fail(Error::Kind::BadInput, "usage",
                                            say("--fallback is for a folder; a release knows its page."),
                                            say("Leave it out, or name the folder with --dir."))
                                           .value());
        co_return co_await answerOfSite(call, ProjectId(arguments.value(QStringLiteral("project"))),
                                        environmentOf(arguments));
    }
    const bool isAlone = isAddressAlone(arguments);
    if (isAlone) {
        const auto owner = ownerOf(arguments.positional().value(1));
        if (!owner)
            co_return call.out.failure(owner.error());
        if (*owner)
            co_return co_await answerOfSite(call, (*owner)->project,
                                            EnvironmentName(
                                                arguments.value(QStringLiteral("env"), (*owner)->environment)));
    }
    const auto said = explanation(call, isAlone);
    if (!said)
        co_return call.out.failure(said.error());
    QJsonObject document = said->toJson();
    document[QStringLiteral("folder")] = folderOf(arguments);
    call.out.result(textOf(*said, {QStringLiteral("Folder"), folderOf(arguments)}), document);
    co_return Exit::Done;
}

} // namespace

Command edgeCommand()
{
    return {{QStringLiteral("edge"),
             QStringLiteral("test <address>"),
             QStringLiteral("show what the AWS edge returns for an address and by which rule"),
             {{QStringLiteral("dir"), QStringLiteral("READY"), QStringLiteral("folder to test; default: current one")},
              {QStringLiteral("fallback"), QStringLiteral("PAGE"), QStringLiteral("page for unknown paths")},
              {QStringLiteral("project"), QStringLiteral("PROJECT"),
               QStringLiteral("project; default: the address's; with --dir, for access rules")},
              {QStringLiteral("env"), QStringLiteral("ENV"), QStringLiteral("environment; default: production")},
              {QStringLiteral("from"), QStringLiteral("ADDRESS"),
               QStringLiteral("visitor's IP address, with --project")}},
             1,
             2},
            &runEdge,
            Command::Needs::Nothing};
}

} // namespace shipdeck::cli
