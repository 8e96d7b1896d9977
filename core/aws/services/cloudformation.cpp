// SPDX-License-Identifier: MIT
#include "aws/services/cloudformation.h"

#include "aws/protocols/calls.h"
#include "aws/services/cloudformation_parsing.h"
#include "aws/waiting.h"

using namespace Qt::StringLiterals;

namespace shipdeck::aws::cloudformation {
namespace {

const Service* const service = &services::cloudFormation;

void addPairs(Form& form, const QByteArray& list, const char* key, const char* value,
              const QMap<QString, QString>& pairs)
{
    qint64 number = 0;
    for (auto it = pairs.begin(); it != pairs.end(); ++it) {
        const QByteArray member = list + ".member." + QByteArray::number(++number) + '.';
        form.add(member + key, it.key());
        form.addEvenEmpty(member + value, it.value());
    }
}

Form changeSetForm(const NewChangeSet& wanted)
{
    Form form;
    form.add("StackName", wanted.stack).add("ChangeSetName", wanted.name).add("ClientToken", wanted.token);
    form.add("ChangeSetType", wanted.kind == NewChangeSet::Kind::Create ? u"CREATE"_s : u"UPDATE"_s);
    if (wanted.body.isEmpty())
        form.add("UsePreviousTemplate", u"true"_s);
    else
        form.add("TemplateBody", QString::fromUtf8(wanted.body));
    addPairs(form, "Parameters", "ParameterKey", "ParameterValue", wanted.parameters);
    addPairs(form, "Tags", "Key", "Value", wanted.tags);
    if (wanted.mayMakeRoles)
        form.list("Capabilities", {u"CAPABILITY_NAMED_IAM"_s});
    return form;
}

//! One page of the list `name` for `stack`; without a stack, for the account.
template <typename T>
Task<Result<Page<T>>> listPage(Client* client, QString operation, QString stack, QString next, QString name,
                               T (*read)(const XmlElement&), Cancel cancel, QString region = {})
{
    Form form;
    form.add("StackName", stack).add("NextToken", next);
    CO_TRY(const XmlElement result, co_await query(client, service, operation, form, Repeat::Safe, cancel, region));
    Page<T> page;
    for (const XmlElement& member : result.child(name).all(u"member"))
        page.items.append(read(member));
    page.next = result.textOf(u"NextToken");
    co_return page;
}

Task<Result<Page<Stack>>> stackPage(Client* client, QString stack, QString next, Cancel cancel, QString region = {})
{
    return listPage<Stack>(client, u"DescribeStacks"_s, stack, next, u"Stacks"_s, stackIn, cancel, region);
}

//! Newest first.
Task<Result<Page<StackEvent>>> eventPage(Client* client, QString stack, std::function<bool(const StackEvent&)> isBefore,
                                         QString next, Cancel cancel)
{
    const QString operation = u"DescribeStackEvents"_s;
    const QString name = u"StackEvents"_s;
    CO_TRY(Page<StackEvent> page, co_await listPage<StackEvent>(client, operation, stack, next, name, eventIn, cancel));
    const auto old = std::find_if(page.items.cbegin(), page.items.cend(), isBefore);
    if (old != page.items.cend()) {
        page.items.resize(old - page.items.cbegin());
        page.next.clear();
    }
    co_return page;
}

//! `whole` collects the change set's own values from each page.
Task<Result<Page<ResourceChange>>> changePage(Client* client, QString id, QString next, ChangeSet* whole, Cancel cancel)
{
    const QString operation = u"DescribeChangeSet"_s;
    Form form;
    form.add("ChangeSetName", id).add("NextToken", next);
    CO_TRY(const XmlElement result, co_await query(client, service, operation, form, Repeat::Safe, cancel));
    *whole = changeSetIn(result);
    if (whole->id.isEmpty())
        co_return unreadable(*service, operation);
    Page<ResourceChange> page;
    page.items = whole->changes;
    page.next = result.textOf(u"NextToken");
    co_return page;
}

} // namespace

Task<Result<QString>> createChangeSet(Client* client, NewChangeSet wanted, Cancel cancel)
{
    if (wanted.body.size() > largestBody)
        co_return fail(Error::Kind::BadInput, "aws-template-large",
                       say(QT_TRANSLATE_NOOP("core", "The template of %1 is larger than CloudFormation accepts."),
                           {wanted.stack}),
                       say(QT_TRANSLATE_NOOP("core", "Make it smaller: at most 51,200 bytes.")));
    const QString operation = u"CreateChangeSet"_s;
    const Form form = changeSetForm(wanted);
    // With a token a repeated request has no further effect; without one it would be a conflict of names.
    const Repeat repeat = wanted.token.isEmpty() ? Repeat::ByMethod : Repeat::Safe;
    CO_TRY(const XmlElement result, co_await query(client, service, operation, form, repeat, cancel));
    const QString id = result.textOf(u"Id");
    if (id.isEmpty())
        co_return unreadable(*service, operation);
    co_return id;
}

Task<Result<ChangeSet>> changeSet(Client* client, QString id, Cancel cancel)
{
    ChangeSet whole;
    const std::function<Task<Result<Page<ResourceChange>>>(QString, Cancel)> ask =
        [client, id, &whole](QString next, Cancel stop) { return changePage(client, id, next, &whole, stop); };
    CO_TRY(whole.changes, co_await everyPage<ResourceChange>(ask, cancel));
    co_return whole;
}

Task<Result<>> execute(Client* client, QString changeSet, QString token, Cancel cancel)
{
    const QString operation = u"ExecuteChangeSet"_s;
    Form form;
    form.add("ChangeSetName", changeSet).add("ClientRequestToken", token);
    CO_CHECK(co_await query(client, service, operation, form, Repeat::Safe, cancel));
    co_return Result<>();
}

Task<Result<>> deleteChangeSet(Client* client, QString id, Cancel cancel)
{
    const QString operation = u"DeleteChangeSet"_s;
    Form form;
    form.add("ChangeSetName", id);
    CO_CHECK(co_await query(client, service, operation, form, Repeat::Safe, cancel));
    co_return Result<>();
}

Task<Result<std::optional<Stack>>> stack(Client* client, QString stack, Cancel cancel, QString region)
{
    const QString first;
    const Result<Page<Stack>> page = co_await stackPage(client, stack, first, cancel, region);
    if (!page && page.error().kind == Error::Kind::NotFound)
        co_return std::optional<Stack>();
    if (!page)
        co_return tl::unexpected(page.error());
    if (page->items.isEmpty())
        co_return std::optional<Stack>();
    co_return std::optional<Stack>(page->items.constFirst());
}

Task<Result<QList<Stack>>> stacks(Client* client, Cancel cancel)
{
    const std::function<Task<Result<Page<Stack>>>(QString, Cancel)> ask = [client](QString next, Cancel stop) {
        return stackPage(client, QString(), next, stop);
    };
    co_return co_await everyPage<Stack>(ask, cancel);
}

Task<Result<QList<StackResource>>> resources(Client* client, QString stack, Cancel cancel, QString region)
{
    const std::function<Task<Result<Page<StackResource>>>(QString, Cancel)> ask = [client, stack, region](QString next,
                                                                                                          Cancel stop) {
        return listPage<StackResource>(client, u"ListStackResources"_s, stack, next, u"StackResourceSummaries"_s,
                                       resourceIn, stop, region);
    };
    co_return co_await everyPage<StackResource>(ask, cancel);
}

Task<Result<QList<StackEvent>>> events(Client* client, QString stack, std::function<bool(const StackEvent&)> isBefore,
                                       Cancel cancel)
{
    const std::function<Task<Result<Page<StackEvent>>>(QString, Cancel)> ask =
        [client, stack, isBefore](QString next, Cancel stop) { return eventPage(client, stack, isBefore, next, stop); };
    CO_TRY(QList<StackEvent> all, co_await everyPage<StackEvent>(ask, cancel));
    std::reverse(all.begin(), all.end());
    co_return all;
}

Task<Result<>> deleteStack(Client* client, QString stack, QString token, QStringList retained, Cancel cancel)
{
    const QString operation = u"DeleteStack"_s;
    Form form;
    form.add("StackName", stack).add("ClientRequestToken", token).list("RetainResources", retained);
    CO_CHECK(co_await query(client, service, operation, form, Repeat::Safe, cancel));
    co_return Result<>();
}

} // namespace shipdeck::aws::cloudformation
