// SPDX-License-Identifier: MIT
#include "build/detect/framework_table.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Without this call the linker drops a static library's resource. It has to be outside of namespaces.
static void loadDetectResource()
{
    Q_INIT_RESOURCE(detect);
}

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

QStringList strings(const QJsonValue& value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const auto& entry : array)
        list << entry.toString();
    return list;
}

std::vector<Condition> conditions(const QJsonValue& value)
{
    std::vector<Condition> list;
    const QJsonArray array = value.toArray();
    for (const auto& entry : array) {
        const QJsonObject object = entry.toObject();
        Condition condition;
        condition.package = object["package"_L1].toString();
        condition.file = object["file"_L1].toString();
        condition.hasContent = object.contains("content_regex"_L1);
        condition.content =
            QRegularExpression(object["content_regex"_L1].toString(), QRegularExpression::MultilineOption);
        condition.all = conditions(object["all"_L1]);
        list.push_back(std::move(condition));
    }
    return list;
}

FrameworkRow row(const QJsonObject& o)
{
    const QJsonObject detect = o["detect"_L1].toObject();
    FrameworkRow r;
    r.slug = o["slug"_L1].toString();
    r.name = o["name"_L1].toString();
    r.category = o["category"_L1].toString();
    r.runtime = o["runtime"_L1].toString();
    r.isStatic = o["kind"_L1].toString() == u"static";
    r.all = conditions(detect["all"_L1]);
    r.any = conditions(detect["any"_L1]);
    r.none = conditions(detect["none"_L1]);
    r.configFiles = strings(o["config_files"_L1]);
    r.priority = o["priority"_L1].toInt();
    r.supersedes = strings(o["supersedes"_L1]);
    r.install = o["install"_L1].toString();
    r.buildScript = o["build_script"_L1].toString();
    r.buildCommand = o["build_command"_L1].toString();
    r.devCommand = o["dev_command"_L1].toString();
    r.outputDirectory = o["output_dir"_L1].toString();
    r.startCommand = o["start_command"_L1].toString();
    r.startScript = o["start_script"_L1].toString();
    r.portVariable = o["port_env"_L1].toString();
    r.port = o["default_port"_L1].toInt();
    r.spaFallback = o["spa_fallback"_L1].toString();
    r.publicPrefixes = strings(o["env_prefix"_L1]);
    r.cachePaths = strings(o["cache_paths"_L1]);
    return r;
}

} // namespace

QStringList FrameworkRow::commands() const
{
    static const QStringList shared{u"node"_s, u"python"_s, u"bundle"_s, u"java"_s, u"docker"_s, u"any"_s, u"php"_s};
    QStringList found;
    for (const QString& line : {buildCommand, devCommand, startCommand}) {
        const QString word = line.section(u' ', 0, 0);
        if (!word.isEmpty() && !word.startsWith(u'<') && !shared.contains(word) && !found.contains(word))
            found << word;
    }
    return found;
}

bool FrameworkRow::isGeneric() const
{
    static const QStringList languages{u"go"_s, u"rust"_s, u"ruby"_s, u"static-html"_s};
    return category == u"runtime" || category == u"process" || category == u"container" || category == u"docs"
        || languages.contains(slug);
}

FrameworkTable::FrameworkTable(const QByteArray& json)
{
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const auto& entry : array)
        m_rows.push_back(row(entry.toObject()));
}

const FrameworkRow* FrameworkTable::find(const QString& slug) const
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [&](const FrameworkRow& r) { return r.slug == slug; });
    return at == m_rows.end() ? nullptr : &*at;
}

QStringList FrameworkTable::slugs() const
{
    std::vector<const FrameworkRow*> rows;
    for (const FrameworkRow& r : m_rows)
        rows.push_back(&r);
    std::sort(rows.begin(), rows.end(), [](const FrameworkRow* a, const FrameworkRow* b) {
        return a->name.compare(b->name, Qt::CaseInsensitive) < 0;
    });
    QStringList all;
    for (const FrameworkRow* r : rows)
        all << r->slug;
    return all;
}

const FrameworkTable& frameworks()
{
    static const FrameworkTable table = [] {
        loadDetectResource();
        QFile file(u":/shipdeck/detect/frameworks.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        return FrameworkTable(opened ? file.readAll() : QByteArray());
    }();
    return table;
}

} // namespace shipdeck::build
