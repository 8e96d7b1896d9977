// SPDX-License-Identifier: MIT
#include "insights/policy/actions_role.h"

#include "insights/policy/static_policy.h"

#include <QRegularExpression>

namespace shipdeck::insights {
using namespace Qt::StringLiterals;

Result<QByteArray> gitHubActionsTemplateOf(const QString& repository, const Policy& policy)
{
    const QByteArray text = gitHubActionsTemplate(policy);
    const QByteArray type = "    Type: String\n";
    const QByteArray rule = "    AllowedPattern: '";
    const qsizetype parameter = text.indexOf("  Repository:\n");
    const qsizetype place = text.indexOf(type, parameter) + type.size();
    const qsizetype from = place + rule.size();
    Q_ASSERT(parameter >= 0 && place > parameter && text.mid(place, rule.size()) == rule);
    // CloudFormation goes by the same pattern, but only once somebody makes the stack.
    const QString pattern = QString::fromUtf8(text.mid(from, text.indexOf("'\n", from) - from));
    if (!QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(repository).hasMatch())
        return fail(Error::Kind::BadInput, "repository-name-invalid",
                    say(QT_TRANSLATE_NOOP("core", "“%1” is not the name of a repository."), {repository.left(120)}),
                    say(QT_TRANSLATE_NOOP("core", "Give it as owner/name: letters, digits, dashes, dots.")));
    return text.left(place) + "    Default: '" + repository.toLatin1() + "'\n" + text.mid(place);
}

} // namespace shipdeck::insights
