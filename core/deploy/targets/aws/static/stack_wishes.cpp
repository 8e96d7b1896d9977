// SPDX-License-Identifier: MIT
#include "deploy/targets/aws/edge/templates.h"
#include "deploy/targets/aws/static/stacks.h"

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

int StackWish::number() const
{
    return YAML::Load(body.toStdString())["Metadata"]["Shipdeck"]["Version"].as<int>(0);
}

QString StackWish::version() const
{
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex().left(16);
    return QString::number(number()) + u'.' + QString::fromLatin1(hash);
}

QByteArray StackWish::versionedBody() const
{
    // Outputs are the last section of our templates; an output, unlike a tag, changes no resource.
    return body + "  Version: {Description: Shipdeck's template, Value: '" + version().toLatin1() + "'}\n";
}

bool isMadeBy(const std::optional<aws::Stack>& stack, const QString& operation)
{
    return stack
        && (stack->state == aws::StackState::Review || stack->tags.value(u"shipdeck:operation"_s) == operation);
}

StackWish foundationWish(const QString& operation)
{
    StackWish wish;
    wish.name = foundationName;
    wish.kind = u"foundation"_s;
    wish.body = edge::foundationTemplate();
    wish.tags = {{u"shipdeck:stack"_s, wish.name}, {u"shipdeck:operation"_s, operation}};
    wish.mayMakeRoles = true; // the boundary of roles
    return wish;
}

StackWish siteWish(const QString& name, const QString& slug, const QString& environment, const QString& operation)
{
    StackWish wish;
    wish.name = name;
    wish.kind = u"site"_s;
    wish.body = edge::staticSiteTemplate();
    wish.parameters = {{u"Project"_s, slug}};
    wish.tags = {{u"shipdeck:stack"_s, name},
                 {u"shipdeck:project"_s, slug},
                 {u"shipdeck:environment"_s, environment},
                 {u"shipdeck:operation"_s, operation}};
    return wish;
}

Result<QByteArray> templateNamed(const QString& kind)
{
    StackWish wish;
    if (kind == u"foundation")
        wish.body = edge::foundationTemplate();
    else if (kind == u"site")
        wish.body = edge::staticSiteTemplate();
    else if (kind == u"certificate")
        wish.body = edge::certificateTemplate();
    else
        return fail(Error::Kind::BadInput, "template-unknown",
                    say(QT_TRANSLATE_NOOP("core", "There is no template \"%1\"."), {kind.left(40)}),
                    say(QT_TRANSLATE_NOOP("core", "Choose one of: %1."), {u"foundation, site, certificate"_s}));
    return wish.versionedBody();
}

QList<std::pair<QString, QString>> resourcesIn(const StackWish& wish)
{
    QList<std::pair<QString, QString>> found;
    for (const auto& resource : YAML::Load(wish.body.toStdString())["Resources"])
        if (!resource.second["Condition"]) // of what a zone asks for
            found.append({QString::fromStdString(resource.first.as<std::string>()),
                          QString::fromStdString(resource.second["Type"].as<std::string>())});
    return found;
}

} // namespace shipdeck::site
