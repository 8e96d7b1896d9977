// SPDX-License-Identifier: MIT
#include "aws/credentials/ended_keys.h"

#include "aws/error_codes.h"
#include "base/command.h"

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

Error ended(Text what, Text next)
{
    return fail(Error::Kind::Denied, code::awsKeysEnded, std::move(what), std::move(next)).value();
}

Text ofProfile(const QString& profile)
{
    return say(QT_TRANSLATE_NOOP("core", "The AWS keys of profile %1 have expired."), {profile});
}

} // namespace

Error keysEnded(const Origin& origin, const Settings& settings)
{
    if (origin.kind == Origin::Kind::WebIdentity)
        return ended(say(QT_TRANSLATE_NOOP("core", "AWS reports that the web identity token in %1 has expired."),
                         {origin.tokenFile}),
                     say(QT_TRANSLATE_NOOP("core",
                                           "Replace the token in that file; Shipdeck notices it automatically.")));
    if (origin.kind == Origin::Kind::Process)
        return ended(ofProfile(origin.profile),
                     say(QT_TRANSLATE_NOOP("core",
                                           "Its credential_process still returns expired keys. Sign in to the tool "
                                           "behind it; Shipdeck retries every %1 seconds."),
                         {QString::number(processAgain.count())}));
    if (origin.profile.isEmpty())
        return ended(say(QT_TRANSLATE_NOOP("core", "The AWS keys in the environment have expired.")),
                     say(QT_TRANSLATE_NOOP("core",
                                           "Set new keys, stop the agent (shipctl agent stop) and continue in that "
                                           "shell. Or store the keys in a profile.")));
    if (origin.kind == Origin::Kind::Kept)
        return ended(say(QT_TRANSLATE_NOOP("core", "The AWS keys %1 saved in Shipdeck have expired."),
                         {origin.profile}),
                     say(QT_TRANSLATE_NOOP("core", "Enter new keys: shipctl login aws --access-key ID --profile %1"),
                         {shellQuoted(origin.profile)}));
    const Profile profile = settings.files().profile(origin.profile).value_or(Profile());
    return ended(ofProfile(origin.profile),
                 say(QT_TRANSLATE_NOOP("core", "Replace the keys in %1; Shipdeck notices it automatically."),
                     {profile.place("aws_access_key_id")}));
}

} // namespace shipdeck::aws
