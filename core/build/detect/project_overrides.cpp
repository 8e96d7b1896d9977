// SPDX-License-Identifier: MIT
#include "build/detect/project_file.h"

#include <QDir>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

struct Override {
    const char* field;
    std::optional<QString> ProjectFile::*from;
    QString Detection::*to;
};
// Without `packageManager`, `root` and `framework`, which control detection itself.
constexpr Override overrides[] = {
    {"installCommand", &ProjectFile::install, &Detection::installCommand},
    {"buildCommand", &ProjectFile::build, &Detection::buildCommand},
    {"outputDirectory", &ProjectFile::output, &Detection::outputDirectory},
    {"startCommand", &ProjectFile::start, &Detection::startCommand},
    {"releaseCommand", &ProjectFile::release, &Detection::releaseCommand},
    {"testCommand", &ProjectFile::testCommand, &Detection::testCommand},
    {"testRule", &ProjectFile::testRule, &Detection::testRule},
    {"testReport", &ProjectFile::testReport, &Detection::testReport},
    {"nodeVersion", &ProjectFile::node, &Detection::nodeVersion},
    {"pythonVersion", &ProjectFile::python, &Detection::pythonVersion},
    {"spaFallback", &ProjectFile::fallback, &Detection::spaFallback},
};

} // namespace

void ProjectFile::applyTo(Detection& detection, const QString& source) const
{
    for (const Override& one : overrides) {
        if (const auto& value = this->*one.from) {
            detection.*one.to = *value;
            detection.sources.insert(QString::fromLatin1(one.field), source);
        }
    }
    if (build)
        detection.buildFolder = detection.root; // the file's commands run in the app's root
    if (port) {
        detection.port = *port;
        detection.sources.insert(u"port"_s, source);
    }
    if (network) {
        detection.setBuildNetwork(*network, source);
        detection.wantsLan = lan;
    }
    if (retention) {
        detection.retention = *retention;
        detection.sources.insert(u"retention"_s, source);
    }
    if (!variables.isEmpty()) {
        detection.variables = variables;
        detection.sources.insert(u"variables"_s, source);
    }
    if (!environments.isEmpty()) {
        detection.environments = environments;
        detection.sources.insert(u"environments"_s, source);
    }
    if (start && !start->isEmpty()) {
        detection.kind = Detection::Kind::Server;
        detection.spaFallback = fallback.value_or(QString());
    }
}

ProjectFile ProjectFile::overriddenBy(const ProjectFile& stronger) const
{
    ProjectFile merged = *this;
    const auto take = [&](auto member) {
        if (stronger.*member)
            merged.*member = stronger.*member;
    };
    for (const Override& one : overrides)
        take(one.from);
    for (const auto member :
         {&ProjectFile::name, &ProjectFile::framework, &ProjectFile::root, &ProjectFile::packageManager})
        take(member);
    take(&ProjectFile::port);
    take(&ProjectFile::retention);
    take(&ProjectFile::network);
    if (stronger.network)
        merged.lan = stronger.lan;
    if (!stronger.path.isEmpty())
        merged.path = stronger.path;
    if (!stronger.data.isEmpty())
        merged.data = stronger.data;
    merged.variables += stronger.variables;
    merged.environments += stronger.environments;
    return merged;
}

bool isInsideProject(const QString& path)
{
    const QString clean = QDir::cleanPath(path);
    return !clean.startsWith(u'/') && clean != u".." && !clean.startsWith("../"_L1);
}

Result<ProjectFile> projectFileOf(const FileTree& tree, const QString& root)
{
    for (const QString& name : {u"shipdeck.yml"_s, u"shipdeck.yaml"_s}) {
        const QString path = root.isEmpty() ? name : root + u'/' + name;
        if (!tree.contains(path)) {
            const auto inside = std::lower_bound(tree.files().begin(), tree.files().end(), path + u'/');
            if (inside != tree.files().end() && inside->startsWith(path + u'/'))
                return fail(Error::Kind::BadInput, "project-file-invalid",
                            say(QT_TRANSLATE_NOOP("core", "%1 can't be used."), {path + u":1"_s}),
                            say(QT_TRANSLATE_NOOP("core", "Rename the folder.")),
                            say(QT_TRANSLATE_NOOP("core", "This is a folder, not a file.")));
            continue;
        }
        SD_TRY(const QByteArray bytes, tree.read(path));
        return readProjectFile(bytes, path);
    }
    return ProjectFile{};
}

} // namespace shipdeck::build
