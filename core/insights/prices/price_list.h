// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QDate>
#include <QJsonObject>

namespace shipdeck::insights {

//! What AWS asks for one unit of one thing, in US dollars.
struct Price {
    struct Tier {
        double upTo = 0; //!< units from the first one on; infinite for the last tier
        double dollars = 0;
    };
    double dollars = 0; //!< of a unit in the first tier
    double units = 1;   //!< what `unit` counts: 1,000 for "per 1,000 requests"
    QString unit;
    QList<Tier> tiers;
    bool isDoubtful = false; //!< known, and not seen in a source
    QString source;
    QString sourceDate;

    //! `quantity` in single things (requests, GB, hours), sliced by the tiers.
    double of(double quantity) const;
};

//! The prices that Shipdeck was published with. What is not in them is unknown, never another region's.
class PriceList {
public:
    static const PriceList& shipped();
    explicit PriceList(const QJsonObject& document) : m_document(document) {}

    QDate date() const;
    double hoursPerMonth() const;
    //! Of a region, or of all of them alike. Nothing: unknown, or not readable.
    std::optional<Price> price(const QString& region, const QString& key) const;
    //! "Asia Pacific (Seoul)"; empty: there are no prices of it.
    QString regionName(const QString& region) const;
    QStringList regions() const;

private:
    QJsonObject m_document;
};

} // namespace shipdeck::insights
