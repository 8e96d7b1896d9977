// SPDX-License-Identifier: MIT
#include "edge/templates.h"

#include <QFile>
#include <QList>
#include <QRegularExpression>

// The resource lives in a static library: without this call the linker leaves it out. Has to be outside namespaces.
static void loadEdgeResource()
{
    Q_INIT_RESOURCE(edge);
}

namespace shipdeck::edge {
using namespace Qt::StringLiterals;
namespace {

QByteArray resource(const QString& name)
{
    loadEdgeResource();
    QFile file(u":/shipdeck/aws/"_s + name);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    return isThere ? file.readAll() : QByteArray();
}

} // namespace

QByteArray routerCode()
{
    QString code;
    QStringList names;
    for (const QByteArray& line : resource(u"router.js"_s).split('\n')) {
        const QByteArray said = line.trimmed();
        if (said.startsWith("// SHORT "))
            names = QString::fromUtf8(said.mid(9)).split(u' ');
        if (!said.isEmpty() && !said.startsWith("//"))
            code += QString::fromUtf8(said) + u'\n';
    }
    // Functions only, where they are made and called: nothing else has such a name before a bracket.
    for (qsizetype i = 0; i < names.size(); ++i)
        code.replace(QRegularExpression(u"(?<![.\\w])%1\\("_s.arg(names[i])),
                     QString(QChar(u'A' + char16_t(i))) + u'(');
    static const QRegularExpression operators(u" (===?|!==|=>|[=<>]=?|&&|\\|\\||[*%?+]) "_s);
    static const QRegularExpression brackets(u"^(if|for) (?=\\()|(?<=\\)) (?=\\{$)"_s,
                                             QRegularExpression::MultilineOption);
    return code.replace(operators, u"\\1"_s).replace(brackets, u"\\1"_s).toUtf8();
}

QByteArray foundationTemplate()
{
    const QByteArray text = resource(u"foundation.yaml"_s);
    const QByteArray place = "        // router.js\n";
    const qsizetype from = text.indexOf(place);
    const qsizetype to = text.indexOf('\n', from + place.size()) + 1; // with the function that stands in for it
    Q_ASSERT(from >= 0);
    QByteArray code;
    for (const QByteArray& line : routerCode().trimmed().split('\n'))
        code += "        " + line + '\n';
    return text.left(from) + code + text.mid(to);
}

const QMap<QString, QString>& policyHeaders()
{
    static const QMap<QString, QString> headers{{u"referrer-policy"_s, u"strict-origin-when-cross-origin"_s},
                                                {u"strict-transport-security"_s, u"max-age=31536000"_s},
                                                {u"x-content-type-options"_s, u"nosniff"_s},
                                                {u"x-frame-options"_s, u"SAMEORIGIN"_s}};
    return headers;
}

QByteArray certificateTemplate()
{
    return resource(u"certificate.yaml"_s);
}

QByteArray domainsTemplate()
{
    return resource(u"domains.yaml"_s);
}

QByteArray staticSiteTemplate()
{
    return resource(u"static-site.yaml"_s);
}

} // namespace shipdeck::edge
