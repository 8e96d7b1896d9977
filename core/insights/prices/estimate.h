// SPDX-License-Identifier: MIT
#pragma once
#include "insights/prices/currency.h"
#include "insights/prices/price_list.h"

namespace shipdeck::insights {

//! One thing that is billed in a month.
struct EstimateLine {
    enum class Kind {
        Fixed, //!< billed with no visitor
        Usage
    };
    Kind kind = Kind::Usage;
    Text name;                     //!< "Traffic to visitors (Europe)"
    double quantity = 0;           //!< of single things: requests, GB, hours
    QString unit;                  //!< "GB", "requests"
    double allowance = 0;          //!< that many of them cost nothing each month; of the whole account
    std::optional<double> dollars; //!< after the allowance, not rounded; nothing: the price is unknown
    std::optional<double> ceiling; //!< without the allowance
    bool isDoubtful = false;       //!< the price was not seen in a source
};

//! About what a month costs, each line of it. Taxes, support, savings plans and credits are outside.
struct Estimate {
    QString region;
    QDate date; //!< of the prices
    QList<EstimateLine> lines;

    double fixed() const; //!< in dollars, of the lines that have a price
    double usage() const; //!< the same
    double total() const { return fixed() + usage(); }
    double ceiling() const; //!< without any allowance
    bool isAtLeast() const; //!< a price is unknown, so it is more than that
    //! The total, with "at least" or "about" in front of it.
    Text totalText(const Currency& currency) const;
    QJsonObject toJson(const Currency& currency) const;
};

//! Adds lines by the keys of a price list.
class EstimateMaker {
public:
    //! `countsAllowances`: the account's allowances are taken for unspent.
    EstimateMaker(const PriceList& prices, QString region, bool countsAllowances);

    //! Nothing is added for a quantity of 0.
    void add(EstimateLine::Kind kind, Text name, const QString& key, double quantity, const QString& unit,
             double allowance = 0);
    Estimate made() const { return m_estimate; }

private:
    const PriceList& m_prices;
    bool m_countsAllowances;
    Estimate m_estimate;
};

} // namespace shipdeck::insights
