// SPDX-License-Identifier: MIT
#include "commands.h"

#include "deck/projects.h"
#include "deploy/access_words.h"
#include "deploy/target.h"
#include "edge/access.h"
#include "follow.h"
#include "typing.h"

#include <unistd.h>

namespace shipdeck::cli {
namespace {

constexpr qsizetype longestPassword = 1024;

Failure wrongUsage(Text what)
{
    return fail(Error::Kind::BadInput, "usage", std::move(what), say("shipctl access --help"));
}

//! A password: typed twice without echo, or all of standard input. Never from the command line, which others can read.
Task<Result<QString>> typedPassword(Output* out, Cancel cancel)
{
    const bool isTerminal = Output::isTerminal(STDIN_FILENO);
    const Unseen unseen;
    if (isTerminal)
        out->note(QCoreApplication::translate("core", "The password for visitors (it is not shown):"));
    CO_TRY(const QByteArray first, co_await typed(longestPassword, cancel));
    const QByteArray password = first.endsWith('\n') ? first.chopped(1) : first;
    if (isTerminal) {
        out->note(QCoreApplication::translate("core", "Once more:"));
        CO_TRY(const QByteArray second, co_await typed(longestPassword, cancel));
        if (second != first)
            co_return fail(Error::Kind::BadInput, "password-differs",
                           say(QT_TRANSLATE_NOOP("core", "The two passwords are not the same; nothing was changed.")),
                           say(QT_TRANSLATE_NOOP("core", "Type it again.")));
    }
    co_return QString::fromUtf8(password);
}

QStringList listed(const Arguments& arguments)
{
    QStringList networks;
    for (const QString& list : arguments.values(QStringLiteral("addresses")))
        for (const QString& one : list.split(u','))
            if (!one.trimmed().isEmpty())
                networks << one.trimmed();
    return networks;
}

Exit shown(const Call& call, const ProjectId& project, const EnvironmentName& environment)
{
    const auto access = call.deck->projects().access(project, environment);
    if (!access)
        return call.out.failure(access.error());
    const auto list = [&access](const char* key) { return access->value(QLatin1String(key)).toArray(); };
    call.out.result(QCoreApplication::translate("core", "%1, %2: %3.")
                        .arg(project, environment, deploy::accessWords(*access).render()),
                    {{QStringLiteral("project"), project},
                     {QStringLiteral("environment"), environment},
                     {QStringLiteral("open"), access->isEmpty()},
                     {QStringLiteral("addresses"), list("networks")},
                     {QStringLiteral("users"), list("names")}});
    return Exit::Done;
}

Task<Exit> runAccess(Call call)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const auto found = deck->projects().get(call.arguments.first());
    if (!found)
        co_return out->failure(found.error());
    const ProjectId project(found->project.name);
    const EnvironmentName environment(call.arguments.value(QStringLiteral("env"), QStringLiteral("production")));
    const bool opens = call.arguments.has(QStringLiteral("open"));
    const bool asks = call.arguments.has(QStringLiteral("password"));
    edge::AccessRule rule;
    rule.networks = listed(call.arguments);
    const bool isListed = call.arguments.has(QStringLiteral("addresses"));
    if (opens && (asks || isListed))
        co_return out->failure(
            wrongUsage(
                say(QT_TRANSLATE_NOOP("core", "--open removes all restrictions: omit --addresses and --password.")))
                .value());
    if (const auto there = deck->projects().checkEnvironment(project, environment); !there)
        co_return out->failure(there.error());
    if (const auto possible = deploy::targetOf(found->project).accessFor(found->project); !possible)
        co_return out->failure(possible.error());
    if (!opens && !asks && !isListed) {
        co_await seeOthers(&call, found->project.id);
        co_return shown(call, project, environment);
    }
    const Cancel cancel = call.cancel;
    if (asks) {
        const auto password = co_await typedPassword(out, cancel);
        if (!password)
            co_return out->failure(password.error());
        rule.logins.append({call.arguments.value(QStringLiteral("user"), QStringLiteral("guest")), *password});
    } else if (isListed && rule.networks.isEmpty()) {
        co_return out->failure(wrongUsage(say(QT_TRANSLATE_NOOP("core", "--addresses contains no address."))).value());
    }
    const edge::AccessRule wanted = rule;
    const auto asked = co_await deck->projects().setAccess(project, environment, wanted);
    if (!asked)
        co_return out->failure(asked.error());
    if (asks)
        out->note(QCoreApplication::translate(
            "core", "Keep the password: only its salted hash is stored at the edge, so it cannot be shown again."));
    if (!*asked) {
        out->note(QCoreApplication::translate(
            "core", "Nothing is deployed yet. The restriction applies from the first deployment on."));
        co_return shown(call, project, environment);
    }
    const OperationId id = (*asked)->id;
    if (const auto ended = co_await followToEnd(deck, out, id, cancel))
        co_return *ended;
    co_return shown(call, project, environment);
}

} // namespace

Command accessCommand()
{
    return {
        {QStringLiteral("access"),
         QStringLiteral("<project>"),
         QStringLiteral("show or restrict who can visit a site on AWS"),
         {{QStringLiteral("open"), {}, QStringLiteral("allow all")},
          {QStringLiteral("addresses"), QStringLiteral("LIST"),
           QStringLiteral("allowed IP addresses and networks: 203.0.113.0/24,2001:db8::/32")},
          {QStringLiteral("password"),
           {},
           QStringLiteral("require a password, typed without echo or read from standard input")},
          {QStringLiteral("user"), QStringLiteral("NAME"), QStringLiteral("username for the password; default: guest")},
          {QStringLiteral("env"), QStringLiteral("ENVIRONMENT"), QStringLiteral("environment; default: production")}},
         1,
         1},
        &runAccess};
}

} // namespace shipdeck::cli
