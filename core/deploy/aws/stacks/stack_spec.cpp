// SPDX-License-Identifier: MIT
#include "deploy/aws/stacks/stacks.h"

#include <QCryptographicHash>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace shipdeck::site {

QString siteStackName(const QString& slug, const QString& projectId)
{
    QString name = slug.left(24);
    while (name.endsWith(u'-'))
        name.chop(1);
    return u"shipdeck-%1-%2"_s.arg(name, projectId);
}

int StackSpec::number() const
{
    return YAML::Load(body.toStdString())["Metadata"]["Shipdeck"]["Version"].as<int>(0);
}

QString StackSpec::version() const
{
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex().left(16);
    return QString::number(number()) + u'.' + QString::fromLatin1(hash);
}

QByteArray StackSpec::versionedBody() const
{
    // Outputs are the last section of our templates; unlike a tag, a new output changes no resource.
    return body + "  Version: {Description: Shipdeck's template, Value: '" + version().toLatin1() + "'}\n";
}

bool isMadeBy(const std::optional<aws::Stack>& stack, const QString& operation)
{
    return stack
        && (stack->state == aws::StackState::Review || stack->tags.value(u"shipdeck:operation"_s) == operation);
}

QList<std::pair<QString, QString>> resourcesIn(const StackSpec& spec)
{
    QList<std::pair<QString, QString>> found;
    for (const auto& resource : YAML::Load(spec.body.toStdString())["Resources"])
        if (!resource.second["Condition"]) // conditional ones exist only with a wildcard domain
            found.append({QString::fromStdString(resource.first.as<std::string>()),
                          QString::fromStdString(resource.second["Type"].as<std::string>())});
    return found;
}

} // namespace shipdeck::site
