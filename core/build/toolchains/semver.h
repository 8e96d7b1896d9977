// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QString>
#include <compare>
#include <optional>

namespace shipdeck::build {

//! https://semver.org, without build metadata.
struct Version {
    int major = 0;
    int minor = 0;
    int patch = 0;
    QString pre; //!< "rc.1"

    //! "v20.11.1" and "1.2.3-rc.1+x"; all three numbers are needed.
    static std::optional<Version> parse(QStringView text);
    QString toString() const;
    std::strong_ordering operator<=>(const Version& other) const;
    bool operator==(const Version& other) const = default;
};

//! npm's ranges: ^ ~ x * - || and comparisons. A pre-release satisfies only a comparison with a pre-release of its
//! version.
//! https://github.com/npm/node-semver#ranges
class VersionRange {
public:
    static std::optional<VersionRange> parse(const QString& text);
    bool contains(const Version& version) const;

private:
    enum class Compare { Less, LessEqual, Greater, GreaterEqual, Equal };
    struct Comparator {
        Compare compare;
        Version version;
    };
    static bool parseSet(QString text, QList<Comparator>& comparators);
    QList<QList<Comparator>> m_sets; //!< at least one has to hold completely
};

} // namespace shipdeck::build
