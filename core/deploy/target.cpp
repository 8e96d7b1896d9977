// SPDX-License-Identifier: MIT
#include "deploy/target.h"

#include "deploy/unknown_target.h"

namespace shipdeck::deploy {

Result<> Target::accepts(const store::Project&, const QString&) const
{
    return {};
}

Result<QList<PlannedStep>> Target::withNames(store::Database&, const store::Project&, QList<PlannedStep> steps) const
{
    return steps;
}

QList<Text> Target::limits(const store::Project&) const
{
    return {};
}

Result<> Target::canRun(const build::Detection&) const
{
    return {};
}

Result<> Target::canServe(const store::Deployment&, const QString&, const std::optional<QList<QByteArray>>&) const
{
    return {};
}

Result<const Rollouts*> Target::rolloutsFor(const store::Project& project) const
{
    if (const Rollouts* const offered = rollouts())
        return offered;
    return fail(
        Error::Kind::BadInput, "canary-unsupported",
        say(QT_TRANSLATE_NOOP("core", "%1 can't run a canary: all visitors of its target get the same release (%2)."),
            {project.name, title().render()}),
        say(QT_TRANSLATE_NOOP("core", "Deploy without a canary, or under another name (--project) with --target %1."),
            {namesOf([](const Target& target) { return target.rollouts() != nullptr; }).join(QStringLiteral(", "))}));
}

Result<const AccessControl*> Target::accessFor(const store::Project& project) const
{
    if (const AccessControl* const offered = access())
        return offered;
    return fail(
        Error::Kind::BadInput, "access-unsupported",
        say(QT_TRANSLATE_NOOP("core", "The target of %1 can't restrict access: %2."), {project.name, title().render()}),
        say(QT_TRANSLATE_NOOP("core", "To restrict access, deploy under another name (--project) with --target %1."),
            {namesOf([](const Target& target) { return target.access() != nullptr; }).join(QStringLiteral(", "))}));
}

Result<const Running*> Target::runningFor(const store::Project& project) const
{
    if (const Running* const offered = running())
        return offered;
    return fail(Error::Kind::BadInput, "stop-unsupported",
                say(QT_TRANSLATE_NOOP("core", "%1 does not run on this computer."), {project.name}),
                say(QT_TRANSLATE_NOOP("core", "Only sites on this computer can be stopped and started.")));
}

Result<const Domains*> Target::domainsFor(const store::Project& project, const QString& environment) const
{
    const Domains* const offered = domains();
    if (!offered)
        return fail(Error::Kind::BadInput, "domains-unsupported",
                    say(QT_TRANSLATE_NOOP("core", "The target of %1 can't have domains of your own: %2."),
                        {project.name, title().render()}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "To use a domain, deploy under another name (--project) with --target %1."),
                        {namesOf([](const Target& target) {
                             return target.domains() != nullptr;
                         }).join(QStringLiteral(", "))}));
    SD_CHECK(offered->acceptsDomain(project, environment));
    return offered;
}

Result<> Target::checkEdge(const store::Project& project) const
{
    if (hasEdge())
        return {};
    return fail(
        Error::Kind::BadInput, "edge-unsupported",
        say(QT_TRANSLATE_NOOP("core", "Addresses can only be tested at the edge of AWS; %1 has another target: %2."),
            {project.name, title().render()}),
        say(QT_TRANSLATE_NOOP("core",
                              "To see what the folder would serve: shipctl edge test <address> --dir <folder>")));
}

QJsonObject PlannedRelease::found() const
{
    QJsonArray changes;
    for (const Change& change : infrastructure)
        changes << change.toJson();
    return {{QStringLiteral("address"), address},
            {QStringLiteral("place"), place},
            {QStringLiteral("infrastructure"), changes},
            {QStringLiteral("commands"), QJsonArray::fromStringList(commands)},
            {QStringLiteral("standing"), isUpToDate},
            {QStringLiteral("guess"), isGuess}};
}

void PlannedRelease::takeFound(const QJsonObject& found)
{
    if (found.isEmpty())
        return;
    address = found[QStringLiteral("address")].toString();
    place = found[QStringLiteral("place")].toObject();
    infrastructure.clear();
    const QJsonArray changes = found[QStringLiteral("infrastructure")].toArray();
    for (const QJsonValue& change : changes)
        infrastructure << Change::fromJson(change.toObject());
    commands = found[QStringLiteral("commands")].toVariant().toStringList();
    isUpToDate = found[QStringLiteral("standing")].toBool();
    isGuess = found[QStringLiteral("guess")].toBool();
}

