// SPDX-License-Identifier: MIT
#include "insights/policy/actions_role.h"

#include "insights/resource.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace shipdeck::insights {
using namespace Qt::StringLiterals;

namespace {

const QByteArray type = "    Type: String\n";

//! Where the parameter's own lines begin behind its type.
qsizetype placeIn(const QByteArray& text, const QByteArray& parameter)
{
    const qsizetype found = text.indexOf(type, text.indexOf("  " + parameter + ":\n"));
    Q_ASSERT(found >= 0);
    return found + type.size();
}

} // namespace

QByteArray gitHubActionsTemplate(const Policy& policy)
{
    // JSON is YAML; the place is a line of its own, with a document that allows nothing until then.
    const QByteArray text = shippedFile(u"github-actions.yaml"_s);
    const QByteArray place = "          PolicyDocument: ";
    const qsizetype from = text.indexOf(place) + place.size();
    Q_ASSERT(from >= place.size());
    const QByteArray document = QJsonDocument(policy.document()).toJson(QJsonDocument::Compact);
    return text.left(from) + document + text.mid(text.indexOf('\n', from));
}

Result<QByteArray> gitHubActionsTemplateOf(const ActionsRepository& repository, const Policy& policy)
{
    QByteArray text = gitHubActionsTemplate(policy);
    const QByteArray rule = "    AllowedPattern: '";
    const qsizetype place = placeIn(text, "Repository");
    const qsizetype from = place + rule.size();
    Q_ASSERT(text.mid(place, rule.size()) == rule);
    // CloudFormation goes by the same pattern, but only once somebody makes the stack.
    const QString pattern = QString::fromUtf8(text.mid(from, text.indexOf("'\n", from) - from));
    if (!QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(repository.name).hasMatch())
        return fail(Error::Kind::BadInput, "repository-name-invalid",
                    say(QT_TRANSLATE_NOOP("core", "“%1” is not the name of a repository."),
                        {repository.name.left(120)}),
                    say(QT_TRANSLATE_NOOP("core", "Use the form owner/name: letters, digits, dashes, dots.")));
    text.insert(place, "    Default: '" + repository.name.toLatin1() + "'\n");
    const QByteArray none = "    Default: ''\n";
    for (const auto& [parameter, id] :
         {std::pair("OwnerId", repository.ownerId), std::pair("RepositoryId", repository.id)})
        if (id > 0)
            text.replace(placeIn(text, parameter), none.size(), "    Default: '" + QByteArray::number(id) + "'\n");
    return text;
}

} // namespace shipdeck::insights
