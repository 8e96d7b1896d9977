// SPDX-License-Identifier: MIT
#include "build/detect/project_file.h"

#include "base/names.h"
#include "base/variable_names.h"
#include "build/detect/data_folders.h"
#include "build/detect/framework_table.h"
#include "build/detect/node_version.h"
#include "build/detect/yaml_documents.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <yaml-cpp/yaml.h>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
using YAML::Node;
namespace {

constexpr qint64 largestFile = 64 << 10;

struct TextKey {
    const char* name;
    std::optional<QString> ProjectFile::*member;
    bool mayBeFalse; //!< `false` is allowed and means: nothing to do
};
constexpr TextKey textKeys[] = {
    {"name", &ProjectFile::name, false},
    {"framework", &ProjectFile::framework, false},
    {"root", &ProjectFile::root, false},
    {"install", &ProjectFile::install, true},
    {"build", &ProjectFile::build, true},
    {"output", &ProjectFile::output, false},
    {"start", &ProjectFile::start, false},
    {"release", &ProjectFile::release, true},
    {"node", &ProjectFile::node, false},
    {"python", &ProjectFile::python, false},
    {"packageManager", &ProjectFile::packageManager, false},
    {"fallback", &ProjectFile::fallback, true},
};

//! Reads only what the schema names, so the work is bounded whatever aliases and nesting the text has.
class Reader {
public:
    explicit Reader(QString path) { m_file.path = std::move(path); }
    Result<ProjectFile> read(const Node& node);

private:
    Result<> readKey(const QString& key, const Node& name, const Node& value);
    Result<> readTest(const Node& value);
    Result<> readVariables(const Node& value, QList<ProjectVariable>& into);
    Result<ProjectVariable> readVariable(const QString& name, const Node& at, const Node& entry);
    Result<> readEnvironments(const Node& value);
    Result<> check(const QString& key, const QString& value, const Node& at);
    Result<QString> text(const QString& key, const Node& value) const;
    Result<int> number(const QString& key, const Node& value, int least, int most) const;
    Result<> readNetwork(const Node& value);
    Result<> readData(const Node& value);
    //! Called once for each key of a map.
    using Each = std::function<Result<>(const QString& key, const Node& name, const Node& value)>;
    Result<> eachKey(const QString& what, const Node& map, const Each& each) const;
    Failure wrong(const Node& at, Text why, Text next) const;
    Failure unknownKey(const QString& key, const Node& at, const QStringList& known) const;

