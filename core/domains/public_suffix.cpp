// SPDX-License-Identifier: MIT
#include "domains/public_suffix.h"

#include "domains/name.h"

#include <QFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace shipdeck::domains {
namespace {

//! The part that registries decide on, as it is: a program that asks for one name need not take apart ten thousand lines.
QByteArray readRules()
{
    QFile list(u"/usr/share/publicsuffix/public_suffix_list.dat"_s);
    if (!list.open(QIODevice::ReadOnly))
        return {};
    const QByteArray all = '\n' + list.readAll();
    return all.left(all.indexOf("===END ICANN DOMAINS==="));
}

//! "com", "*.ck", "!www.ck": https://github.com/publicsuffix/list/wiki/Format
bool hasRule(const QString& rule)
{
    static const QByteArray rules = readRules();
    return rules.contains('\n' + rule.toUtf8() + '\n');
}

//! The list has names in their own scripts.
QString inItsScript(const QString& ascii)
{
    return QUrl::fromAce(ascii.toLatin1(), QUrl::IgnoreIDNWhitelist);
}

bool isException(const QString& name)
{
    return hasRule(u'!' + name);
}

bool isSuffix(const QString& name)
{
    return !isException(name) && (!name.contains(u'.') || hasRule(name) || hasRule("*."_L1 + parentOf(name)));
}

} // namespace

bool isPublicSuffix(const QString& ascii)
{
    return isSuffix(inItsScript(ascii));
}

QString registrableDomain(const QString& ascii)
{
    QString name = ascii;
    if (isPublicSuffix(name))
        return {};
    while (!isException(inItsScript(name)) && !isPublicSuffix(parentOf(name)))
        name = parentOf(name);
    return name;
}

} // namespace shipdeck::domains
