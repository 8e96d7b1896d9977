// SPDX-License-Identifier: MIT
#include "deploy/previews.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {

EnvironmentName previewOf(int pullRequest)
{
    return EnvironmentName(u"pr-%1"_s.arg(pullRequest));
}

int pullRequestOf(const QString& environment)
{
    const int number = environment.startsWith(u"pr-"_s) ? environment.mid(3).toInt() : 0;
    return number > 0 && previewOf(number) == environment ? number : 0;
}

int pullRequestOfRef(const QString& ref)
{
    static const QRegularExpression form(u"^(?:refs/)?pull/([0-9]{1,9})(?:/(?:head|merge))?$"_s);
    const auto match = form.match(ref);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

bool mayBeOfFork(const QString& ref)
{
    static const QRegularExpression commit(u"^[0-9A-Fa-f]{4,64}$|[~^:]|@\\{|^refs/(?!heads/|tags/)"_s);
    return commit.match(ref).hasMatch();
}

EnvironmentName variablesOf(const QString& environment)
{
    return EnvironmentName(pullRequestOf(environment) > 0 ? u"preview"_s : environment);
}

QString UntrustedSource::secretsWord() const
{
    return !isProposed ? u"all"_s : approvedCommit.isEmpty() ? u"withheld"_s : u"approved"_s;
}

Text UntrustedSource::secretsText() const
{
    if (!isProposed)
        return {};
    if (approvedCommit.isEmpty())
        return say(QT_TRANSLATE_NOOP("core", "It gets no secrets."));
    return say(QT_TRANSLATE_NOOP("core", "It still gets the secrets: %1 approved commit %2."),
               {approvedBy, approvedCommit.left(12)});
}

void UntrustedSource::writeTo(QJsonObject& params) const
{
    if (!isProposed)
        return;
    params.insert(u"fork"_s, true);
    if (!why.isEmpty())
        params.insert(u"forkWhy"_s, why.toJson());
    if (approvedCommit.isEmpty())
        return;
    params.insert(u"secretsFor"_s, approvedCommit);
    params.insert(u"secretsBy"_s, approvedBy);
}

UntrustedSource UntrustedSource::of(const store::Operation& operation)
{
    UntrustedSource untrusted;
    untrusted.isProposed = operation.params.value(u"fork"_s).toBool();
    untrusted.why = Text::fromJson(operation.params.value(u"forkWhy"_s));
    untrusted.approvedCommit = CommitId(operation.params.value(u"secretsFor"_s).toString());
    untrusted.approvedBy = operation.params.value(u"secretsBy"_s).toString();
    return untrusted;
}

Text whyPullRequest(int number)
{
    return say(QT_TRANSLATE_NOOP("core", "The code of pull request #%1 is not trusted."), {QString::number(number)});
}

bool isOfFork(const store::Operation& operation)
{
    return UntrustedSource::of(operation).isProposed;
}

} // namespace shipdeck::deploy
