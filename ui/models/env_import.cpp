// SPDX-License-Identifier: MIT
#include "models/env_import.h"

#include "base/files.h"
#include "secrets/variables.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr qint64 longestFile = 1 << 20; // parseDotenv's own limit

//! A variable that would get `value`, compared with the one of its name.
EnvLine lineOf(const QString& name, const QString& value, bool isSecret, const QList<VariableRow>& known)
{
    EnvLine line{EnvLine::Kind::New, name, value, isSecret};
    for (const auto& [variable, pending, live] : known) {
        if (variable.name != name)
            continue;
        line.isSecret = line.isSecret || variable.secret;
        line.wasSecret = variable.secret;
        line.before = variable.value;
        line.scope = variable.scope;
        const bool isKnown = !variable.secret || !variable.value.isEmpty();
        line.kind = isKnown && variable.value == value ? EnvLine::Kind::Same : EnvLine::Kind::Changed;
    }
    return line;
}

//! A template has examples, not values.
bool isTemplate(const QString& file)
{
    return file.startsWith(u".env")
        && QStringList{u"example"_s, u"sample"_s, u"template"_s}.contains(QFileInfo(file).suffix());
}

//! Nothing is stored without a value of the person's own.
void askForValue(EnvLine& line, bool isExample)
{
    if (!isExample && !line.value.isEmpty())
        return;
    line.isChosen = false;
    if (line.kind == EnvLine::Kind::New) {
        line.isAsked = true;
        line.isSecret = hasSecretName(line.name);
        line.example = std::exchange(line.value, {});
        if (looksSecret(line.name, line.example))
            line.example.clear();
    } else if (isExample) {
        line.kind = EnvLine::Kind::Same;
    }
}

//! ".env:7: “=” is missing after A." without its file and line, which the sheet shows itself.
QString reasonOf(const Text& what, const QString& file, qint64 line)
{
    QString words = what.render();
    const QString place = u"%1:%2: "_s.arg(file).arg(line);
    return words.startsWith(place) ? words.mid(place.size()) : words;
}

} // namespace

qsizetype EnvImport::count(EnvLine::Kind kind) const
{
    return std::count_if(lines.begin(), lines.end(),
                         [kind](const EnvLine& line) { return line.isChosen && line.kind == kind; });
}

EnvImport EnvImport::withLine(qint64 line, const QString& words) const
{
    QList<QByteArray> all = QByteArray(text).replace("\r\n", "\n").replace('\r', '\n').split('\n');
    all[line - 1] = words.toUtf8();
    EnvImport next = readEnvText(all.join('\n'), name, known).value_or(*this);
    for (EnvLine& now : next.lines)
        for (const EnvLine& before : lines)
            if (before.name == now.name && before.kind == now.kind) {
                now.isChosen = before.isChosen;
                now.isSecret = before.isSecret;
                now.scope = before.scope;
                if (now.isAsked)
                    now.value = before.value;
            }
    return next;
}

Result<EnvImport> readEnvText(const QByteArray& text, const QString& name, const QList<VariableRow>& known,
                              Malformed malformed)
{
    SD_TRY(const Dotenv parsed, parseDotenv(text, name, malformed));
    EnvImport import;
    import.text = text;
    import.name = name;
    import.known = known;
    for (const DotenvProblem& problem : parsed.problems)
        import.problems.append({problem.line, problem.text, reasonOf(problem.what, name, problem.line)});
    const QStringList lines = QString::fromUtf8(text).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').split(u'\n');
    for (const DotenvVariable& variable : parsed.variables)
        if (const auto checked = checkVariableName(variable.name); !checked)
            import.problems.append({variable.line, lines.value(variable.line - 1), checked.error().what.render()});
        else {
            import.lines << lineOf(variable.name, variable.value, looksSecret(variable.name, variable.value), known);
            askForValue(import.lines.last(), isTemplate(name));
        }
    std::sort(import.problems.begin(), import.problems.end(),
              [](const EnvProblem& a, const EnvProblem& b) { return a.line < b.line; });
    for (const Text& warning : parsed.warnings)
        import.warnings << warning.render();
    for (const auto& [variable, pending, live] : known)
        if (std::none_of(import.lines.begin(), import.lines.end(),
                         [&name = variable.name](const EnvLine& line) { return line.name == name; }))
            import.lines << EnvLine{EnvLine::Kind::Removed, variable.name,   {},   variable.secret, variable.scope,
                                    variable.value,         variable.secret, false};
    return import;
}

Result<EnvImport> readEnvFile(const QString& file, const QList<VariableRow>& known, Malformed malformed)
{
    SD_TRY(const QByteArray bytes, readFile(file, longestFile));
    return readEnvText(bytes, QFileInfo(file).fileName(), known, malformed);
}

EnvImport copyOf(const QList<VariableRow>& from, const QList<VariableRow>& known)
{
    EnvImport import;
    import.known = known;
    for (const auto& [variable, pending, live] : from) {
        EnvLine line = lineOf(variable.name, variable.value, variable.secret, known);
        if (line.kind == EnvLine::Kind::New)
            line.scope = variable.scope;
        import.lines << line;
    }
    return import;
}

QString envFileIn(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QFileInfo info(urls.first().toLocalFile());
    const QString name = info.fileName();
    const bool fits = name == u".env" || name.startsWith(u".env.") || name.endsWith(u".env");
    return fits && info.isFile() ? info.absoluteFilePath() : QString();
}

} // namespace shipdeck::ui