    ProjectFile m_file;
};

QString plain(const Node& node)
{
    return QString::fromStdString(node.Scalar());
}

bool isFalse(const Node& node)
{
    return node.IsScalar() && node.Tag() != "!" && plain(node) == u"false";
}

//! An unquoted `true` or number, given where a command is expected.
bool isNoCommand(const Node& node)
{
    static const QRegularExpression other(u"(?i)^(?:true|yes|no|on|off|null|[-+]?\\d+(?:\\.\\d+)?)$"_s);
    return node.IsScalar() && node.Tag() != "!" && other.match(plain(node)).hasMatch();
}

//! Previews, whose pushes are those of their pull requests.
bool isOfPullRequests(const QString& environment)
{
    static const QRegularExpression preview(u"^(?:preview|pr-\\d+)$"_s);
    return preview.match(environment).hasMatch();
}

Failure invalid(const QString& path, int line, Text why, Text next)
{
    return fail(Error::Kind::BadInput, "project-file-invalid",
                say(QT_TRANSLATE_NOOP("core", "%1 can't be used."), {u"%1:%2"_s.arg(path).arg(line)}), std::move(next),
                std::move(why));
}

Failure Reader::wrong(const Node& at, Text why, Text next) const
{
    return invalid(m_file.path, at.Mark().line + 1, std::move(why), std::move(next));
}

Failure Reader::unknownKey(const QString& key, const Node& at, const QStringList& known) const
{
    const QString meant = nearest(key, known);
    return wrong(at, say(QT_TRANSLATE_NOOP("core", "There is no setting “%1”."), {key.left(60)}),
                 meant.isEmpty() ? say(QT_TRANSLATE_NOOP("core", "Use one of: %1."), {known.join(u", "_s)})
                                 : say(QT_TRANSLATE_NOOP("core", "Did you mean “%1”?"), {meant}));
}

Result<> Reader::eachKey(const QString& what, const Node& map, const Each& each) const
{
    if (!map.IsMap())
        return wrong(map, say(QT_TRANSLATE_NOOP("core", "“%1” has to contain `name: value` lines."), {what}),
                     say(QT_TRANSLATE_NOOP("core", "Write one setting per line, as docs/shipdeck-yml.md shows.")));
    QSet<QString> seen;
    for (const auto& entry : map) {
        if (!entry.first.IsScalar())
            return wrong(entry.first, say(QT_TRANSLATE_NOOP("core", "A name was expected here.")),
                         say(QT_TRANSLATE_NOOP("core", "Use plain text as a name.")));
        const QString key = plain(entry.first);
        if (seen.contains(key))
            return wrong(entry.first, say(QT_TRANSLATE_NOOP("core", "“%1” is set twice."), {key.left(60)}),
                         say(QT_TRANSLATE_NOOP("core", "Delete one of the two lines.")));
        seen.insert(key);
        if (entry.second.IsNull() && what != u"variables") // its own mark would point to the next line
            return wrong(entry.first, say(QT_TRANSLATE_NOOP("core", "“%1” has no value."), {key.left(60)}),
                         say(QT_TRANSLATE_NOOP("core", "Give a value, or delete the line.")));
        SD_CHECK(each(key, entry.first, entry.second));
    }
    return {};
}

Result<QString> Reader::text(const QString& key, const Node& value) const
{
    if (!value.IsScalar())
        return wrong(value, say(QT_TRANSLATE_NOOP("core", "“%1” has to be text."), {key}),
                     say(QT_TRANSLATE_NOOP("core", "Write it on one line: `%1: …`."), {key}));
    const QString read = plain(value).trimmed();
    if (read.isEmpty() || read.contains(QChar(0)) || read.size() > 4096)
        return wrong(value, say(QT_TRANSLATE_NOOP("core", "“%1” is empty or not text."), {key}),
                     say(QT_TRANSLATE_NOOP("core", "Give a value, or delete the line.")));
    return read;
}

Result<int> Reader::number(const QString& key, const Node& value, int least, int most) const
{
    bool ok = false;
    const int read = value.IsScalar() ? plain(value).toInt(&ok) : 0;
    if (!ok || read < least || read > most)
        return wrong(value,
                     say(QT_TRANSLATE_NOOP("core", "“%1” has to be a number from %2 to %3."),
                         {key, QString::number(least), QString::number(most)}),
                     say(QT_TRANSLATE_NOOP("core", "Correct the number.")));
    return read;
}

Result<> Reader::readNetwork(const Node& value)
{
    const QString read = value.IsScalar() ? plain(value) : QString();
    if (read != u"true" && read != u"false" && read != u"lan")
        return wrong(value, say(QT_TRANSLATE_NOOP("core", "“network” has to be true, false or lan.")),
                     say(QT_TRANSLATE_NOOP("core", "Write `network: true`, `network: false` or `network: lan`.")));
    m_file.network = read != u"false";
    m_file.lan = read == u"lan";
    return {};
}

Result<> Reader::readData(const Node& value)
{
    const Text help = dataFoldersHelp();
    if (!value.IsSequence() || value.size() > 100)
        return wrong(value, say(QT_TRANSLATE_NOOP("core", "“data” has to be a list of folders.")), help);
    QStringList folders;
    for (const auto& one : value) {
        SD_TRY(const QString folder, text(u"data"_s, one));
        folders << folder;
    }
    m_file.data = cleanDataFolders(folders);
    const Text trouble = dataFoldersTrouble(m_file.data);
    return trouble.isEmpty() ? Result<>() : wrong(value, trouble, help);
}

Result<> Reader::check(const QString& key, const QString& value, const Node& at)
{
    const bool path = key == u"root" || key == u"output" || key == u"report";
    if (path && !isInsideProject(value))
        return key == u"report"
            ? wrong(at, say(QT_TRANSLATE_NOOP("core", "“%1” has to be a file inside the app's folder."), {key}),
                    say(QT_TRANSLATE_NOOP("core", "Use a path relative to the app's folder.")))
            : wrong(at, say(QT_TRANSLATE_NOOP("core", "“%1” has to be a folder inside the project."), {key}),
                    say(QT_TRANSLATE_NOOP("core", "Use a path relative to the folder of %1."), {m_file.path}));
    if (key == u"name" && !isProjectName(value))
        return wrong(at, say(QT_TRANSLATE_NOOP("core", "“%1” cannot be the name of a project."), {value.left(80)}),
                     say(QT_TRANSLATE_NOOP(
                         "core", "Use 1 to 200 characters without / or \\, not beginning with a dash or a dot.")));
    if (key == u"framework" && !frameworks().find(value)) {
        const QString meant = nearest(value, frameworks().slugs());
        return wrong(at, say(QT_TRANSLATE_NOOP("core", "“%1” is not a known framework."), {value.left(60)}),
                     meant.isEmpty() ? say(QT_TRANSLATE_NOOP("core", "Delete the line to let Shipdeck detect it."))
                                     : say(QT_TRANSLATE_NOOP("core", "Did you mean “%1”?"), {meant}));
    }
    if ((key == u"node" || key == u"python") && !isVersionRequirement(value, key))
        return wrong(at, say(QT_TRANSLATE_NOOP("core", "“%1” is not a version of %2."), {value.left(60), key}),
                     say(QT_TRANSLATE_NOOP("core", "Write one like `%1: \"%2\"`, or delete the line."),
                         {key, key == u"node" ? u"24"_s : u"3.11"_s}));
    static const QRegularExpression manager(u"^(?:npm|yarn|pnpm|bun)(?:@\\d+(?:\\.\\d+){0,2})?$"_s);
    if (key == u"packageManager" && !manager.match(value).hasMatch())
        return wrong(at, say(QT_TRANSLATE_NOOP("core", "“%1” is not a supported package manager."), {value.left(60)}),
                     say(QT_TRANSLATE_NOOP("core",
                                           "Use npm, yarn, pnpm or bun, with a version if you like: `pnpm@9.12.3`.")));
    return {};
}

Result<> Reader::readTest(const Node& value)
{
    if (value.IsScalar()) {
        SD_TRY(m_file.testCommand, text(u"test"_s, value));
        return {};
    }
    return eachKey(u"test"_s, value, [this](const QString& key, const Node& name, const Node& entry) -> Result<> {
        if (key == u"command") {
            SD_TRY(m_file.testCommand, text(key, entry));
        } else if (key == u"report") {
            SD_TRY(m_file.testReport, text(key, entry));
            SD_CHECK(check(key, *m_file.testReport, entry));
        } else if (key == u"rule") {
            SD_TRY(m_file.testRule, text(key, entry));
            if (m_file.testRule != u"off" && m_file.testRule != u"warn" && m_file.testRule != u"block")
                return wrong(entry,
                             say(QT_TRANSLATE_NOOP("core", "“%1” is not a valid rule for tests."),
                                 {m_file.testRule->left(60)}),
                             say(QT_TRANSLATE_NOOP("core", "Use off, warn or block.")));
        } else {
            return unknownKey(key, name, {u"command"_s, u"rule"_s, u"report"_s});
        }
        return {};
    });
}

Result<> Reader::readVariables(const Node& value, QList<ProjectVariable>& into)
{
    return eachKey(u"variables"_s, value, [&](const QString& key, const Node& name, const Node& entry) -> Result<> {
        SD_TRY(const ProjectVariable variable, readVariable(key, name, entry));
        into << variable;
        return {};
    });
}

Result<ProjectVariable> Reader::readVariable(const QString& name, const Node& at, const Node& entry)
{
    if (const Text flaw = flawOfVariableName(name); !flaw.isEmpty())
        return wrong(
            at,
            say(QT_TRANSLATE_NOOP("core", "“%1” can't be the name of a variable. %2"), {name.left(60), flaw.render()}),
            say(QT_TRANSLATE_NOOP("core",
                                  "Use 1 to 128 letters (A to Z), digits, _ and dots, and begin with a letter or _.")));
    if (const auto usable = checkVariableName(name); !usable)
        return wrong(at, usable.error().what, usable.error().next);
    ProjectVariable variable;
    variable.name = name;
    if (entry.IsScalar() || entry.IsNull()) {
        variable.value = entry.IsNull() ? QString() : plain(entry);
        return variable;
    }
    SD_CHECK(eachKey(name, entry, [&](const QString& key, const Node& partName, const Node& part) -> Result<> {
        if (key != u"value" && key != u"scope")
            return unknownKey(key, partName, {u"value"_s, u"scope"_s});
        if (key == u"value" && part.IsScalar()) {
            variable.value = plain(part);
            return {};
        }
        SD_TRY(const QString word, text(key, part));
        const auto scope = scopeNamed(word);
        if (!scope)
            return wrong(part, say(QT_TRANSLATE_NOOP("core", "“%1” is not a valid scope."), {word.left(60)}),
                         say(QT_TRANSLATE_NOOP("core", "Use build, run or both.")));
        variable.scope = *scope;
        return {};
    }));
    return variable;
}

Result<> Reader::readEnvironments(const Node& value)
{
    return eachKey(
        u"environments"_s, value, [this](const QString& key, const Node& name, const Node& entry) -> Result<> {
            if (const Text flaw = flawOfEnvironmentName(key); !flaw.isEmpty())
                return wrong(name,
                             say(QT_TRANSLATE_NOOP("core", "“%1” cannot be the name of an environment. %2"),
                                 {key.left(80), flaw.render()}),
                             say(QT_TRANSLATE_NOOP("core",
                                                   "Use 1 to 40 lower case letters, digits and single dashes.")));
            ProjectEnvironment environment{key, {}, {}};
            SD_CHECK(
                eachKey(key, entry, [&](const QString& part, const Node& partName, const Node& partValue) -> Result<> {
                    if (part == u"branch" && isOfPullRequests(key))
                        return wrong(partName, say(QT_TRANSLATE_NOOP("core", "“%1” can't have a branch."), {key}),
                                     say(QT_TRANSLATE_NOOP("core",
                                                           "Delete the line: each pull request has its own branch.")));
                    if (part == u"branch") {
                        SD_TRY(environment.branch, text(part, partValue));
                        return {};
                    }
                    if (part == u"variables")
                        return readVariables(partValue, environment.variables);
                    return unknownKey(part, partName, {u"branch"_s, u"variables"_s});
                }));
            m_file.environments << environment;
            return {};
        });
}

Result<> Reader::readKey(const QString& key, const Node& name, const Node& value)
{
    // Rules for the edge, which core/edge parses itself.
    static const QStringList ofTheEdge{u"redirects"_s, u"headers"_s, u"cleanUrls"_s, u"trailingSlash"_s};
    if (ofTheEdge.contains(key))
        return {};
    QStringList known = ofTheEdge
        + QStringList{u"test"_s, u"port"_s, u"retention"_s, u"network"_s, u"data"_s, u"variables"_s, u"environments"_s};
    for (const TextKey& one : textKeys) {
        known << QString::fromLatin1(one.name);
        if (key != QLatin1String(one.name))
            continue;
        if (one.mayBeFalse && isFalse(value)) {
            m_file.*one.member = QString();
            return {};
        }
        SD_TRY(const QString read, text(key, value));
        if (one.mayBeFalse && isNoCommand(value))
            return wrong(value, say(QT_TRANSLATE_NOOP("core", "“%1” has to be text or false."), {key}),
                         say(QT_TRANSLATE_NOOP("core",
                                               "Write the text, or delete the line to let Shipdeck detect it.")));
        SD_CHECK(check(key, read, value));
        m_file.*one.member =
            key == u"root" ? (QDir::cleanPath(read) == u"." ? QString() : QDir::cleanPath(read)) : read;
        return {};
    }
    if (key == u"test")
        return readTest(value);
    if (key == u"variables")
        return readVariables(value, m_file.variables);
    if (key == u"data")
        return readData(value);
    if (key == u"environments")
        return readEnvironments(value);
    if (key == u"port") {
        SD_TRY(m_file.port, number(key, value, 1, 65535));
    } else if (key == u"retention") {
        SD_TRY(m_file.retention, number(key, value, 1, 1000));
    } else if (key == u"network") {
        return readNetwork(value);
    } else {
        return unknownKey(key, name, known);
    }
    return {};
}

Result<ProjectFile> Reader::read(const Node& node)
{
    if (node.IsNull())
        return m_file; // an empty file, or comments only
    SD_CHECK(eachKey(m_file.path, node, [this](const QString& key, const Node& name, const Node& value) {
        return readKey(key, name, value);
    }));
    return m_file;
}

} // namespace

