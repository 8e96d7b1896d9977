// SPDX-License-Identifier: MIT
#include "targets/cloudfront/place/stack_specs.h"

#include "edge/templates.h"

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

Result<QByteArray> templateNamed(const QString& kind)
{
    StackSpec spec;
    if (kind == u"foundation")
        spec.body = edge::foundationTemplate();
    else if (kind == u"site")
        spec.body = edge::staticSiteTemplate();
    else if (kind == u"certificate")
        spec.body = edge::certificateTemplate();
    else
        return fail(Error::Kind::BadInput, "template-unknown",
                    say(QT_TRANSLATE_NOOP("core", "There is no template \"%1\"."), {kind.left(40)}),
                    say(QT_TRANSLATE_NOOP("core", "Choose one of: %1."), {u"foundation, site, certificate"_s}));
    return spec.versionedBody();
}

} // namespace shipdeck::site