QStringList Target::leftovers(World&, const store::Project&, const QStringList&) const
{
    return {};
}

Result<> Target::deployed(store::Database&, const Context&) const
{
    return {};
}

Result<bool> Target::hasPlace(store::Database&, const QString&) const
{
    return false;
}

Result<PlannedRelease> Target::expected(store::Database&, const store::Project&, PlannedRelease release) const
{
    return release;
}

Text Target::dataLeftByRollback(const store::Deployment&) const
{
    return say(QT_TRANSLATE_NOOP(
        "core", "Data that the app or its visitors have stored since, in a database for example, is not rolled back."));
}

QList<Text> Target::leftByRollback(const store::Deployment& current) const
{
    QList<Text> left;
    if (const Text data = dataLeftByRollback(current); !data.isEmpty())
        left << data;
    if (access())
        left << say(
            QT_TRANSLATE_NOOP("core",
                              "Access settings (public, allowed addresses, password) are not rolled back either."));
    return left;
}

Task<Result<PlannedRelease>> Target::preview(PreviewContext, store::Project, PlannedRelease release) const
{
    co_return release;
}

Result<> Target::checkOptions(const TargetOptions& options) const
{
    const QList<TargetOption> taken = this->options();
    for (const QString& name : options.keys()) {
        const auto isNamed = [&name](const TargetOption& option) { return option.name == name; };
        if (std::any_of(taken.begin(), taken.end(), isNamed))
            continue;
        QStringList others;
        for (const Target* const target : targets()) {
            const QList<TargetOption> theirs = target->options();
            if (std::any_of(theirs.begin(), theirs.end(), isNamed))
                others << target->name();
        }
        return fail(Error::Kind::BadInput, "option-unsupported",
                    say(QT_TRANSLATE_NOOP("core", "--%2 is not an option of this target (%1)."),
                        {title().render(), name}),
                    say(QT_TRANSLATE_NOOP("core", "Leave out --%1, or deploy with --target %2."),
                        {name, others.join(QStringLiteral(", "))}));
    }
    return {};
}

void Target::keepOptions(store::Project& project, const TargetOptions& options) const
{
    for (auto option = options.begin(); option != options.end(); ++option)
        if (!option.value().isEmpty() && !project.settings.contains(option.key()))
            project.settings.insert(option.key(), option.value());
}

Task<Result<store::Project>> Target::connect(PreviewContext, store::Project project, TargetOptions) const
{
    co_return project;
}

QJsonObject Target::remembered(const QString&) const
{
    return {};
}

void Target::adapt(build::Detection&, const store::Project&) const {}

QList<TargetOption> allOptions()
{
    QList<TargetOption> all;
    for (const Target* const target : targets())
        for (const TargetOption& option : target->options())
            if (std::none_of(all.begin(), all.end(), [&](const auto& known) { return known.name == option.name; }))
                all << option;
    return all;
}

Result<const Target*> targetNamed(const QString& name)
{
    QStringList names;
    for (const Target* target : targets()) {
        if (target->name() == name)
            return target;
        names << target->name();
    }
    return fail(Error::Kind::BadInput, "target-unknown",
                say(QT_TRANSLATE_NOOP("core", "There is no target %1."), {name}),
                say(QT_TRANSLATE_NOOP("core", "Choose one of: %1."), {names.join(QStringLiteral(", "))}));
}

const Target& targetOf(const store::Project& project)
{
    const QString name = project.settings.value(QStringLiteral("target")).toString();
    if (name.isEmpty())
        return defaultTarget();
    const auto named = targetNamed(name);
    return named ? **named : unknownTarget(name);
}

bool isHere(const QString& target)
{
    const auto named = targetNamed(target);
    return named && (*named)->isHere();
}

const ServesHere& servesHere()
{
    const auto here = std::ranges::find_if(targets(), [](const Target* target) { return target->isHere(); });
    return *(*here)->servesHere();
}

const Running* runningOf(const QString& target)
{
    const auto named = targetNamed(target);
    return named ? (*named)->running() : nullptr;
}

bool isInAccount(const QString& target)
{
    const auto named = targetNamed(target);
    return named && (*named)->account();
}

QStringList namesOf(bool (*holds)(const Target& target))
{
    QStringList names;
    for (const Target* const target : targets())
        if (holds(*target))
            names << target->name();
    return names;
}

Result<const History*> historyOf(store::Database& db, const store::Project& project)
{
    const History* const history = targetOf(project).history();
    if (!history)
        return history;
    SD_TRY(const bool isKnown, history->isKnown(db, project));
    return isKnown ? history : nullptr;
}

} // namespace shipdeck::deploy
