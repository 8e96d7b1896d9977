// SPDX-License-Identifier: MIT
#include "commands.h"

#include "deck/address_answer.h"
#include "deploy/access_words.h"
#include "deploy/built_site.h"

#include <QDir>

namespace shipdeck::cli {
namespace {

QString textOf(const edge::Explanation& said, const AddressAnswer* of = nullptr)
{
    QList<QStringList> rows{{QStringLiteral("Status"), QString::number(said.status)}};
    const auto add = [&rows](const QString& name, const QString& value) {
        if (!value.isEmpty())
            rows << QStringList{name, value};
    };
    add(QStringLiteral("Leads to"), said.verdict.location);
    add(QStringLiteral("Release"), of ? of->release.id : QString());
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

QString environmentOf(const Words& words)
{
    return words.value(QStringLiteral("env"), QStringLiteral("production"));
}

//! What Shipdeck knows of the project whose folder it is: how it is built, and who may see it (empty: everybody).
Result<> askProject(const Words& words, deploy::BuiltFolder& built, edge::Question& question)
{
    SD_TRY(const auto deck, openDeck());
    SD_TRY(const ProjectSummary found, deck->project(words.value(QStringLiteral("project"))));
    built.framework = found.project.settings.value(QStringLiteral("framework")).toString();
    SD_TRY(const QJsonObject access, deck->access(found.project.id, environmentOf(words)));
    const QJsonObject rule = access.value(QStringLiteral("rule")).toObject();
    if (!rule.isEmpty())
        question.access = QJsonDocument(rule).toJson(QJsonDocument::Compact);
    return {};
}

//! Of a folder that may never have been deployed.
Result<edge::Explanation> explanation(const Call& call)
{
    deploy::BuiltFolder built;
    built.root = QDir::currentPath();
    built.output = QDir::current().absoluteFilePath(call.words.value(QStringLiteral("dir"), QStringLiteral(".")));
    if (call.words.has(QStringLiteral("fallback")))
        built.fallback = call.words.value(QStringLiteral("fallback"));
    edge::Question question;
    question.address = call.words.positional().value(1);
    question.project = QDir::current().dirName();
    question.visitor = call.words.value(QStringLiteral("from"));
    if (call.words.has(QStringLiteral("project")))
        SD_CHECK(askProject(call.words, built, question));
    SD_TRY(const deploy::BuiltSite site, deploy::builtSite(built));
    tell(call.out, site.rules.notes);
    return edge::explained(question, site.folder.files, site.rules);
}

Task<Exit> runEdge(Call call)
{
    if (call.words.first() != QStringLiteral("test") || call.words.positional().size() != 2)
        co_return call.out.failure(fail(Error::Kind::BadInput, "usage",
                                        say("`shipctl edge` knows `test <address>`, not %1.", {call.words.first()}),
                                        say("shipctl edge --help"))
                                       .value());
    if (call.words.has(QStringLiteral("project")) && !call.words.has(QStringLiteral("dir"))) {
        if (call.words.has(QStringLiteral("fallback")))
            co_return call.out.failure(fail(Error::Kind::BadInput, "usage",
                                            say("--fallback is for a folder; a release knows its page."),
                                            say("Leave it out, or name the folder with --dir."))
                                           .value());
        const auto deck = openDeck();
        if (!deck)
            co_return call.out.failure(deck.error());
        const auto answer =
            co_await (*deck)->explainAddress(call.words.value(QStringLiteral("project")), environmentOf(call.words),
                                             call.words.positional().value(1),
                                             call.words.value(QStringLiteral("from")));
        if (!answer)
            co_return call.out.failure(answer.error());
        tell(call.out, answer->notes);
        call.out.result(textOf(answer->said, &*answer), answer->toPublicJson());
        co_return Exit::Done;
    }
    const auto said = explanation(call);
    if (!said)
        co_return call.out.failure(said.error());
    call.out.result(textOf(*said), said->toJson());
    co_return Exit::Done;
}

} // namespace

Command edgeCommand()
{
    return {{QStringLiteral("edge"),
             QStringLiteral("test <address>"),
             QStringLiteral("what an address would get at the edge of AWS, and by which rule"),
             {{QStringLiteral("dir"), QStringLiteral("READY"), QStringLiteral("a folder instead of a release (here)")},
              {QStringLiteral("fallback"), QStringLiteral("PAGE"), QStringLiteral("the page for unknown paths")},
              {QStringLiteral("project"), QStringLiteral("PROJECT"),
               QStringLiteral("by its release; with --dir, who may see it")},
              {QStringLiteral("env"), QStringLiteral("ENV"), QStringLiteral("of this environment (production)")},
              {QStringLiteral("from"), QStringLiteral("ADDRESS"),
               QStringLiteral("the visitor's address, with --project")}},
             1,
             2},
            &runEdge,
            Command::Needs::Nothing};
}

} // namespace shipdeck::cli