Result<ProjectFile> readProjectFile(const QByteArray& yaml, const QString& path)
{
    if (yaml.size() > largestFile)
        return fail(Error::Kind::BadInput, "project-file-too-large",
                    say(QT_TRANSLATE_NOOP("core", "%1 is larger than 64 KiB."), {path}),
                    say(QT_TRANSLATE_NOOP("core", "Remove everything that is not a setting.")));
    // yaml-cpp also reads UTF-16, stops at the first error, and takes the rest for an empty file.
    QStringDecoder text(QStringDecoder::Utf8);
    if (const QString decoded = text(yaml); text.hasError() || decoded.contains(QChar(0)))
        return invalid(path, int(yaml.left(std::max<qsizetype>(0, yaml.indexOf('\0'))).count('\n')) + 1,
                       say(QT_TRANSLATE_NOOP("core", "This is not UTF-8 text.")),
                       say(QT_TRANSLATE_NOOP("core", "Save the file again as UTF-8.")));
    try {
        if (const auto second = secondDocument(yaml.toStdString()))
            return invalid(path, std::min(second->line + 1, int(yaml.count('\n'))),
                           say(QT_TRANSLATE_NOOP("core", "A second document begins here, but only one is read.")),
                           say(QT_TRANSLATE_NOOP("core", "Move all settings above the `---`, then delete it.")));
        return Reader(path).read(YAML::Load(yaml.toStdString()));
    } catch (const YAML::Exception& error) {
        return invalid(path, std::max(0, error.mark.line) + 1, verbatim(QString::fromStdString(error.msg)),
                       say(QT_TRANSLATE_NOOP("core", "Correct the YAML near that line.")));
    } catch (const std::exception& error) {
        return invalid(path, 1, verbatim(QString::fromLocal8Bit(error.what())),
                       say(QT_TRANSLATE_NOOP("core", "Correct the YAML.")));
    }
}

} // namespace shipdeck::build
