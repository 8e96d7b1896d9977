// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/connection_steps.h"

#include "insights/inventory/untagged.h"
#include "targets/cloudfront/steps/foundation_removal.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/removal.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

class RemoveLeftovers final : public Step {
public:
    RemoveLeftovers(QStringList leftovers, QString flags) : m_leftovers(std::move(leftovers)), m_flags(std::move(flags))
    {
    }
    QString name() const override { return u"remove-leftovers"_s; }
    QString stage() const override { return u"assign"_s; }
    bool isPointOfNoReturn() const override { return true; }
    int attempts() const override { return 3; }
    PlannedStep planned() const override
    {
        QList<Change> changes;
        QStringList commands;
        for (const QString& left : m_leftovers) {
            if (left.startsWith("arn:"_L1)) {
                changes.append({Change::Verb::Delete,
                                say(QT_TRANSLATE_NOOP("core", "the permissions boundary %1 for roles"), {left})});
                commands << u"aws iam delete-policy --policy-arn "_s + left + m_flags;
                continue;
            }
            changes.append(
                {Change::Verb::Delete, say(QT_TRANSLATE_NOOP("core", "the bucket %1 with all its contents"), {left})});
            commands << u"aws s3 rb s3://%1 --force"_s.arg(left) + m_flags;
        }
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Delete leftover resources in the AWS account")),
                changes,
                commands,
                {},
                permissions::removeLeftovers()};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        const Cancel cancel = account.cancel;
        CO_TRY(const insights::Inventory there,
               co_await insights::inventoryOf(account.client(), insights::Whose::Ours, cancel));
        QStringList buckets;
        QStringList boundaries;
        for (const insights::InventoryItem& item : there.items) {
            const QString bucket = item.leftBucket();
            if (m_leftovers.contains(bucket))
                buckets << bucket;
            const QString boundary = insights::leftBoundary(item);
            if (m_leftovers.contains(boundary))
                boundaries << boundary;
        }
        CO_CHECK(co_await removeBuckets(account, buckets));
        for (const QString& boundary : std::as_const(boundaries)) {
            const QString arn = boundary;
            CO_CHECK(co_await removeBoundary(account, arn));
        }
        co_return QJsonObject{{u"removed"_s, QJsonArray::fromStringList(buckets + boundaries)}};
    }

private:
    QStringList m_leftovers;
    QString m_flags;
};

} // namespace

std::unique_ptr<Step> removeLeftovers(const QStringList& leftovers, const QString& flags)
{
    return std::make_unique<RemoveLeftovers>(leftovers, flags);
}

} // namespace shipdeck::deploy
