// SPDX-License-Identifier: MIT
#include "base/lighthouse.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::lighthouse {

QString nameOf(const Category& category)
{
    return QCoreApplication::translate("core", category.name);
}

QJsonObject toJson(const Figures& figures)
{
    QJsonObject object;
    for (size_t i = 0; i < figures.size(); ++i)
        if (figures[i])
            object.insert(QLatin1String(categories[i].key), *figures[i]);
    return object;
}

Figures figuresIn(const QJsonObject& object)
{
    Figures figures;
    for (size_t i = 0; i < figures.size(); ++i)
        if (const QJsonValue value = object.value(QLatin1String(categories[i].key)); value.isDouble())
            figures[i] = value.toInt();
    return figures;
}

Result<Figures> readBudget(const QString& text)
{
    static const QRegularExpression limit(uR"(^\s*([a-z-]+)\s*>?=\s*(\d{1,3})\s*$)"_s);
    Figures budget;
    for (const QString& part : text.split(u',')) {
        const auto found = limit.match(part);
        const auto category = std::find_if(categories.begin(), categories.end(), [&](const Category& one) {
            return found.captured(1) == QLatin1String(one.id);
        });
        const int least = found.captured(2).toInt();
        if (!found.hasMatch() || category == categories.end() || least > 100)
            return fail(
                Error::Kind::BadInput, "lighthouse-budget-invalid",
                say(QT_TRANSLATE_NOOP("core", "“%1” is not a limit of a Lighthouse budget."), {part}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Use performance, accessibility, best-practices or seo with a number from "
                                      "0 to 100: \"performance>=90,accessibility>=95\".")));
        budget[size_t(category - categories.begin())] = least;
    }
    return budget;
}

QString budgetText(const Figures& budget)
{
    QStringList limits;
    for (size_t i = 0; i < budget.size(); ++i)
        if (budget[i])
            limits << u"%1>=%2"_s.arg(QLatin1String(categories[i].id)).arg(*budget[i]);
    return limits.join(u',');
}

Figures missed(const Figures& budget, const Figures& figures)
{
    Figures missed = budget;
    for (size_t i = 0; i < figures.size(); ++i)
        if (figures[i] && budget[i] && *figures[i] >= *budget[i])
            missed[i].reset();
    return missed;
}

Result<Figures> missedOf(const QString& budget, const Figures& figures)
{
    if (budget.isEmpty())
        return Figures();
    SD_TRY(const Figures least, readBudget(budget));
    return missed(least, figures);
}

QString changeText(std::optional<int> now, std::optional<int> before)
{
    if (!now)
        return say(QT_TRANSLATE_NOOP("core", "no figure")).render();
    const QString figure = QString::number(*now);
    if (!before)
        return figure;
    return *now == *before ? say(QT_TRANSLATE_NOOP("core", "%1, as before"), {figure}).render()
                           : say(QT_TRANSLATE_NOOP("core", "%1, was %2"), {figure, QString::number(*before)}).render();
}

QStringList shortfalls(const Figures& missed, const Figures& figures)
{
    QStringList sentences;
    for (size_t i = 0; i < missed.size(); ++i)
        if (missed[i])
            sentences << say(QT_TRANSLATE_NOOP("core", "%1: %2, and the budget is at least %3."),
                             {nameOf(categories[i]), changeText(figures[i], {}), QString::number(*missed[i])})
                             .render();
    return sentences;
}

} // namespace shipdeck::lighthouse
