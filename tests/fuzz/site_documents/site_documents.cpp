// SPDX-License-Identifier: MIT
#include "edge/edge_route.h"
#include "deploy/aws/history/pointer.h"
#include "deploy/aws/history/project_record.h"
#include "deploy/aws/history/release_manifest.h"
#include "targets/cloudfront/place/warm_distributions.h"

using namespace shipdeck;

namespace {

//! What can be read is written and read again as the same; what cannot says what to do.
template <typename T> void readAndWrite(const QByteArray& bytes)
{
    const auto read = T::fromJson(bytes);
    if (!read) {
        if (read.error().what.isEmpty() || read.error().next.isEmpty())
            __builtin_trap();
        return;
    }
    const QByteArray once = read->toJson();
    const auto again = T::fromJson(once);
    if (!again || again->toJson() != once)
        __builtin_trap();
}

} // namespace

//! Objects of a project's bucket and of the routes' store, which people can change by hand.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    readAndWrite<site::Pointer>(bytes);
    readAndWrite<site::ReleaseManifest>(bytes);
    readAndWrite<site::ProjectRecord>(bytes);
    readAndWrite<site::WarmClaim>(bytes);
    (void)site::SiteLock::fromJson(bytes);
    if (auto pointer = site::Pointer::fromJson(bytes)) {
        const site::Pointer before = *pointer;
        pointer->moveTo(QStringLiteral("new"), QStringLiteral("here"), QDateTime::currentDateTimeUtc());
        pointer->takeBack();
        if (before.current != QStringLiteral("new") && pointer->current != before.current)
            __builtin_trap();
    }
    if (const auto route = edge::decode(bytes)) {
        const auto written = edge::encode(*route);
        if (written && edge::decode(*written) != *route)
            __builtin_trap();
    }
    return 0;
}
