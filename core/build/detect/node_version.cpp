// SPDX-License-Identifier: MIT
#include "build/detect/node_version.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

//! Node 18 and older are end-of-life since April 2025, 20 since April 2026.
constexpr int oldestLivingNode = 22;

QString firstLine(const QString& text)
{
    const QStringList lines = text.split(u'\n');
    for (const QString& line : lines) {
        const QString bare = line.section(u'#', 0, 0).trimmed();
        if (!bare.isEmpty())
            return bare.left(60);
    }
    return {};
}

void strip(QString& version)
{
    static const QRegularExpression prefix(u"^(v|node-|node/|python-)(?=\\d)"_s);
    version.remove(prefix);
}

void add(QList<WantedVersion>& found, const AppFolder& folder, const QString& file, QString version)
{
    strip(version);
    if (!version.isEmpty())
        found << WantedVersion{version, folder.full(file), {}};
}

QString toolVersion(const QString& text, const QString& tool)
{
    const QRegularExpression line(u"^\\s*[\"']?(?:%1)[\"']?\\s*[= ]\\s*[\"']?([^\\s\"']+)"_s.arg(tool),
                                  QRegularExpression::MultilineOption);
    return line.match(text).captured(1);
}

void addFromManifest(QList<WantedVersion>& found, const PackageJson& manifest)
{
    const auto place = [&](const QString& key) { return u"%1:%2"_s.arg(manifest.path).arg(manifest.lineOfKey(key)); };
    const auto append = [&](const QJsonValue& value, const QString& key) {
        QString version = value.toString().trimmed().left(60);
        strip(version);
        if (!version.isEmpty() && version != u"*")
            found << WantedVersion{version, place(key), {}};
    };
    append(manifest.json["volta"_L1]["node"_L1], u"volta"_s);
    const QJsonValue runtime = manifest.json["devEngines"_L1]["runtime"_L1];
    const QJsonObject first = runtime.isArray() ? runtime.toArray().first().toObject() : runtime.toObject();
    if (first["name"_L1].toString() == u"node")
        append(first["version"_L1], u"devEngines"_s);
    append(manifest.json["engines"_L1]["node"_L1], u"engines"_s);
}

void addAll(QList<WantedVersion>& found, const AppFolder& folder, const PackageJson* manifest)
{
    add(found, folder, u".nvmrc"_s, firstLine(folder.text(u".nvmrc"_s)));
    add(found, folder, u".node-version"_s, firstLine(folder.text(u".node-version"_s)));
    add(found, folder, u".tool-versions"_s, toolVersion(folder.text(u".tool-versions"_s), u"nodejs|node"_s));
    add(found, folder, u"mise.toml"_s, toolVersion(folder.text(u"mise.toml"_s), u"nodejs|node"_s));
    if (manifest)
        addFromManifest(found, *manifest);
}

//! The major version if the text names exactly one, so that ">=18" does not conflict with "20".
int namedMajor(const QString& version)
{
    static const QRegularExpression exact(u"^[~^=]?(\\d+)(\\.[\\dx*]+)*$"_s);
    const auto match = exact.match(version);
    return match.hasMatch() ? match.captured(1).left(4).toInt() : -1;
}

void warnAbout(WantedVersion& wanted, const QList<WantedVersion>& all)
{
    const int major = namedMajor(wanted.version);
    for (const WantedVersion& other : all) {
        if (major < 0 || namedMajor(other.version) < 0 || namedMajor(other.version) == major)
            continue;
        wanted.warnings << Warning{u"node-version-conflict"_s,
                                   say(QT_TRANSLATE_NOOP("core",
                                                         "%1 requires Node %2, but %3 requires %4; the first is used."),
                                       {wanted.source, wanted.version, other.source, other.version})};
        break;
    }
    if (major > 0 && major < oldestLivingNode)
        wanted.warnings << Warning{
            u"node-version-eol"_s,
            say(QT_TRANSLATE_NOOP("core", "Node %1 no longer gets security fixes; upgrade to a newer version soon."),
                {QString::number(major)})};
}

} // namespace

WantedVersion nodeVersionOf(const AppFolder& app, const PackageJson* manifest, const AppFolder& workspace,
                            const PackageJson* root)
{
    QList<WantedVersion> found;
    addAll(found, app, manifest);
    if (workspace.root() != app.root())
        addAll(found, workspace, root);
    if (found.isEmpty())
        return {};
    WantedVersion wanted = found.first();
    warnAbout(wanted, found);
    return wanted;
}

WantedVersion pythonVersionOf(const AppFolder& app)
{
    static const QRegularExpression pipfile(u"^python_(?:full_)?version\\s*=\\s*[\"']([^\"']+)"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression requiresPython(u"^requires-python\\s*=\\s*[\"']([^\"']+)"_s,
                                                   QRegularExpression::MultilineOption);
    static const QRegularExpression poetry(u"^python\\s*=\\s*[\"']([^\"']+)"_s, QRegularExpression::MultilineOption);
    QList<WantedVersion> found;
    add(found, app, u".python-version"_s, firstLine(app.text(u".python-version"_s)));
    add(found, app, u"runtime.txt"_s, firstLine(app.text(u"runtime.txt"_s)));
    add(found, app, u".tool-versions"_s, toolVersion(app.text(u".tool-versions"_s), u"python"_s));
    add(found, app, u"Pipfile"_s, pipfile.match(app.text(u"Pipfile"_s)).captured(1));
    add(found, app, u"pyproject.toml"_s, requiresPython.match(app.text(u"pyproject.toml"_s)).captured(1));
    add(found, app, u"pyproject.toml"_s, poetry.match(app.text(u"pyproject.toml"_s)).captured(1));
    return found.isEmpty() ? WantedVersion{} : found.first();
}

bool isVersionRequirement(const QString& text, const QString& tool)
{
    static const QRegularExpression numbers(
        u"^(?:(?:^|[\\s,]+|\\s*\\|\\|\\s*|\\s+-\\s+)(?:[\\^~<>=!]=?=?\\s*)?(?:v|node-|python-)?"
        "\\d{1,4}(?:\\.(?:\\d{1,9}|[x*]))*(?:-[0-9A-Za-z.-]+)?)+$"_s);
    // Node's release names; the registry knows which exist.
    static const QRegularExpression names(
        u"^(?:\\*|node|latest|current|stable|lts|lts/(?:\\*|[a-z]+)|argon|boron|carbon|dubnium|erbium|fermium|gallium"
        "|hydrogen|iron|jod|krypton)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.size() <= 60 && (numbers.match(text).hasMatch() || (tool == u"node" && names.match(text).hasMatch()));
}

} // namespace shipdeck::build
