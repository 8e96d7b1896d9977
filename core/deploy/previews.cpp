// SPDX-License-Identifier: MIT
#include "deploy/previews.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {

QString previewOf(int pullRequest)
{
    return u"pr-%1"_s.arg(pullRequest);
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

QString usualEnvironment(const QString& ref)
{
    return pullRequestOfRef(ref) > 0 ? u"preview"_s : u"production"_s;
}

QString variablesOf(const QString& environment)
{
    return pullRequestOf(environment) > 0 ? u"preview"_s : environment;
}

bool isOfFork(const store::Operation& operation)
{
    return operation.params.value(u"fork"_s).toBool();
}

} // namespace shipdeck::deploy
