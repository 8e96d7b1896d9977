// SPDX-License-Identifier: MIT
#include "deploy/steps/command_failure.h"

#include "base/sizes.h"
#include "build/sandbox/job.h"
#include "deploy/engine/world.h"
#include "deploy/error_codes.h"
#include "deploy/steps/build_workspace.h"
#include "logs/ansi.h"
#include "logs/causes.h"
#include "logs/quote.h"

#include <QDir>
#include <QRegularExpression>

namespace shipdeck::deploy {
namespace {

//! Turns paths inside the sandbox into paths below the project.
Text outside(Text text)
{
    for (QString& arg : text.args)
        arg.remove(workspace::inside + u'/');
    return text;
}

//! Builds and tests have no network; that is the likely reason of this failure, and a person may allow it.
void blameNetwork(Error& error, const QString& host, const store::Project& project)
{
    error.code = code::buildNeedsNetwork.text();
    error.what = host.isEmpty()
        ? say(QT_TRANSLATE_NOOP("core", "The command tried to reach the internet, but builds have no network."))
        : say(QT_TRANSLATE_NOOP("core", "The command tried to reach %1, but builds have no network."), {host});
    error.next = say(QT_TRANSLATE_NOOP("core",
                                       "If you trust this code with its build variables, allow network access: shipctl "
                                       "settings %1 network=on, then deploy again."),
                     {project.slug});
}

Text howToSet(const QString& variable, const Context& context)
{
    const QString& environment = context->deployment.environment;
    const QString where = environment == QStringLiteral("production")
        ? context->project.slug
        : context->project.slug + QStringLiteral(" --env ") + environment;
    return say(QT_TRANSLATE_NOOP("core", "Add it to the project's variables, then deploy again: shipctl vars %1 %2=…"),
               {where, variable});
}

//! A folder below the app with an index.html that this log line names.
QString builtFolderIn(const QString& line, const build::UntrustedFolder& copy, const QString& root)
{
    static const QRegularExpression page(QStringLiteral("([\\w./@-]+)/index\\.html\\b"));
    QString folder = page.match(line).captured(1);
    const QString app = root.isEmpty() ? workspace::inside : workspace::inside + u'/' + root;
    if (folder.startsWith(app + u'/'))
        folder.remove(0, app.size() + 1);
    folder = QDir::cleanPath(folder);
    const bool isOurs = !folder.isEmpty() && folder != QStringLiteral(".") && QDir::isRelativePath(folder)
        && !folder.startsWith(QStringLiteral("..")) && !folder.contains(QStringLiteral("node_modules"));
    return isOurs && copy.hasFile(workspace::belowSource(root, folder + QStringLiteral("/index.html"))) ? folder
                                                                                                        : QString();
}

} // namespace

Error explained(const Context& context, const build::SandboxSpec& spec, Error error, int exitCode)
{
    const auto reader = logs::LogReader::open(context->world.paths.logs(), logIdOf(context->operation));
    if (!reader)
        return error;
    (*reader)->refresh();
    // Only this stage's output, as errors that an earlier stage survived are not the cause.
    const auto stages = (*reader)->stages();
    const QString stage = stages.isEmpty() ? QString() : stages.last().name;
    const auto cause = logs::findCause(**reader, stage);
    if (cause)
        error.line = cause->line;
    if (error.code == code::buildMemory)
        error.next =
            say(QT_TRANSLATE_NOOP("core",
                                  "Give it more memory: shipctl settings %1 memory=%2. Or let it use less, for "
                                  "example with fewer workers."),
                {context->project.slug, sizeWords(spec.limits.memoryBytes * 2).remove(u' ')});
    if (exitCode < 0)
        return error;
    if (!cause) {
        if (const auto quote = logs::lastError(**reader, stage)) {
            error.line = quote->line;
            error.why = verbatim(quote->words);
        }
        return error;
    }
    error.why = error.what; // the exit code
    error.code = cause->id;
    error.what = outside(cause->sentence);
    error.next = outside(cause->next);
    if (cause->isNetwork && spec.network == build::Network::None)
        blameNetwork(error, cause->host, context->project);
    else if (!cause->variable.isEmpty()) {
        error.next = howToSet(cause->variable, context);
        error.details[QStringLiteral("variable")] = cause->variable;
    }
    return error;
}

Error withBuiltFolder(const Context& context, const build::Detection& detection, Error error)
{
    static const QStringList codes{QStringLiteral("output-missing"), QStringLiteral("output-empty"),
                                   QStringLiteral("output-unknown")};
    if (!codes.contains(error.code))
        return error;
    const QString source = detection.sources.value(QStringLiteral("outputDirectory"));
    if (!source.isEmpty() && source != QStringLiteral("default"))
        error.why =
            say(QT_TRANSLATE_NOOP("core", "The output folder %2 is set in %1."), {source, detection.outputDirectory});
    const auto reader = logs::LogReader::open(context->world.paths.logs(), logIdOf(context->operation));
    if (!reader)
        return error;
    (*reader)->refresh();
    (void)(*reader)->indexAll();
    const build::UntrustedFolder copy = workspace::source(context);
    const qint64 last = (*reader)->lineCount() - 1;
    for (qint64 number = last; number >= std::max<qint64>(0, last - 5000); --number) {
        const QByteArrayView bytes = (*reader)->line(number);
        if (!bytes.contains("/index.html"))
            continue;
        const QString line = QString::fromUtf8(logs::stripAnsi(bytes.first(std::min<qsizetype>(bytes.size(), 2048))));
        const QString folder = builtFolderIn(line, copy, detection.root);
        if (folder.isEmpty())
            continue;
        error.line = number;
        error.next =
            say(QT_TRANSLATE_NOOP("core", "The build wrote into %1: set `output: %1` in shipdeck.yml."), {folder});
        break;
    }
    return error;
}

} // namespace shipdeck::deploy
