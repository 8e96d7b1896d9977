// SPDX-License-Identifier: MIT
#include "commands.h"

#include "build/detect/project_file.h"
#include "deck/address_answer.h"
#include "deploy/access_words.h"
#include "deploy/targets/aws/edge/site_folder.h"

#include <QDir>

namespace shipdeck::cli {
namespace {

//! The folder's own fallback page, as shipdeck.yml names it; detection knows it only with the source at hand.
Result<QString> fallbackOf(const Words& words, const edge::SiteFolder& site)
{
    if (words.has(QStringLiteral("fallback")))
        return words.value(QStringLiteral("fallback"));
    for (const QString& name : {QStringLiteral("shipdeck.yml"), QStringLiteral("shipdeck.yaml")}) {
        if (!site.texts.contains(name))
            continue;
        SD_TRY(const build::ProjectFile file, build::readProjectFile(site.texts[name], name));
        return file.fallback.value_or(QString());
    }
    return QString();
}

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
    for (auto header = said.verdict.headers.begin(); header != said.verdict.headers.end(); ++header)
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

//! What the edge is told of who may see a project; empty: everybody.
Result<QByteArray> accessRuleOf(const Words& words)
{
    SD_TRY(const auto deck, openDeck());
    SD_TRY(const QJsonObject access, deck->access(words.value(QStringLiteral("project")), environmentOf(words)));
    const QJsonObject rule = access.value(QStringLiteral("rule")).toObject();
    return rule.isEmpty() ? QByteArray() : QJsonDocument(rule).toJson(QJsonDocument::Compact);
}

//! Of a folder that may never have been deployed.
Result<edge::Explanation> explanation(const Call& call)
{
    const QString output =
        QDir::current().absoluteFilePath(call.words.value(QStringLiteral("dir"), QStringLiteral(".")));
    SD_TRY(const edge::SiteFolder site, edge::siteFolder(output, QDir::currentPath()));
    SD_TRY(const edge::SiteRules rules, edge::readSiteRules(site.texts));
    SD_TRY(const QString fallback, fallbackOf(call.words, site));
    SD_TRY(const edge::Compiled compiled, edge::compiled(QStringLiteral("next"), rules, site.files, fallback));
    tell(call.out, compiled.notes);
    edge::Question question;
    question.address = call.words.positional().value(1);
    question.project = QDir::current().dirName();
    question.visitor = call.words.value(QStringLiteral("from"));
    if (call.words.has(QStringLiteral("project"))) {
        SD_TRY(question.access, accessRuleOf(call.words));
    }
    return edge::explained(question, site.files, compiled);
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
