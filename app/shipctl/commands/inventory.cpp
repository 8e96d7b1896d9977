// SPDX-License-Identifier: MIT
#include "commands.h"

#include "deck/aws.h"
#include "insights/inventory/inventory.h"
#include "login_aws.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;
using insights::Inventory;
using insights::InventoryItem;
using Place = InventoryItem::Place;

QString priceOf(const InventoryItem& item, const insights::Currency& currency)
{
    if (item.place == Place::Others)
        return u"–"_s;
    return item.dollars ? currency.text(*item.dollars) : QCoreApplication::translate("core", "price unknown");
}

QString placeOf(const InventoryItem& item)
{
    switch (item.place) {
    case Place::Stack: return item.stack;
    case Place::Loose: return QCoreApplication::translate("core", "(in no stack)");
    case Place::Others: break;
    }
    return QCoreApplication::translate("core", "(not Shipdeck's)");
}

//! "S3::Bucket", without the common prefix.
QString typeOf(const InventoryItem& item)
{
    return item.type.startsWith("AWS::"_L1) ? item.type.mid(5) : item.type;
}

//! Irrelevant for a person: it is deleted with its stack and free without visitors.
bool isFolded(const InventoryItem& item)
{
    return item.place == Place::Stack && item.dollars && *item.dollars <= 0;
}

QStringList rowOf(const InventoryItem& item, const QString& price, const QString& type, const QString& name)
{
    return {item.project.isEmpty() ? u"–"_s : item.project, placeOf(item), price, type, name};
}

//! Project, stack, price, kind and name; a stack's free resources in one row.
QList<QStringList> rowsOf(const Inventory& found, const insights::Currency& currency)
{
    QList<QStringList> rows;
    QMap<QString, qsizetype> folds; // stack → row
    QMap<QString, int> counts;
    for (const InventoryItem& item : found.items) {
        if (!isFolded(item)) {
            rows << rowOf(item, priceOf(item, currency), typeOf(item), item.name);
            continue;
        }
        if (!folds.contains(item.stack)) {
            folds[item.stack] = rows.size();
            rows << rowOf(item, priceOf(item, currency), {}, {});
        }
        rows[folds[item.stack]][3] =
            QCoreApplication::translate("core", "%1 free when idle").arg(QString::number(++counts[item.stack]));
    }
    return rows;
}

//! Mentions other regions, so that an empty list is not misleading.
QString elsewhere(const Inventory& found)
{
    if (found.otherRegions.isEmpty())
        return {};
    return QCoreApplication::translate(
               "core", "There are Shipdeck resources in other regions: %1. List them: shipctl inventory --region %2")
               .arg(found.otherRegions.join(u", "_s), found.otherRegions.first())
        + u'\n';
}

QString textOf(const Inventory& found, const insights::Currency& currency)
{
    const QString where = u"%1, %2"_s.arg(found.account, found.region);
    if (found.items.isEmpty() && found.stacks.isEmpty())
        return QCoreApplication::translate("core", "There are no Shipdeck resources in %1.").arg(where) + u'\n'
            + elsewhere(found);
    const QString sum = insights::sumText(found.dollars(), found.isAtLeast(), currency).render();
    const QString total =
        QCoreApplication::translate("core", "Shipdeck resources in %1: %2 a month without visitors").arg(where, sum);
    return table(rowsOf(found, currency)) + total + u'\n' + elsewhere(found);
}

Task<Exit> runInventory(Call call)
{
    const aws::Choice choice{call.arguments.value(u"profile"_s), call.arguments.value(u"region"_s)};
    const auto currency = call.currency();
    if (!currency)
        co_return call.out.failure(currency.error());
    const auto whose = call.arguments.has(u"all"_s) ? insights::Whose::Everybodys : insights::Whose::Ours;
    const Cancel cancel = call.cancel;
    const AwsService aws;
    const aws::AskMfaCode mfaCode = mfaOnTerminal(&call.out);
    const auto found = co_await aws.inventory(choice, whose, mfaCode, cancel);
    if (!found)
        co_return call.out.failure(found.error());
    for (const insights::InventoryStack& stack : found->stacks)
        if (!stack.status.endsWith("_COMPLETE"_L1) || stack.status == u"ROLLBACK_COMPLETE")
            call.out.note(QCoreApplication::translate("core", "The stack %1 is %2.").arg(stack.name, stack.status));
    for (const Text& remark : found->remarks)
        call.out.note(remark.render());
    call.out.result(textOf(*found, *currency), found->toJson());
    co_return Exit::Done;
}

} // namespace

Command inventoryCommand()
{
    return {{u"inventory"_s,
             {},
             u"list Shipdeck's resources in an AWS account, of all computers, with prices"_s,
             {{u"profile"_s, u"PROFILE"_s, u"profile; default: AWS CLI's"_s},
              {u"region"_s, u"REGION"_s, u"default: profile's"_s},
              {u"all"_s, {}, u"also list tagged resources that Shipdeck did not create"_s},
              {u"currency"_s, u"USD|KRW|EUR|JPY"_s, u"currency; default: the currency setting, else your locale's"_s}},
             0,
             0},
            &runInventory};
}

} // namespace shipdeck::cli
