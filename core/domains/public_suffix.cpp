// SPDX-License-Identifier: MIT
#include "domains/public_suffix.h"

#include "domains/name.h"

#include <QFile>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace shipdeck::domains {
namespace {

//! "com", "*.ck", "!www.ck": https://github.com/publicsuffix/list/wiki/Format
QSet<QString> readRules()
{
    QSet<QString> rules;
    QFile list(u"/usr/share/publicsuffix/public_suffix_list.dat"_s);
    if (!list.open(QIODevice::ReadOnly))
        return rules;
    while (!list.atEnd()) {
        const QByteArray line = list.readLine().trimmed();
        if (line.contains("===END ICANN DOMAINS==="))
            break;
        if (!line.isEmpty() && !line.startsWith("//"))
            rules.insert(QString::fromUtf8(line));
    }
    return rules;
}

const QSet<QString>& rules()
{
    static const QSet<QString> all = readRules();
    return all;
}

//! The list has names in their own scripts.
QString inItsScript(const QString& ascii)
{
    return QUrl::fromAce(ascii.toLatin1(), QUrl::IgnoreIDNWhitelist);
}

bool isException(const QString& name)
{
    return rules().contains(u'!' + name);
}

bool isSuffix(const QString& name)
{
    return !isException(name)
        && (!name.contains(u'.') || rules().contains(name) || rules().contains("*."_L1 + parentOf(name)));
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
