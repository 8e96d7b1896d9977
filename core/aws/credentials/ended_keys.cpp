// SPDX-License-Identifier: MIT
#include "aws/credentials/ended_keys.h"

#include "base/command.h"

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

Error ended(Text what, Text next)
{
    return fail(Error::Kind::Denied, "aws-keys-ended", std::move(what), std::move(next)).value();
}

Text ofProfile(const QString& profile)
{
    return say(QT_TRANSLATE_NOOP("core", "The AWS keys of profile %1 have ended."), {profile});
}

} // namespace

Error keysEnded(const Origin& origin, const Settings& settings)
{
    if (origin.kind == Origin::Kind::WebIdentity)
        return ended(say(QT_TRANSLATE_NOOP("core", "AWS calls the web identity token in %1 expired."),
                         {origin.tokenFile}),
                     say(QT_TRANSLATE_NOOP("core", "Have a new one put into that file; that is seen by itself.")));
    if (origin.kind == Origin::Kind::Process)
        return ended(ofProfile(origin.profile),
                     say(QT_TRANSLATE_NOOP("core",
                                           "Its credential_process gives no others: sign in to what it asks. It is "
                                           "run again every %1 seconds."),
                         {QString::number(processAgain.count())}));
    if (origin.profile.isEmpty())
        return ended(
            say(QT_TRANSLATE_NOOP("core", "The AWS keys in the environment have ended.")),
            say(QT_TRANSLATE_NOOP("core",
                                  "Set new ones, end the agent (shipctl agent stop) and go on from that shell; or keep "
                                  "them in a profile.")));
    if (origin.kind == Origin::Kind::Kept)
        return ended(say(QT_TRANSLATE_NOOP("core", "The AWS keys called %1, which Shipdeck keeps, have ended."),
                         {origin.profile}),
                     say(QT_TRANSLATE_NOOP("core", "Give new ones: shipctl login aws --access-key ID --profile %1"),
                         {shellQuoted(origin.profile)}));
    const Profile profile = settings.files().profile(origin.profile).value_or(Profile());
    return ended(ofProfile(origin.profile),
                 say(QT_TRANSLATE_NOOP("core", "Put new ones in their place (%1); that is seen by itself."),
                     {profile.place("aws_access_key_id")}));
}

} // namespace shipdeck::aws
