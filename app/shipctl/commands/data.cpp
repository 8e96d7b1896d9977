// SPDX-License-Identifier: MIT
// The data folders of servers on this computer.
#include "base/files.h"
#include "base/sizes.h"
#include "commands.h"
#include "deck/data_folders.h"
#include "deck/projects.h"
#include "deploy/data_folders.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text)
{
    return QCoreApplication::translate("core", text);
}

Exit listData(const Call& call, const ProjectSummary& summary)
{
    const store::Project& project = summary.project;
    QList<QStringList> rows;
    QJsonArray items;
    for (const deploy::DataFolder& folder :
         deploy::dataFolders(call.deck->paths(), project.id, call.arguments.value(u"env"_s))) {
        const qint64 bytes = treeBytes(folder.path);
        rows << QStringList{folder.environment, folder.name, sizeText(bytes), folder.path};
        items << QJsonObject{{u"environment"_s, folder.environment},
                             {u"folder"_s, folder.name},
                             {u"bytes"_s, bytes},
                             {u"path"_s, folder.path}};
    }
    const bool hasNoServer = summary.current && !deploy::Snapshot::of(*summary.current).isServer();
    if (rows.isEmpty() && hasNoServer && !call.out.isJson())
        call.out.note(
            say(QT_TRANSLATE_NOOP("core", "%1 has no data folders: a static site has no server to write files."),
                {project.name})
                .render());
    else if (rows.isEmpty() && !call.out.isJson())
        call.out.note(tr(QT_TRANSLATE_NOOP("core",
                                           "%1 has no data folders. Add `data: [uploads]` to its shipdeck.yml, "
                                           "or: shipctl settings %1 data=uploads"))
                          .arg(project.name));
    call.out.items(table(rows), items);
    return Exit::Done;
}

Task<Exit> runData(Call call)
{
    const QString action = call.arguments.first();
    const QString file = call.arguments.positional().value(2);
    if ((action != u"list" && action != u"export") || (action == u"export") == file.isEmpty())
        co_return call.out.failure(
            fail(Error::Kind::BadInput, "usage",
                 say(QT_TRANSLATE_NOOP("core",
                                       "Use `shipctl data list <project>` or `shipctl data export <project> <file>`.")),
                 say("shipctl data --help"))
                .value());
    const auto found = call.deck->projects().get(call.arguments.positional().value(1));
    if (!found)
        co_return call.out.failure(found.error());
    const store::Project project = found->project;
    if (action == u"list")
        co_return listData(call, *found);
    const EnvironmentName environment(call.arguments.value(u"env"_s, u"production"_s));
    if (const auto known = call.deck->projects().checkEnvironment(project.id, environment); !known)
        co_return call.out.failure(known.error());
    const Deck* const deck = call.deck;
    const Cancel cancel = call.cancel;
    if (const auto written = co_await exportData(deck->paths(), project, environment, file, cancel); !written)
        co_return call.out.failure(written.error());
    call.out.result(
        tr(QT_TRANSLATE_NOOP("core", "The data of %1, %2 was exported to %3.")).arg(project.name, environment, file),
        {{u"project"_s, project.name}, {u"environment"_s, environment}, {u"file"_s, file}});
    co_return Exit::Done;
}

} // namespace

Command dataCommand()
{
    return {{u"data"_s,
             u"list|export <project> [FILE.tar.gz]"_s,
             u"list a server's data folders, or export them as an archive"_s,
             {{u"env"_s, u"ENVIRONMENT"_s, u"environment; default: production for export, all for list"_s}},
             2,
             3},
            &runData};
}

} // namespace shipdeck::cli
