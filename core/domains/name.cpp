// SPDX-License-Identifier: MIT
#include "domains/name.h"

#include "domains/public_suffix.h"
#include "net/private_hosts.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace shipdeck::domains {
namespace {

constexpr qsizetype longestName = 253, longestLabel = 63;
constexpr auto wildcard = "*."_L1;

Failure invalid(Text what, Text next = say(QT_TRANSLATE_NOOP("core", "Type a name such as www.shop.example.")))
{
    return fail(Error::Kind::BadInput, "domain-invalid", std::move(what), std::move(next));
}

bool isAddress(const QString& name)
{
    static const QRegularExpression ipv4(u"^[0-9.]+$"_s); // also what is one only to some programs: 127.1
    return ipv4.match(name).hasMatch() || !QHostAddress(name).isNull();
}

//! What is no name at all; empty: it may be one.
Result<> checkTyped(const QString& name)
{
    static const QRegularExpression url(u"^[a-z][a-z0-9+.-]*://|/|\\?"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression foreign(u"[\\s:@_,;\"'\\\\]"_s);
    if (name.isEmpty())
        return invalid(say(QT_TRANSLATE_NOOP("core", "No domain name was given.")));
    if (url.match(name).hasMatch()) {
        const QString host = QUrl(name.contains("://"_L1) ? name : "https://"_L1 + name).host();
        return invalid(say(QT_TRANSLATE_NOOP("core", "“%1” is the address of a page, not a domain name."), {name}),
                       host.isEmpty() ? say(QT_TRANSLATE_NOOP("core", "Type a name such as www.shop.example."))
                                      : say(QT_TRANSLATE_NOOP("core", "Type only the name: %1"), {host}));
    }
    if (isAddress(name))
        return invalid(say(QT_TRANSLATE_NOOP("core", "“%1” is an IP address, not a domain name."), {name}));
    if (const auto found = foreign.match(name); found.hasMatch() && found.captured().at(0).isSpace())
        return invalid(
            say(QT_TRANSLATE_NOOP("core", "“%1” contains a space, which domain names cannot contain."), {name}));
    else if (found.hasMatch())
        return invalid(say(QT_TRANSLATE_NOOP("core", "“%1” contains “%2”, which domain names cannot contain."),
                           {name, found.captured()}));
    return {};
}

QString inItsScript(const QString& ascii)
{
    return QUrl::fromAce(ascii.toLatin1(), QUrl::IgnoreIDNWhitelist);
}

//! Letters of alphabets that look alike, as browsers warn of.
bool isMixed(const QString& label)
{
    QSet<QChar::Script> alphabets;
    for (const QChar letter : label)
        if (const auto script = letter.script();
            script == QChar::Script_Latin || script == QChar::Script_Cyrillic || script == QChar::Script_Greek)
            alphabets.insert(script);
    return alphabets.size() > 1;
}

//! As browsers show it: in its script, but for labels that are made to be mistaken.
QString asShown(const QString& ascii)
{
    QStringList labels;
    for (const QString& label : ascii.split(u'.')) {
        const QString own = inItsScript(label);
        labels << (isMixed(own) ? label : own);
    }
    return labels.join(u'.');
}

bool isLabel(const QString& label)
{
    static const QRegularExpression ldh(u"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"_s);
    return ldh.match(label).hasMatch() && (!label.startsWith("xn--"_L1) || inItsScript(label) != label);
}

//! `typed` and `ascii` without `*.`, which `name` has; `ascii` empty: it could not be converted.
Result<> checkLabels(const QString& typed, const QString& ascii, const QString& name)
{
    const QStringList labels = ascii.split(u'.');
    const auto isLong = [](const QString& label) { return label.size() > longestLabel; };
    if (typed.contains(".."_L1) || typed.startsWith(u'.'))
        return invalid(say(QT_TRANSLATE_NOOP("core", "“%1” has a dot too many."), {typed}));
    if (typed.contains(u'*'))
        return invalid(say(QT_TRANSLATE_NOOP("core", "Only the whole first part of “%1” can be *."), {typed}),
                       say(QT_TRANSLATE_NOOP("core", "Type a name such as *.shop.example.")));
    if (std::ranges::any_of(labels, isLong) || std::ranges::any_of(typed.split(u'.'), isLong))
        return invalid(say(QT_TRANSLATE_NOOP("core", "A part of “%1” is longer than 63 characters."), {typed}));
    if (name.size() > longestName)
        return invalid(say(QT_TRANSLATE_NOOP("core", "“%1” is longer than 253 characters."), {typed}));
    if (!std::ranges::all_of(labels, isLabel))
        return invalid(say(QT_TRANSLATE_NOOP("core",
                                             "“%1” is not a valid domain name. Its parts consist of letters, "
                                             "digits and hyphens, without a hyphen at an end."),
                           {typed}));
    return {};
}

Result<> checkPublic(const DomainName& name, const QString& base)
{
    if (reachOf(base) != Reach::Everywhere || !base.contains(u'.'))
        return invalid(say(QT_TRANSLATE_NOOP("core", "“%1” is not a name of the public internet."), {name.unicode}));
    if (isPublicSuffix(base))
        return invalid(say(QT_TRANSLATE_NOOP("core", "“%1” is a suffix that names are registered below."),
                           {name.unicode}),
                       say(QT_TRANSLATE_NOOP("core", "Type a name that you registered, such as shop.%1."),
                           {inItsScript(base)}));
    return {};
}

} // namespace

Result<DomainName> domainName(const QString& typed)
{
    QString name = typed.trimmed();
    if (name.size() > 1 && (name.endsWith(u'.') || name.endsWith(u'。')))
        name.chop(1);
    SD_CHECK(checkTyped(name));
    DomainName result;
    result.isWildcard = isWildcard(name);
    const QString rest = result.isWildcard ? name.mid(wildcard.size()) : name;
    const QString base = QString::fromLatin1(QUrl::toAce(rest)).toLower();
    result.ascii = result.isWildcard ? wildcard + base : base;
    SD_CHECK(checkLabels(rest, base, result.ascii));
    result.unicode = result.isWildcard ? wildcard + asShown(base) : asShown(base);
    SD_CHECK(checkPublic(result, base));
    return result;
}

QString DomainName::shown() const
{
    return unicode == ascii ? ascii : u"%1 (%2)"_s.arg(unicode, ascii);
}

bool isWithin(const QString& name, const QString& zone)
{
    return zone.isEmpty() || name == zone || (name.endsWith(zone) && name.at(name.size() - zone.size() - 1) == u'.');
}

QString parentOf(const QString& name)
{
    const qsizetype dot = name.indexOf(u'.');
    return dot < 0 ? QString() : name.mid(dot + 1);
}

bool isWildcard(const QString& name)
{
    return name.startsWith(wildcard);
}

QString wildcardOf(const QString& name)
{
    return wildcard + parentOf(name);
}

QString withoutWildcard(const QString& name)
{
    return isWildcard(name) ? parentOf(name) : name;
}

QString sampleOf(const QString& name)
{
    if (!isWildcard(name))
        return name;
    return u"shipdeck-%1.%2"_s.arg(QRandomGenerator::global()->generate(), 8, 16, QChar(u'0')).arg(parentOf(name));
}

} // namespace shipdeck::domains
