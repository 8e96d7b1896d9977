// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/plan.h"

#include "deploy/engine/world.h"
#include "deploy/operations.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

template <typename T> void addNew(QList<T>& list, const QList<T>& more)
{
    for (const T& one : more)
        if (!list.contains(one))
            list << one;
}

Text changeText(const QString& name, const QString& type, const QString& stack)
{
    return say(QT_TRANSLATE_NOOP("core", "%1 (%2) in the stack %3"), {name, type, stack});
}

QList<Change> changesOf(const QList<aws::ResourceChange>& set, const QString& stack)
{
    using Action = aws::ResourceChange::Action;
    QList<Change> changes;
    for (const aws::ResourceChange& change : set) {
        const Change::Verb verb = change.action == Action::Add ? Change::Verb::Create
            : change.action == Action::Remove                  ? Change::Verb::Delete
                                                               : Change::Verb::Change;
        changes.append({verb, changeText(change.name, change.type, stack)});
    }
    return changes;
}

} // namespace

PlannedPlace PlannedPlace::of(const PlannedRelease& release)
{
    const QJsonObject& place = release.place;
    return {place[u"stack"].toString(), place[u"bucket"].toString(), place[u"prefix"].toString(),
            place[u"store"].toString(), place[u"spare"].toString()};
}

void PlannedPlace::setIn(PlannedRelease& release) const
{
    release.place = {
        {u"stack"_s, stack}, {u"bucket"_s, bucket}, {u"prefix"_s, prefix}, {u"store"_s, store}, {u"spare"_s, spare}};
}

QList<Change> newStack(const site::StackSpec& spec)
{
    QList<Change> changes;
    for (const auto& [name, type] : site::resourcesIn(spec))
        changes.append({Change::Verb::Create, changeText(name, type, spec.name)});
    return changes;
}

void planStack(PlannedRelease& release, const site::StackSpec& spec, const site::StackPreview& found,
               const QString& operation, const QString& flags)
{
    using Way = site::StackPreview::Way;
    const QString changeSet = u"shipdeck-"_s + operation;
    QStringList commands;
    QList<Change> changes;
    if (found.way == Way::Anew) {
        commands << u"aws cloudformation delete-stack --stack-name %1%2"_s.arg(spec.name, flags);
        changes.append(
            {Change::Verb::Delete,
             say(QT_TRANSLATE_NOOP("core", "the unfinished stack %1 (%2)"), {spec.name, found.stack->status})});
    }
    if (found.way == Way::New || found.way == Way::Anew) {
        commands << site::commandsFor(spec, changeSet, {}, flags);
        changes += newStack(spec);
    } else if (found.way == Way::Changes) {
        commands << site::commandsFor(spec, changeSet, found.stack, flags);
        changes += changesOf(found.changes, spec.name);
    }
    addNew(release.commands, commands);
    addNew(release.infrastructure, changes);
    if (found.way == Way::Waits)
        release.remarks << say(QT_TRANSLATE_NOOP("core",
                                                 "AWS is still changing the stack %1 (%2). The deployment waits for "
                                                 "that; its own changes can't be planned until then."),
                               {spec.name, found.stack->status});
    if (found.trouble)
        release.remarks << found.trouble->what << found.trouble->next;
    if (!found.stack)
        return;
    const auto take = [&outputs = found.stack->outputs](const QString& name, QString& to) {
        if (const QString value = outputs.value(name); !value.isEmpty())
            to = value;
    };
    PlannedPlace place = PlannedPlace::of(release);
    take(u"Routes"_s, place.store);
    take(place.prefix.isEmpty() ? u"Bucket"_s : u"SharedBucket"_s, place.bucket);
    place.setIn(release);
    if (const QString domain = found.stack->outputs.value(u"Domain"_s); !domain.isEmpty())
        release.address = u"https://%1/"_s.arg(domain);
}

void planWarmDistribution(PlannedRelease& release, const aws::Stack& spare)
{
    PlannedPlace place = PlannedPlace::of(release);
    place.spare = spare.outputs.value(u"Distribution"_s);
    place.stack = spare.name;
    place.bucket = spare.outputs.value(u"Bucket"_s);
    place.setIn(release);
    release.address = u"https://%1/"_s.arg(spare.outputs.value(u"Domain"_s));
    const Change taken{Change::Verb::Change,
                       say(QT_TRANSLATE_NOOP("core", "the warm distribution %1, assigned to this project"),
                           {place.spare})};
    addNew(release.infrastructure, {taken});
}

void planFirst(PlannedRelease& release, const store::Project& project, bool foundation)
{
    const site::StackPreview none{site::StackPreview::Way::New, {}, {}, {}};
    const QString flags = AwsChoice::of(project).flags();
    if (foundation)
        planStack(release, site::foundationSpec(someOperation), none, someOperation, flags);
    const site::StackSpec spec =
        site::siteSpec(PlannedPlace::of(release).stack, project.slug, u"production"_s, someOperation);
    planStack(release, spec, none, someOperation, flags);
}

Result<bool> knowsFoundation(store::Database& db, const store::Project& project)
{
    const AwsChoice choice = AwsChoice::of(project);
    SD_TRY(const auto all, store::projects(db));
    for (const store::Project& one : all) {
        SD_TRY(const auto place, cloudFrontPlace(db, one.id));
        if (place && place->account == choice.account && place->region == choice.region)
            return true;
    }
    return false;
}

QString bucketWord(const PlannedRelease& release)
{
    const QString bucket = PlannedPlace::of(release).bucket;
    return bucket.isEmpty() ? u"<bucket>"_s : bucket;
}

QString storeWord(const PlannedRelease& release)
{
    const QString store = PlannedPlace::of(release).store;
    return store.isEmpty() ? u"<store>"_s : store;
}

QString hostWord(const PlannedRelease& release)
{
    const QString host = QUrl(release.address).host();
    return PlannedPlace::of(release).store.isEmpty() || host.isEmpty() ? u"<host>"_s : host;
}

Result<> amendPlan(const Context& context, const std::function<void(PlannedRelease&)>& amend)
{
    store::Operation& operation = context->operation;
    PlannedRelease release = targetOf(context->project).planned(context->project, context->deployment);
    const QJsonObject known = operation.plan[foundInPlan].toObject();
    if (!known[u"guess"_s].toBool())
        release.takeFound(known);
    amend(release);
    operation.plan.insert(foundInPlan, release.found());
    operation.plan = planRecord(operation, context->project, context->deployment);
    return context->world.store.write([&](store::Database& db) { return store::updateOperation(db, operation); });
}

} // namespace shipdeck::deploy
