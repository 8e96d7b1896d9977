// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "insights/prices/currency.h"

namespace shipdeck::aws {
class Client;
}

namespace shipdeck::insights {

//! One thing in the account.
struct InventoryItem {
    enum class Place {
        Stack, //!< a stack of Shipdeck's has it: it goes with that
        Loose, //!< Shipdeck's by its tags or its name, and in no stack that is there: left over
        Others //!< not Shipdeck's: shown, and never touched
    };
    Place place = Place::Stack;
    QString type; //!< "AWS::S3::Bucket"; of what is in no stack its ARN's words: "s3", "cloudfront:distribution"
    QString name; //!< AWS's own: bucket, id, ARN; the name of what was found by that
    QString stack;
    QString project; //!< by its tag
    QString environment;
    std::optional<double> bytes;   //!< of a bucket's objects, where they may be listed
    std::optional<double> dollars; //!< a month without visitors; nothing: the price, or the size, is unknown
    bool isUntagged = false;       //!< a loose bucket that nothing but its name calls Shipdeck's: only shown

    QString leftBucket() const; //!< the name of a bucket that is loose, which can be deleted; empty: it is none
};

struct InventoryStack {
    QString name;
    QString status;
    QString project;
};

//! What there is in one region, and of what is in none.
struct Inventory {
    QString account;
    QString region;
    QList<InventoryStack> stacks;
    QList<InventoryItem> items; //!< stacks' first, then what is loose, then others'
    QList<Text> remarks;        //!< what could not be seen
    QStringList otherRegions;   //!< where Shipdeck has something too, as far as somebody looked for that

    bool isEmpty() const;   //!< nothing of Shipdeck's here
    double dollars() const; //!< a month of Shipdeck's things, of those that have a price
    bool isAtLeast() const;
    QJsonObject toJson() const;
};

enum class Whose { Ours, Everybodys };
enum class Sizes { Asked, Unasked }; //!< of buckets: every object is listed for it

//! Looks by stacks, by tags, and by names where AWS tells no tags and a name that is taken would keep the next stack from
//! being made; so also for what another computer has made. Reads only, and leaves `otherRegions` empty.
Task<Result<Inventory>> inventoryOf(aws::Client* client, Whose whose = Whose::Ours, Cancel cancel = {},
                                    Sizes sizes = Sizes::Asked);

} // namespace shipdeck::insights
