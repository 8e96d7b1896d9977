// SPDX-License-Identifier: MIT
#include "pages/price_figures.h"

#include "pages/fact_row.h"
#include "theme/theme.h"
#include "widgets/flow_row.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int figureWidth = 132;

QWidget* figure(const QString& head, const insights::Estimate& month, const insights::Currency& currency)
{
    auto* cell = new QWidget;
    cell->setObjectName(u"priceFigure"_s);
    cell->setMinimumWidth(Theme::px(figureWidth));
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(2));
    const QString sum = month.totalText(currency).render();
    column->addWidget(new Label(head, FontRole::Small, Color::TextTertiary));
    column->addWidget(new Label(sum, FontRole::Heading));
    cell->setAccessibleName(u"%1: %2"_s.arg(head, sum));
    cell->setToolTip(PriceFigures::tr("Without the free allowances: %1").arg(currency.text(month.ceiling())));
    return cell;
}

} // namespace

PriceFigures::PriceFigures(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(u"priceFigures"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::px(6));
    hide();
}

void PriceFigures::show(const insights::UsagePrices& prices, const QStringList& traps,
                        const insights::Currency& currency)
{
    clearLayout(m_column);
    auto* cells = new QWidget;
    auto* row = new FlowRow(cells);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s3));
    row->addWidget(figure(tr("Without visitors"), prices.atRest, currency));
    for (const auto& [gb, month] : prices.withTraffic)
        row->addWidget(figure(tr("%1 GB of traffic").arg(gb), month, currency));
    m_column->addWidget(cells);
    auto* basis = new Label(prices.basis(currency).render(), FontRole::Small, Color::TextSecondary);
    basis->setObjectName(u"priceBasis"_s);
    basis->setWrapped(true);
    m_column->addWidget(basis);
    if (prices.size) {
        auto* size = new Label(prices.size->text().render(), FontRole::Small, Color::TextSecondary);
        size->setObjectName(u"priceSize"_s);
        size->setWrapped(true);
        m_column->addWidget(size);
    }
    for (const QString& trap : traps)
        m_column->addWidget(iconLine(Icon::TriangleAlert, Color::LogWarnBar, trap, Color::TextSecondary));
}

} // namespace shipdeck::ui
