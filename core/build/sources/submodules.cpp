// SPDX-License-Identifier: MIT
#include "build/sources/submodules.h"

#include "net/private_hosts.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

//! Resolves "../lib.git" relative to the parent's address, as git does.
QString resolved(QString relative, QString base)
{
    while (base.endsWith(u'/'))
        base.chop(1);
    for (;;) {
        if (relative.startsWith("./"_L1)) {
            relative.remove(0, 2);
        } else if (relative.startsWith("../"_L1)) {
            relative.remove(0, 3);
            base.truncate(qMax(base.lastIndexOf(u'/'), base.lastIndexOf(u':')));
        } else {
            return base.isEmpty() ? QString() : base + u'/' + relative;
        }
    }
}

//! Rewrites `git@host:owner/repo.git` and `ssh://git@host/owner/repo.git` to the parent's https address.
QString overHttps(const QString& address, const QUrl& parent)
{
    static const QRegularExpression ssh(u"^(?:ssh://)?(?:[A-Za-z0-9_.-]+@)?([A-Za-z0-9.-]+)[:/](?!/)(.+)$"_s);
    const auto match = ssh.match(address);
    if (parent.scheme() != "https"_L1 || !match.hasMatch() || match.captured(1) != parent.host())
        return address;
    return parent.scheme() + u"://"_s + parent.authority() + u'/' + match.captured(2);
}

//! Without modules at or below another one's path.
QList<Submodule> withoutNested(QList<Submodule> modules)
{
    std::stable_sort(modules.begin(), modules.end(),
                     [](const Submodule& a, const Submodule& b) { return a.path + '/' < b.path + '/'; });
    QList<Submodule> kept;
    for (const Submodule& module : std::as_const(modules))
        if (kept.isEmpty() || !(module.path + '/').startsWith(kept.last().path + '/'))
            kept << module;
    return kept;
}

} // namespace

QUrl serverOf(const QString& address)
{
    static const QRegularExpression scp(u"^(?:[A-Za-z0-9_.-]+@)?([A-Za-z0-9.-]+):(?!//)"_s);
    const auto match = scp.match(address);
    if (!match.hasMatch())
        return QUrl(address);
    QUrl url;
    url.setScheme(u"ssh"_s);
    url.setHost(match.captured(1));
    return url;
}

SourceSpec submoduleSource(const QString& address, const SourceSpec& parent)
{
    const QUrl from(parent.location);
    const bool isRelative = address.startsWith("./"_L1) || address.startsWith("../"_L1);
    const QString whole = isRelative ? resolved(address, parent.location) : overHttps(address, from);
    const auto parsed = parseSource(whole, u"/nonexistent"_s);
    if (!parsed || parsed->kind != SourceSpec::Kind::Git)
        return {};
    const QUrl to(parsed->location);
    if ((to.isLocalFile() && !from.isLocalFile()) || !mayServe(serverOf(parent.location), serverOf(parsed->location)))
        return {};
    SourceSpec source;
    source.kind = SourceSpec::Kind::Git;
    source.location = parsed->location;
    if (to.scheme() == from.scheme() && to.authority() == from.authority()) {
        source.credential = parent.credential;
        source.account = parent.account;
    }
    return source;
}

Task<Result<QList<Submodule>>> submodulesOf(Git git, QString commit, SourceSpec parent)
{
    const QStringList listing{u"ls-files"_s, u"--stage"_s, u"-z"_s};
    CO_TRY(const Finished index, co_await git.run(listing));
    QList<Submodule> found;
    for (const QByteArray& line : index.output.split('\0'))
        if (line.startsWith("160000 ")) // "160000 <id> <stage>\t<path>"
            found << Submodule{line.mid(line.indexOf('\t') + 1), QString::fromLatin1(line.split(' ').value(1)), {}};
    found = withoutNested(found);
    if (found.isEmpty())
        co_return found;
    const QStringList settings{u"config"_s, u"--blob"_s,       commit + u":.gitmodules"_s,
                               u"-z"_s,     u"--get-regexp"_s, u"^submodule\\..*\\.(path|url)$"_s};
    CO_TRY(const Finished modules, co_await git.run(settings));
    QHash<QByteArray, QByteArray> pathOf, addressOf; // by name
    for (const QByteArray& entry : modules.output.split('\0')) {
        const QByteArray key = entry.left(entry.indexOf('\n'));
        const QByteArray name = key.left(key.lastIndexOf('.'));
        (key.endsWith(".path") ? pathOf : addressOf).insert(name, entry.mid(entry.indexOf('\n') + 1));
    }
    for (Submodule& module : found)
        module.source = submoduleSource(QString::fromUtf8(addressOf.value(pathOf.key(module.path))), parent);
    co_return found;
}

} // namespace shipdeck::build
