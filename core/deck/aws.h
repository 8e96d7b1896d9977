// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/choice.h"
#include "aws/credentials/mfa_question.h"
#include "aws/credentials/origin.h"
#include "aws/identity.h"
#include "deck/health_check.h"

namespace shipdeck {

namespace aws {
class Connection;
struct SsoCode;
} // namespace aws
namespace deploy {
struct Delegation;
struct Zone;
} // namespace deploy
namespace insights {
enum class Feature;
struct Inventory;
struct Policy;
struct PolicyScope;
enum class Whose;
} // namespace insights
struct PolicyCheck;

//! A profile of AWS's own files, or the environment, as far as it can be told without asking anybody.
struct AwsProfile {
    QString name;      //!< empty: the environment
    QStringList chain; //!< from the role back to its source: "prod", "admin", "team"
    QString region;    //!< empty: it names none
    QString nearest;   //!< the region that is used where none is named
    bool needsMfa = false;
    bool isKept = false;                   //!< its keys are in Shipdeck's vault, and it is in none of AWS's files
    std::optional<aws::SsoSession> signIn; //!< it stands on this sign-in
    bool isSignedIn = false;
    Text elsewhere;             //!< what to do outside of Shipdeck before it has keys (`aws login`); empty: nothing
    std::optional<Error> error; //!< why it can't be used as it is written
};

//! Who one is in AWS, and where.
struct AwsConnection {
    QString profile;
    QStringList chain;
    QString region;
    bool isRegionGuessed = false; //!< nobody names one: it is the nearest
    aws::Identity identity;
    QString alias;                   //!< of the account; empty: it has none, or may not be seen
    std::optional<Error> aliasError; //!< why it may not be seen
    QDateTime expiresAt;             //!< of the keys; invalid: never
};

//! Keys that a person gives, who has no profile of AWS's: of an IAM user, or temporary ones.
struct GivenKeys {
    QString name; //!< of the connection: used as a profile's everywhere from then on
    QString id;   //!< "AKIA…", or "ASIA…" of temporary ones
    QByteArray secret;
    QByteArray session; //!< the token of temporary keys; else empty
    QString region;     //!< empty: as before, else what the environment says, else the nearest

    bool isTemporary() const { return id.startsWith(QStringLiteral("ASIA")); }
};

//! AWS: what this computer has profiles for, signing in, and looking, by the checks of the account too. Everything here only
//! reads, except that a sign-in is kept where the AWS CLI keeps its own, and given keys in the vault. It needs nothing of a
//! deck: each task holds what it works with.
class AwsService {
public:
    //! By name, the environment's keys first. Errors of the files as a whole; those of one profile are in its row.
    Result<QList<AwsProfile>> profiles() const;
    //! Those whose keys Shipdeck keeps: they work where AWS's files are broken, too.
    Result<QList<AwsProfile>> keptProfiles() const;
    //! `mfaCode` asks a person; none: Denied `aws-mfa-needed`. Denied `aws-sso-signed-out`: sign in, then look again.
    //! What failed is not told, but the error.
    Task<Result<AwsConnection>> look(aws::Choice choice, aws::AskMfaCode mfaCode = {}, Cancel cancel = {},
                                     ReportCheck told = {}) const;
    //! What is to be known of the account by reading: the clock, stacks and what they hold, tags, permissions, quotas. What
    //! could not be seen is told too; errors are those of look(). `mfaCode` as for look().
    Task<Result<>> examine(aws::Choice choice, ReportCheck told, aws::AskMfaCode mfaCode = {},
                           Cancel cancel = {}) const;
    //! No more than keys: what waits for them goes on. Errors and `mfaCode` as look() has them.
    Task<Result<>> signIn(aws::Choice choice, aws::AskMfaCode mfaCode, Cancel cancel = {}) const;
    //! Keeps these keys in the vault, and nowhere else, under a name that serves as a profile's from then on: in profiles()
    //! (`isKept`), in a Choice, for projects and the agent. AWS is asked first whose they are (GetCallerIdentity); nothing
    //! is kept of keys that it does not take. A name that is kept already gets the new keys, if they open the same account.
    //! For the person beside it: long-lived keys are the last choice, SSO or a role is better (docs/aws.md, "Credentials").
    //! Errors: BadInput `aws-connection-name`, `aws-key-id-form`, `aws-key-secret-form`, `aws-key-session-needed`,
    //! `aws-region-invalid`; Conflict `aws-connection-taken` (a profile of AWS's files is called so) and
    //! `aws-connection-account`; Denied `aws-invalid-client-token-id` and its like, `keyring-locked`, `aws-keys-nowhere`;
    //! NotFound `keyring-missing`; those of the network.
    Task<Result<AwsConnection>> addKeys(GivenKeys given, Cancel cancel = {}) const;
    //! Deletes kept keys and their name; needs no open keyring. Projects that go by it find no keys until some are given
    //! again. NotFound `aws-connection-missing`: none are kept by this name (a profile of AWS's files is never touched).
    Task<Result<>> forgetKeys(QString name) const;
    //! Begins a sign-in by a code, for the Identity Center that the profile stands on. BadInput `aws-no-sign-in`: none.
    Task<Result<aws::SsoCode>> startSignIn(aws::Choice choice, Cancel cancel = {}) const;
    //! Waits until the person has decided. Denied `aws-sign-in-denied`, `aws-sign-in-expired`.
    Task<Result<>> finishSignIn(aws::Choice choice, aws::SsoCode code, Cancel cancel = {}) const;
    //! The Route 53 id of the zone whose hosts are served from there; empty: there is none, or it may not be seen.
    //! `mfaCode` as for look().
    Task<Result<QString>> servedZone(aws::Choice choice, aws::AskMfaCode mfaCode = {}, Cancel cancel = {}) const;
    //! What of the features' policy these keys may not do, as IAM sees it; nothing is done. `zone`: id at Route 53; empty:
    //! of the zone that is served, if one is. Denied: one may not ask. `mfaCode` as for look().
    Task<Result<PolicyCheck>> checkPolicy(aws::Choice choice, QList<insights::Feature> features, QString zone,
                                          aws::AskMfaCode mfaCode = {}, Cancel cancel = {}) const;
    //! What there is in the account and region, also of another computer's. `mfaCode` as for look().
    Task<Result<insights::Inventory>> inventory(aws::Choice choice, insights::Whose whose, aws::AskMfaCode mfaCode = {},
                                                Cancel cancel = {}) const;
    //! Whether the world is sent to Route 53 for a zone of the account.
    Task<Result<deploy::Delegation>> delegation(aws::Choice choice, deploy::Zone zone, Cancel cancel = {}) const;
    //! `shipctl doctor aws`: look() and examine(); what is missing.
    Task<QList<HealthCheck>> doctor(aws::Choice choice, Cancel cancel = {}) const;
    //! Just what the features need there.
    static insights::Policy policyFor(const QList<insights::Feature>& features, const insights::PolicyScope& scope);
    //! The statement (JSON) that is missing from a policy; empty where the error is another one, or something forbids
    //! it explicitly.
    static QString statementFor(const Error& error);

private:
    static Task<Result<AwsConnection>> lookAt(std::shared_ptr<aws::Connection> to, ReportCheck told, Cancel cancel);
};

} // namespace shipdeck
