// SPDX-License-Identifier: MIT
// The scripts only pass on the words; the hidden `__complete` finds the candidates, from the same tables that parse the
// command line.
#include "commands.h"
#include "deck/aws.h"
#include "deck/deployments.h"
#include "deck/github.h"
#include "deck/github_sign_ins.h"
#include "deck/projects.h"

namespace shipdeck::cli {
namespace {

const char* const bashScript = R"sh(_shipctl() {
    local found word
    mapfile -t found < <(shipctl __complete bash -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    COMPREPLY=()
    for word in "${found[@]}"; do
        COMPREPLY+=("$(printf '%q' "$word")")
    done
}
complete -o default -F _shipctl shipctl
)sh";

const char* const zshScript = R"sh(#compdef shipctl
_shipctl() {
    local -a found
    found=("${(@f)$(shipctl __complete zsh -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    found=(${found:#})
    if (( ${#found} )); then
        _describe shipctl found
    else
        _files
    fi
}
if [[ $funcstack[1] == _shipctl ]]; then _shipctl "$@"; else compdef _shipctl shipctl; fi
)sh";

const char* const fishScript = R"sh(function __shipctl_complete
    set -l words (commandline -opc) (commandline -ct)
    shipctl __complete fish -- $words[2..-1] 2>/dev/null
end
complete -c shipctl -a '(__shipctl_complete)'
)sh";

struct Candidate {
    QString word;
    QString summary;
};

QList<Candidate> projectNames(const Deck& deck)
{
    QList<Candidate> found;
    if (const auto projects = deck.projects().list())
        for (const ProjectSummary& summary : *projects)
            found << Candidate{summary.project.name, summary.project.location};
    return found;
}

//! Of the project among the words, else the latest of all.
QList<Candidate> deploymentIds(const Deck& deck, const QStringList& arguments)
{
    QList<Candidate> found;
    store::DeploymentFilter filter;
    filter.limit = 30;
    const auto projects = deck.projects().list();
    for (const ProjectSummary& summary : projects.value_or(QList<ProjectSummary>()))
        if (arguments.contains(summary.project.name, Qt::CaseInsensitive))
            filter.project = summary.project.id;
    if (const auto deployments = deck.deployments().list(filter))
        for (const store::Deployment& deployment : *deployments) {
            const auto project = deck.projects().get(deployment.project);
            found << Candidate{deployment.id,
                               QStringLiteral("%1, %2, %3")
                                   .arg(project ? project->project.name : QString(), store::stateName(deployment.state),
                                        ago(deployment.createdAt))};
        }
    return found;
}

QList<Candidate> environmentNames(const Deck& deck)
{
    QList<Candidate> found;
    if (const auto projects = deck.projects().list())
        for (const ProjectSummary& summary : *projects)
            for (const store::Environment& environment : summary.environments)
                if (std::none_of(found.begin(), found.end(),
                                 [&](const auto& one) { return one.word == environment.name; }))
                    found << Candidate{environment.name, {}};
    return found;
}

QList<Candidate> accountNames(Deck& deck)
{
    QList<Candidate> found;
    if (const auto accounts = deck.github().signIns().accounts())
        for (const github::Account& account : *accounts)
            found << Candidate{account.login, account.server.host};
    return found;
}

QList<Candidate> profileNames()
{
    QList<Candidate> found;
    const AwsService aws;
    if (const auto profiles = aws.profiles())
        for (const AwsProfile& profile : *profiles)
            if (!profile.name.isEmpty())
                found << Candidate{profile.name, profile.region};
    return found;
}

//! Candidates for a placeholder of the tables; empty for files and free text, which the shell completes itself.
QList<Candidate> candidatesFor(Deck& deck, const QString& placeholder, const QStringList& typed)
{
    QList<Candidate> found;
    const QString names = placeholder.toLower();
    if (names.contains(QStringLiteral("project")))
        found += projectNames(deck);
    if (names.contains(QStringLiteral("deployment")))
        found += deploymentIds(deck, typed);
    if (names == QStringLiteral("environment"))
        found += environmentNames(deck);
    if (names == QStringLiteral("state"))
        for (const QString& state : shownStates())
            found << Candidate{state, {}};
    if (names == QStringLiteral("account"))
        found += accountNames(deck);
    if (names == QStringLiteral("profile"))
        found += profileNames();
    if (names.contains(QStringLiteral("github")))
        found << Candidate{QStringLiteral("github"), {}};
    if (names.contains(QStringLiteral("aws")))
        found << Candidate{QStringLiteral("aws"), {}};
    if (!found.isEmpty() || !placeholder.contains(u'|') || placeholder.contains(u' '))
        return found;
    const QStringList arguments = placeholder.split(u'|');
    for (const QString& word : arguments)
        found << Candidate{word, {}};
    return found;
}

QList<Candidate> commandsAndSummaries()
{
    QList<Candidate> found;
    for (const Command& command : allCommands())
        if (command.shown == Command::Shown::Yes)
            found << Candidate{command.usage.name, command.usage.summary};
    return found;
}

//! `arguments`: the words after `shipctl`, the last one incomplete.
QList<Candidate> candidates(Deck& deck, const QStringList& arguments)
{
    const Command* const command = arguments.size() > 1 ? findCommand(arguments.first()) : nullptr;
    if (!command)
        return arguments.size() > 1 ? QList<Candidate>() : commandsAndSummaries();
    const auto options = allOptions(command->usage);
    const QString before = arguments.value(arguments.size() - 2);
    for (const auto& option : options)
        if (!option.value.isEmpty() && spellings(option).contains(before))
            return candidatesFor(deck, option.value, arguments.mid(1));
    QList<Candidate> found;
    if (!arguments.last().startsWith(u'-'))
        return candidatesFor(deck, command->usage.arguments, arguments.mid(1));
    for (const auto& option : options)
        found << Candidate{spellings(option).last(), option.summary};
    return found;
}

Task<Exit> runComplete(Call call)
{
    const QString shell = call.arguments.first();
    const QStringList arguments = call.arguments.positional().mid(1);
    for (const Candidate& candidate : candidates(*call.deck, arguments)) {
        if (!candidate.word.startsWith(arguments.value(arguments.size() - 1), Qt::CaseInsensitive))
            continue;
        QString line = candidate.word;
        if (shell == QStringLiteral("zsh"))
            line = QString(candidate.word).replace(u':', QStringLiteral("\\:")) + u':' + candidate.summary;
        else if (shell == QStringLiteral("fish"))
            line += u'\t' + candidate.summary;
        call.out.bytes(line.toUtf8() + '\n');
    }
    co_return Exit::Done;
}

Task<Exit> runCompletion(Call call)
{
    const QString shell = call.arguments.first();
    const char* script = nullptr;
    for (const auto& [name, text] :
         {std::pair("bash", bashScript), std::pair("zsh", zshScript), std::pair("fish", fishScript)})
        if (shell == QLatin1String(name))
            script = text;
    if (!script)
        co_return call.out.failure(fail(Error::Kind::BadInput, "usage",
                                        say(QT_TRANSLATE_NOOP("core", "There is no completion for “%1”."), {shell}),
                                        say(QT_TRANSLATE_NOOP("core", "Use bash, zsh or fish.")))
                                       .value());
    const QString text = QString::fromUtf8(script);
    call.out.result(text, {{QStringLiteral("shell"), shell}, {QStringLiteral("script"), text}});
    co_return Exit::Done;
}

} // namespace

Command completionCommand()
{
    return {{QStringLiteral("completion"),
             QStringLiteral("bash|zsh|fish"),
             QStringLiteral("set up completion: eval \"$(shipctl completion bash)\""),
             {},
             1,
             1},
            &runCompletion,
            Command::Needs::Nothing};
}

Command completeCommand()
{
    return {{QStringLiteral("__complete"),
             QStringLiteral("<shell> <word …>"),
             QStringLiteral("print completions for the completion scripts"),
             {},
             1,
             1000},
            &runComplete,
            Command::Needs::Deck,
            Command::Shown::No};
}

} // namespace shipdeck::cli
