// SPDX-License-Identifier: MIT
#include "models/env_import.h"

#include "base/files.h"
#include "secrets/dotenv.h"

#include <QFileInfo>

namespace shipdeck::ui {
namespace {

constexpr qint64 longestFile = 1 << 20; // parseDotenv's own limit

EnvLine lineOf(const DotenvVariable& variable, const QList<VariableRow>& known)
{
    EnvLine line{EnvLine::Kind::New, variable.name, variable.value, looksSecret(variable.name, variable.value)};
    for (const VariableRow& row : known) {
        if (row.variable.name != variable.name)
            continue;
        line.isSecret = line.isSecret || row.variable.secret;
        const bool same = !row.variable.secret && row.variable.value == variable.value;
        line.kind = same ? EnvLine::Kind::Same : EnvLine::Kind::Changed;
    }
    return line;
}

} // namespace

qsizetype EnvImport::changes() const
{
    return std::count_if(lines.begin(), lines.end(),
                         [](const EnvLine& line) { return line.kind != EnvLine::Kind::Same; });
}

Result<EnvImport> readEnvFile(const QString& file, const QList<VariableRow>& known)
{
    SD_TRY(const QByteArray bytes, readFile(file, longestFile));
    SD_TRY(const Dotenv parsed, parseDotenv(bytes, QFileInfo(file).fileName()));
    EnvImport import;
    for (const DotenvVariable& variable : parsed.variables)
        import.lines << lineOf(variable, known);
    for (const Text& warning : parsed.warnings)
        import.warnings << warning.render();
    return import;
}

} // namespace shipdeck::ui
