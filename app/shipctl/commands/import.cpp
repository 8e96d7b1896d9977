// SPDX-License-Identifier: MIT
#include "commands.h"

#include "deck/imports.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

//! The projects to import: all, or the one with this name, id or stack.
Result<QList<deploy::AwsProject>> wantedOf(const deploy::AwsProjects& found, const QString& name)
{
    if (name.isEmpty())
        return found.all;
    QList<deploy::AwsProject> named;
    for (const deploy::AwsProject& project : found.all)
        if (project.record.id == name || project.stack == name
            || project.record.name.toCaseFolded() == name.toCaseFolded() || project.record.slug == name)
            named << project;
    if (named.size() == 1)
        return named;
    const QString where = u"%1, %2"_s.arg(found.choice.account, found.choice.region);
    if (named.isEmpty())
        return fail(Error::Kind::NotFound, "import-missing",
                    say(QT_TRANSLATE_NOOP("core", "There is no project %1 in %2."), {name, where}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "`shipctl import --from-aws` lists the projects. Choose another account or "
                                          "region with --profile and --region.")));
    QStringList stacks;
    for (const deploy::AwsProject& project : std::as_const(named))
        stacks << u"%1: %2"_s.arg(project.stack, project.sourceText());
    return fail(Error::Kind::BadInput, "import-ambiguous",
                say(QT_TRANSLATE_NOOP("core", "Several projects are named %1: %2."), {name, stacks.join(u"; "_s)}),
                say(QT_TRANSLATE_NOOP("core", "Name one by its stack: shipctl import --from-aws %1"),
                    {named.first().stack}));
}

Exit listed(Output& out, const deploy::AwsProjects& found)
{
    QList<QStringList> rows;
    QJsonArray items;
    int unknown = 0;
    for (const deploy::AwsProject& project : found.all) {
        unknown += project.knownAs.isEmpty();
        rows << QStringList{
            project.record.name,
            project.knownAs.isEmpty() ? QCoreApplication::translate("core", "not on this computer")
                                      : QCoreApplication::translate("core", "here as %1").arg(project.knownAs),
            project.address,
            project.changedAt.isValid()
                ? QCoreApplication::translate("core", "%1 ago, by %2").arg(ago(project.changedAt), project.computer)
                : QString(),
            project.sourceText()};
        items << project.toPublicJson();
    }
    const QString where = u"%1, %2"_s.arg(found.choice.account, found.choice.region);
    if (rows.isEmpty())
        out.note(QCoreApplication::translate("core", "There are no Shipdeck projects in %1.").arg(where));
    out.items(table(rows), items);
    if (unknown > 0)
        out.note(QCoreApplication::translate("core",
                                             "Bring them here: shipctl import --from-aws --all, or the name of one."));
    return Exit::Done;
}

QString wordsFor(const AwsImported& imported)
{
    const QString arguments = imported.isNew
        ? QCoreApplication::translate("core", "%1 was imported: %2 releases, %3 logs.")
        : imported.releases > 0
        ? QCoreApplication::translate("core", "%1 is already on this computer: %2 new releases, %3 logs.")
        : QCoreApplication::translate("core", "%1 is already on this computer; nothing is new.");
    const QString name = imported.project.name;
    return imported.isNew || imported.releases > 0
        ? arguments.arg(name, QString::number(imported.releases), QString::number(imported.logs))
        : arguments.arg(name);
}

Task<Exit> runImport(Call call)
{
    const bool isAll = call.arguments.has(u"all"_s);
    const QString name = call.arguments.first();
    if (!call.arguments.has(u"from-aws"_s) || (isAll && !name.isEmpty()))
        co_return call.out.failure(
            fail(Error::Kind::BadInput, "usage",
                 isAll && !name.isEmpty()
                     ? say(QT_TRANSLATE_NOOP("core", "Use either --all or the name of one project."))
                     : say(QT_TRANSLATE_NOOP("core", "Specify where to import from.")),
                 say(QT_TRANSLATE_NOOP("core", "From an AWS account: shipctl import --from-aws")))
                .value());
    const aws::Choice choice{call.arguments.value(u"profile"_s), call.arguments.value(u"region"_s)};
    const Cancel cancel = call.cancel;
    Deck* const deck = call.deck;
    const auto found = co_await deck->imports().projects(choice, cancel);
    if (!found)
        co_return call.out.failure(found.error());
    for (const Text& remark : found->remarks)
        call.out.note(remark.render());
    if (!isAll && name.isEmpty())
        co_return listed(call.out, *found);
    const auto wanted = wantedOf(*found, name);
    if (!wanted)
        co_return call.out.failure(wanted.error());
    const deploy::AwsChoice whose = found->choice;
    QStringList lines;
    QJsonArray items;
    for (const deploy::AwsProject& one : *wanted) {
        const deploy::AwsProject project = one;
        const auto imported = co_await deck->imports().bring(project, whose, cancel);
        if (!imported)
            co_return call.out.failure(imported.error());
        QJsonArray remarks;
        for (const Text& remark : imported->remarks) {
            call.out.note(remark.render());
            remarks << remark.render();
        }
        lines << wordsFor(*imported);
        items << QJsonObject{{u"project"_s, imported->project.name},
                             {u"id"_s, imported->project.id},
                             {u"url"_s, project.address},
                             {u"isNew"_s, imported->isNew},
                             {u"releases"_s, imported->releases},
                             {u"logs"_s, imported->logs},
                             {u"remarks"_s, remarks}};
    }
    if (lines.isEmpty())
        call.out.note(QCoreApplication::translate("core", "There are no Shipdeck projects in %1.")
                          .arg(u"%1, %2"_s.arg(whose.account, whose.region)));
    call.out.items(lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n', items);
    co_return Exit::Done;
}

} // namespace

Command importCommand()
{
    return {{u"import"_s,
             u"[project]"_s,
             u"list or import projects that another computer deployed, with their history"_s,
             {{u"from-aws"_s, {}, u"import from an AWS account"_s},
              {u"profile"_s, u"PROFILE"_s, u"profile; default: AWS CLI's"_s},
              {u"region"_s, u"REGION"_s, u"region; default: every region with Shipdeck resources"_s},
              {u"all"_s, {}, u"import all projects"_s}},
             0,
             1},
            &runImport};
}

} // namespace shipdeck::cli
