// SPDX-License-Identifier: MIT
#include "build/toolchains/semver.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

//! "1", "1.2", "1.x", "*": the given numbers, -1 for open ones.
struct Partial {
    int major = -1;
    int minor = -1;
    int patch = -1;
    QString pre;

    Version lowest() const { return {qMax(major, 0), qMax(minor, 0), qMax(patch, 0), pre}; }
    //! The first version after all that begin with the given numbers. `-0` sorts before each of its pre-releases.
    Version beyond() const
    {
        return minor < 0 ? Version{major + 1, 0, 0, u"0"_s} : Version{major, minor + 1, 0, u"0"_s};
    }
};

std::optional<Partial> partial(const QString& text)
{
    static const QRegularExpression shape(
        uR"(^[v=]*(\d{1,9}|[xX*])?(?:\.(\d{1,9}|[xX*]))?(?:\.(\d{1,9}|[xX*]))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$)"_s);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return {};
    const auto number = [&match](int group) {
        bool ok = false;
        const int value = match.captured(group).toInt(&ok);
        return ok ? value : -1;
    };
    Partial found{number(1), number(2), number(3), match.captured(4)};
    if (found.major < 0)
        found.minor = -1;
    if (found.minor < 0)
        found.patch = -1;
    return found;
}

std::strong_ordering comparePre(const QString& left, const QString& right)
{
    if (left.isEmpty() || right.isEmpty()) // a release comes after its pre-releases
        return left.isEmpty() <=> right.isEmpty();
    const QStringList a = left.split(u'.');
    const QStringList b = right.split(u'.');
    for (qsizetype i = 0; i < qMin(a.size(), b.size()); ++i) {
        bool aIsNumber = false;
        bool bIsNumber = false;
        const int x = a[i].toInt(&aIsNumber);
        const int y = b[i].toInt(&bIsNumber);
        if (aIsNumber != bIsNumber)
            return aIsNumber ? std::strong_ordering::less : std::strong_ordering::greater;
        const auto order = aIsNumber ? x <=> y : QString::compare(a[i], b[i]) <=> 0;
        if (order != 0)
            return order;
    }
    return a.size() <=> b.size();
}

} // namespace

std::optional<Version> Version::parse(QStringView text)
{
    const auto found = partial(text.trimmed().toString());
    if (!found || found->patch < 0)
        return {};
    return found->lowest();
}

QString Version::toString() const
{
    const QString numbers = u"%1.%2.%3"_s.arg(major).arg(minor).arg(patch);
    return pre.isEmpty() ? numbers : numbers + u'-' + pre;
}

std::strong_ordering Version::operator<=>(const Version& other) const
{
    if (const auto order = std::tie(major, minor, patch) <=> std::tie(other.major, other.minor, other.patch);
        order != 0)
        return order;
    return comparePre(pre, other.pre);
}

bool VersionRange::parseSet(QString text, QList<Comparator>& comparators)
{
    static const QRegularExpression hyphen(uR"(^\s*(\S+)\s+-\s+(\S+)\s*$)"_s);
    static const QRegularExpression gap(uR"(([<>=~^])\s+)"_s);
    static const QRegularExpression token(uR"(^(\^|~>?|>=|<=|>|<|=)?(.*)$)"_s);
    if (const auto match = hyphen.match(text); match.hasMatch()) {
        const auto from = partial(match.captured(1));
        const auto to = partial(match.captured(2));
        if (!from || !to)
            return false;
        comparators << Comparator{Compare::GreaterEqual, from->lowest()};
        if (to->patch >= 0)
            comparators << Comparator{Compare::LessEqual, to->lowest()};
        else if (to->major >= 0)
            comparators << Comparator{Compare::Less, to->beyond()};
        return true;
    }
    text.replace(gap, u"\\1"_s);
    for (const QString& word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const auto match = token.match(word);
        const QString sign = match.captured(1);
        const auto at = partial(match.captured(2));
        if (!at)
            return false;
        const Version low = at->lowest();
        if (at->major < 0) {
            if (sign == u"<" || sign == u">")
                comparators << Comparator{Compare::Less, Version{0, 0, 0, u"0"_s}}; // no version is above all
        } else if (sign == u"^") {
            Version end{at->major + 1, 0, 0, u"0"_s};
            if (at->major == 0 && at->minor > 0)
                end = {0, at->minor + 1, 0, u"0"_s};
            else if (at->major == 0 && at->minor == 0)
                end = at->patch >= 0 ? Version{0, 0, at->patch + 1, u"0"_s} : Version{0, 1, 0, u"0"_s};
            comparators << Comparator{Compare::GreaterEqual, low} << Comparator{Compare::Less, end};
        } else if (sign.startsWith(u'~')) {
            comparators << Comparator{Compare::GreaterEqual, low} << Comparator{Compare::Less, at->beyond()};
        } else if (sign == u">=") {
            comparators << Comparator{Compare::GreaterEqual, low};
        } else if (sign == u"<") {
            comparators << Comparator{Compare::Less, at->patch < 0 ? Version{low.major, low.minor, 0, u"0"_s} : low};
        } else if (sign == u">") {
            comparators << (at->patch < 0 ? Comparator{Compare::GreaterEqual, at->beyond()}
                                          : Comparator{Compare::Greater, low});
        } else if (sign == u"<=") {
            comparators << (at->patch < 0 ? Comparator{Compare::Less, at->beyond()}
                                          : Comparator{Compare::LessEqual, low});
        } else if (at->patch < 0) {
            comparators << Comparator{Compare::GreaterEqual, low} << Comparator{Compare::Less, at->beyond()};
        } else {
            comparators << Comparator{Compare::Equal, low};
        }
    }
    return true;
}

std::optional<VersionRange> VersionRange::parse(const QString& text)
{
    VersionRange range;
    for (const QString& part : text.split(u"||"_s)) {
        QList<Comparator> comparators;
        if (!parseSet(part, comparators))
            return {};
        range.m_sets << comparators;
    }
    return range;
}

bool VersionRange::contains(const Version& version) const
{
    const auto holds = [&version](const Comparator& one) {
        const auto order = version <=> one.version;
        switch (one.compare) {
        case Compare::Less: return order < 0;
        case Compare::LessEqual: return order <= 0;
        case Compare::Greater: return order > 0;
        case Compare::GreaterEqual: return order >= 0;
        case Compare::Equal: return order == 0;
        }
        return false;
    };
    const auto namesItsTriple = [&version](const Comparator& one) {
        return !one.version.pre.isEmpty() && one.version.pre != u"0" && one.version.major == version.major
            && one.version.minor == version.minor && one.version.patch == version.patch;
    };
    return std::any_of(m_sets.begin(), m_sets.end(), [&](const QList<Comparator>& set) {
        return std::all_of(set.begin(), set.end(), holds)
            && (version.pre.isEmpty() || std::any_of(set.begin(), set.end(), namesItsTriple));
    });
}

} // namespace shipdeck::build
