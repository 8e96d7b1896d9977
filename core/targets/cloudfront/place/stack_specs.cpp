// SPDX-License-Identifier: MIT
#include "targets/cloudfront/place/stack_specs.h"

#include "edge/templates.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace shipdeck::site {

StackSpec foundationSpec(const QString& operation)
{
    StackSpec spec;
    spec.name = foundationName;
    spec.kind = u"foundation"_s;
    spec.body = edge::foundationTemplate();
    spec.tags = {{u"shipdeck:stack"_s, spec.name}, {u"shipdeck:operation"_s, operation}};
    spec.mayMakeRoles = true; // it contains the permissions boundary of roles
    return spec;
}

StackSpec siteSpec(const QString& name, const QString& slug, const QString& environment, const QString& operation)
{
    StackSpec spec;
    spec.name = name;
    spec.kind = u"site"_s;
    spec.body = edge::staticSiteTemplate();
    spec.parameters = {{u"Project"_s, slug}};
    spec.tags = {{u"shipdeck:stack"_s, name},
                 {u"shipdeck:project"_s, slug},
                 {u"shipdeck:environment"_s, environment},
                 {u"shipdeck:operation"_s, operation}};
    return spec;
}

StackSpec domainsSpec(const QString& name, const QString& slug, const QString& environment, const QString& operation)
{
    StackSpec spec = siteSpec(name, slug, environment, operation);
    spec.kind = u"domains"_s;
    spec.body = edge::domainsTemplate();
    return spec;
}

Result<QByteArray> templateNamed(const QString& kind)
{
    static const QHash<QString, QByteArray (*)()> templates{{u"foundation"_s, &edge::foundationTemplate},
                                                            {u"site"_s, &edge::staticSiteTemplate},
                                                            {u"domains"_s, &edge::domainsTemplate},
                                                            {u"certificate"_s, &edge::certificateTemplate}};
    const auto made = templates.find(kind);
    if (made == templates.end())
        return fail(Error::Kind::BadInput, "template-unknown",
                    say(QT_TRANSLATE_NOOP("core", "There is no template “%1”."), {kind.left(40)}),
                    say(QT_TRANSLATE_NOOP("core", "Choose one of: %1."),
                        {u"foundation, site, domains, certificate"_s}));
    StackSpec spec;
    spec.body = (*made)();
    return spec.versionedBody();
}

} // namespace shipdeck::site
