// SPDX-License-Identifier: MIT
#include "build/sources/git_refs.h"

#include "base/error_codes.h"
#include "build/sources/git_errors.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

const QString heads = u"refs/heads/"_s;
const QString tagsPrefix = u"refs/tags/"_s;

QString shortName(const QString& ref)
{
    return ref.startsWith(heads)     ? ref.mid(heads.size())
        : ref.startsWith(tagsPrefix) ? ref.mid(tagsPrefix.size())
                                     : ref;
}

//! The edit distance of two words.
int distance(const QString& a, const QString& b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int corner = row[0]++;
        for (size_t j = 1; j < row.size(); ++j) {
            const int same = corner + (a[i].toLower() == b[qsizetype(j) - 1].toLower() ? 0 : 1);
            corner = row[j];
            row[j] = std::min({same, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

QStringList nearest(const RefList& refs, const QString& ref)
{
    QStringList names = (refs.branches + refs.tags).mid(0, 5000);
    std::stable_sort(names.begin(), names.end(), [&ref](const QString& a, const QString& b) {
        const bool aHolds = a.contains(ref, Qt::CaseInsensitive);
        const bool bHolds = b.contains(ref, Qt::CaseInsensitive);
        return aHolds != bHolds ? aHolds : distance(a, ref) < distance(b, ref);
    });
    return names.mid(0, 3);
}

} // namespace

RefList parseRefs(const QByteArray& lsRemote)
{
    RefList refs;
    for (const QByteArray& line : lsRemote.split('\n')) {
        const qsizetype tab = line.indexOf('\t');
        if (tab < 0)
            continue;
        QString name = QString::fromUtf8(line.mid(tab + 1));
        const QString value = QString::fromUtf8(line.first(tab));
        if (value.startsWith("ref: refs/heads/"_L1)) {
            if (name == "HEAD"_L1)
                refs.defaultBranch = value.mid(16);
            continue;
        }
        const bool peeled = name.endsWith("^{}"_L1); // the commit of an annotated tag
        if (peeled)
            name.chop(3);
        refs.commits.insert(name, value);
        if (name.startsWith(heads))
            refs.branches << shortName(name);
        else if (name.startsWith(tagsPrefix) && !peeled)
            refs.tags << shortName(name);
    }
    return refs;
}

Task<Result<RefList>> readRefs(Git git)
{
    const QStringList arguments{u"ls-remote"_s, u"--quiet"_s, u"--symref"_s, u"--"_s, git.address()};
    CO_TRY(const Finished finished, co_await git.run(arguments));
    if (!finished.ok())
        co_return tl::unexpected(errorFromGit(git.address(), finished.errors));
    co_return parseRefs(finished.output);
}

Failure refMissing(const RefList& refs, const QString& ref, const QString& address)
{
    return fail(Error::Kind::NotFound, code::refMissing,
                say(QT_TRANSLATE_NOOP("core", "%1 has no branch, tag or commit %2."), {address, ref}),
                say(QT_TRANSLATE_NOOP("core", "Similar names: %1."), {nearest(refs, ref).join(u", "_s)}));
}

Result<ResolvedRef> resolveRef(const RefList& refs, const QString& ref, const QString& address)
{
    if (refs.commits.isEmpty())
        return fail(Error::Kind::BadInput, "repository-empty",
                    say(QT_TRANSLATE_NOOP("core", "The repository %1 has no commits yet."), {address}),
                    say(QT_TRANSLATE_NOOP("core", "Push a commit, then try again.")));
    QString wanted = ref;
    if (wanted.isEmpty()) {
        wanted = refs.defaultBranch;
        // HEAD may name a branch that was never pushed, and some servers have none.
        for (const QString& usual : {refs.defaultBranch, u"main"_s, u"master"_s, refs.branches.value(0)})
            if (!refs.branches.contains(wanted) && refs.branches.contains(usual))
                wanted = usual;
        if (!refs.branches.contains(wanted))
            return refMissing(refs, u"HEAD"_s, address);
    }
    // The last form is a pull request's: "pull/12".
    for (const QString& name :
         {heads + wanted, tagsPrefix + wanted, wanted, u"refs/"_s + wanted, u"refs/%1/head"_s.arg(wanted)})
        if (refs.commits.contains(name) && name.startsWith("refs/"_L1))
            return ResolvedRef{name, name.startsWith("refs/pull/"_L1) ? wanted : shortName(name),
                               refs.commits.value(name)};
    static const QRegularExpression commit(u"^[0-9a-f]{4,64}$"_s);
    const QString lower = wanted.toLower();
    if (!commit.match(lower).hasMatch())
        return refMissing(refs, ref, address);
    for (const QString& tip : refs.commits)
        if (tip.startsWith(lower))
            return ResolvedRef{{}, lower, tip};
    return ResolvedRef{{}, lower, lower};
}

} // namespace shipdeck::build
