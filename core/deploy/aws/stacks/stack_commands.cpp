// SPDX-License-Identifier: MIT
#include "deploy/aws/stacks/stack_commands.h"

#include "base/command.h"

using namespace Qt::StringLiterals;

namespace shipdeck::site {

namespace {

using aws::Stack;

QString templateFile(const QString& kind)
{
    return u"shipdeck-%1.yaml"_s.arg(kind);
}

} // namespace

QString madeAs(const Stack& stack)
{
    return stack.outputs.value(u"Version"_s);
}

bool isOfNewer(const Stack& stack, const StackSpec& spec)
{
    const QString made = madeAs(stack);
    return made.contains(u'.') && made.section(u'.', 0, 0).toInt() > spec.number();
}

aws::NewChangeSet changeSetFor(const StackSpec& spec, const std::optional<Stack>& stands, const QString& name)
{
    aws::NewChangeSet set;
    set.kind = stands ? aws::NewChangeSet::Kind::Update : aws::NewChangeSet::Kind::Create;
    set.stack = spec.name;
    set.name = set.token = name;
    if (!stands || !isOfNewer(*stands, spec))
        set.body = spec.versionedBody();
    set.parameters = stands ? stands->parameters : spec.parameters;
    set.parameters.insert(spec.required);
    set.tags = stands ? stands->tags : spec.tags;
    set.mayMakeRoles = spec.mayMakeRoles;
    return set;
}

QString setWords(const aws::NewChangeSet& set)
{
    return u"--stack-name %1 --change-set-name %2"_s.arg(shellQuoted(set.stack), shellQuoted(set.name));
}

QString creationWords(const aws::NewChangeSet& set, const QString& kind)
{
    const bool isNew = set.kind == aws::NewChangeSet::Kind::Create;
    QString words = setWords(set) + u" --change-set-type "_s + (isNew ? u"CREATE"_s : u"UPDATE"_s);
    words += set.body.isEmpty() ? u" --use-previous-template"_s : u" --template-body file://"_s + templateFile(kind);
    if (set.mayMakeRoles)
        words += u" --capabilities CAPABILITY_NAMED_IAM"_s;
    if (!set.parameters.isEmpty())
        words += u" --parameters"_s;
    for (auto one = set.parameters.begin(); one != set.parameters.end(); ++one)
        words += u' ' + shellQuoted(u"ParameterKey=%1,ParameterValue=%2"_s.arg(one.key(), one.value()));
    if (!set.tags.isEmpty())
        words += u" --tags"_s;
    for (auto one = set.tags.begin(); one != set.tags.end(); ++one)
        words += u' ' + shellQuoted(u"Key=%1,Value=%2"_s.arg(one.key(), one.value()));
    return words;
}

QString commandLine(const char* verb, const QString& rest, const QString& flags)
{
    return u"aws cloudformation %1 %2%3"_s.arg(QLatin1StringView(verb), rest, flags);
}

QString revertCommand(const Stack& stack, const QString& flags)
{
    QString parameters;
    for (auto one = stack.parameters.begin(); one != stack.parameters.end(); ++one)
        parameters += u" ParameterKey=%1,UsePreviousValue=true"_s.arg(one.key());
    const QString set = u"--stack-name %1 --change-set-name shipdeck-revert%2"_s.arg(stack.name, flags);
    return u"aws cloudformation create-change-set %1 --use-previous-template --deployment-mode REVERT_DRIFT "
           "--capabilities CAPABILITY_NAMED_IAM%2 && aws cloudformation wait change-set-create-complete %1 && aws "
           "cloudformation execute-change-set %1 && aws cloudformation wait stack-update-complete --stack-name %3%4"_s
               .arg(set, parameters.isEmpty() ? QString() : u" --parameters"_s + parameters, stack.name, flags);
}

QStringList commandsFor(const StackSpec& spec, const QString& changeSet, const std::optional<aws::Stack>& stands,
                        const QString& flags)
{
    const aws::NewChangeSet set = changeSetFor(spec, stands, changeSet);
    const QString which = setWords(set);
    const QString done = stands ? u"stack-update-complete"_s : u"stack-create-complete"_s;
    QStringList commands;
    if (!set.body.isEmpty())
        commands << u"shipctl connections template %1 > %2"_s.arg(spec.kind, templateFile(spec.kind));
    return commands << commandLine("create-change-set", creationWords(set, spec.kind), flags)
                    << commandLine("wait", u"change-set-create-complete "_s + which, flags)
                    << commandLine("execute-change-set", which, flags)
                    << commandLine("wait", u"%1 --stack-name %2"_s.arg(done, shellQuoted(spec.name)), flags);
}

} // namespace shipdeck::site
