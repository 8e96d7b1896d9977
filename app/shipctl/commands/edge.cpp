// SPDX-License-Identifier: MIT
#include "commands.h"

#include "build/detect/project_file.h"
#include "deploy/targets/aws/edge/explanation.h"
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

QString textOf(const edge::Explanation& said)
{
    QList<QStringList> rows{{QStringLiteral("Status"), QString::number(said.status)}};
    const auto add = [&rows](const QString& name, const QString& value) {
        if (!value.isEmpty())
            rows << QStringList{name, value};
    };
    add(QStringLiteral("Leads to"), said.verdict.location);
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
    return table(rows);
}

//! What the edge is told of who may see production of a project; empty: everybody.
Result<QByteArray> accessRuleOf(const Words& words)
{
    SD_TRY(const Paths paths, Paths::fromEnvironment());
    SD_TRY(const auto deck, Deck::open(paths));
    SD_TRY(const QJsonObject access,
           deck->access(words.value(QStringLiteral("project")), QStringLiteral("production")));
    const QJsonObject rule = access.value(QStringLiteral("rule")).toObject();
    return rule.isEmpty() ? QByteArray() : QJsonDocument(rule).toJson(QJsonDocument::Compact);
}

Result<edge::Explanation> explanation(const Call& call)
{
    const QString output =
        QDir::current().absoluteFilePath(call.words.value(QStringLiteral("dir"), QStringLiteral(".")));
    SD_TRY(const edge::SiteFolder site, edge::siteFolder(output, QDir::currentPath()));
    SD_TRY(const edge::SiteRules rules, edge::readSiteRules(site.texts));
    SD_TRY(const QString fallback, fallbackOf(call.words, site));
    SD_TRY(const edge::Compiled compiled, edge::compiled(QStringLiteral("next"), rules, site.files, fallback));
    for (const edge::SiteRules::Note& note : compiled.notes)
        call.out.note(QStringLiteral("%1: %2").arg(note.origin.text(), note.text.render()));
    const QString address = call.words.positional().value(1);
    const bool isPath = address.startsWith(u'/');
    SD_TRY(edge::Visit visit, edge::visitOf(isPath ? QStringLiteral("site.test") + address : address));
    edge::EdgeRoute route;
    route.project = QDir::current().dirName();
    route.release = compiled.release;
    edge::Store store = compiled.keys;
    if (call.words.has(QStringLiteral("project"))) {
        SD_TRY(const QByteArray rule, accessRuleOf(call.words));
        if (!rule.isEmpty())
            route.access = QStringLiteral("here");
        store[QStringLiteral("access/here")] = rule;
        visit.address = call.words.value(QStringLiteral("from"), visit.address);
    }
    SD_TRY(store[visit.host], edge::encode(route));
    return edge::explained(store, visit, site.files, compiled);
}

Task<Exit> runEdge(Call call)
{
    if (call.words.first() != QStringLiteral("test") || call.words.positional().size() != 2)
        co_return call.out.failure(fail(Error::Kind::BadInput, "usage",
                                        say("`shipctl edge` knows `test <address>`, not %1.", {call.words.first()}),
                                        say("shipctl edge --help"))
                                       .value());
    const auto said = explanation(call);
    if (!said)
        co_return call.out.failure(said.error());
    call.out.result(textOf(*said), said->toJson());
    co_return Exit::Done;
}

} // namespace

Command edgeCommand()
{
    return {
        {QStringLiteral("edge"),
         QStringLiteral("test <address>"),
         QStringLiteral("what an address would get at the edge of AWS, and by which rule"),
         {{QStringLiteral("dir"), QStringLiteral("READY"), QStringLiteral("the folder that is published (here)")},
          {QStringLiteral("fallback"), QStringLiteral("PAGE"), QStringLiteral("the page for unknown paths")},
          {QStringLiteral("project"), QStringLiteral("PROJECT"), QStringLiteral("with what is said of who may see it")},
          {QStringLiteral("from"), QStringLiteral("ADDRESS"), QStringLiteral("the visitor's address, with --project")}},
         1,
         2},
        &runEdge,
        Command::Needs::Nothing};
}

} // namespace shipdeck::cli
