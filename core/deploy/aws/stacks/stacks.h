// SPDX-License-Identifier: MIT
#pragma once
#include "aws/services/cloudformation.h"
#include "deploy/aws/stacks/shown.h"

namespace shipdeck::site {

//! What all projects of an account and region share.
inline const QString foundationName = QStringLiteral("shipdeck-foundation");
//! "shipdeck-<slug>-<id>": the slug cut to 24 characters, so that what a template names after its stack fits into AWS's 64.
QString siteStackName(const QString& slug, const QString& projectId);

//! A stack as it is to be.
struct StackSpec {
    QString name;
    QString kind; //!< of its template, as `shipctl connections template` calls it
    QByteArray body;
    QMap<QString, QString> parameters; //!< of a new one; one that stands keeps its own
    QMap<QString, QString> tags;       //!< likewise
    QMap<QString, QString> required;   //!< parameters that one that stands has to have as well
    bool mayMakeRoles = false;
    bool mayBeNew = true; //!< false: one that stands is changed, but none is made in the place of one that is gone

    int number() const;      //!< of the template; one that is newer has a higher one
    QString version() const; //!< "3.0f3e…": number and content; a stack made from it says it as its output Version
    QByteArray versionedBody() const; //!< with that output
};
//! What a person could type to make it, or to change one that stands: template, change set, execution. `flags` as
//! StacksSettings has them.
QStringList commandsFor(const StackSpec& spec, const QString& changeSet, const std::optional<aws::Stack>& stands = {},
                        const QString& flags = {});
//! What brings a stack's things back to what its template says, whatever somebody has made of them.
QString revertCommand(const aws::Stack& stack, const QString& flags);
//! What a new one creates, from its template alone: (name, type).
QList<std::pair<QString, QString>> resourcesIn(const StackSpec& spec);

//! What an operation has made is known by its tag, whoever asks and however often it was killed. One in review has none
//! yet, and nothing in it: whoever needs it begins again.
bool isMadeBy(const std::optional<aws::Stack>& stack, const QString& operation);

//! Conflict `aws-stack-stuck`, with what a person has to do; nothing: a deployment gets on with it by itself.
std::optional<Error> troubleWith(const aws::Stack& stack, const QString& flags);

//! Conflict `aws-stack-protected`, where somebody has protected it against deletion.
Result<> mayBeRemoved(const aws::Stack& stack, const QString& flags);
//! What lifts that.
QString unprotectCommand(const aws::Stack& stack, const QString& flags);

struct StackOutcome {
    aws::Stack stack;
    bool isNew = false;
    bool isChanged = false;
};

//! What ensure() would find, and do.
struct StackPreview {
    enum class Way {
        Stays,
        Changes,
        New,
        Anew,  //!< it was never finished: it is deleted and made again
        Waits, //!< AWS is at it: what it needs afterwards nobody knows yet
        Stuck  //!< ensure() fails as `trouble` says
    };
    Way way = Way::Stays;
    std::optional<aws::Stack> stack;
    QList<aws::ResourceChange> changes;
    std::optional<Error> trouble;
};

//! What is about to be made, changed, or deleted and made again. An error keeps it from being done.
using BeforeChange = std::function<Result<>(const StackSpec&, const StackPreview&)>;

struct StacksSettings {
    Shown shown;   //!< none: nobody looks
    QString flags; //!< " --profile shop --region eu-west-1", for commands
    aws::cloudformation::EventSink onEvent;
    std::chrono::milliseconds every = std::chrono::seconds(2); //!< between two looks
    BeforeChange beforeChange = {};
};

//! Brings stacks to what their templates say, whatever state they are found in: made by us and broken off, failed, under
//! way, changed since. Must outlive its tasks. Errors beside those of the calls: Conflict `aws-stack-stuck`,
//! `aws-stack-protected`; NotFound `aws-stack-gone` where none may be made.
class Stacks {
public:
    Stacks(aws::Client* client, StacksSettings settings) : m_client(client), m_settings(std::move(settings)) {}

    //! Whether it stands as its template says, or as that of a newer Shipdeck, which is never taken back.
    static bool isCurrent(const aws::Stack& stack, const StackSpec& spec);
    Task<Result<std::optional<aws::Stack>>> get(QString name, Cancel cancel = {}) const;
    //! As troubleWith(), with what AWS itself says of the thing that it could not bring on.
    Task<std::optional<Error>> trouble(aws::Stack stack, Cancel cancel = {}) const;
    //! One call where it is as it is to be. `operation` makes a second try ask for the same thing.
    Task<Result<StackOutcome>> ensure(StackSpec spec, QString operation, Cancel cancel = {}) const;
    //! Changes nothing.
    Task<Result<StackPreview>> preview(StackSpec spec, QString token, Cancel cancel = {}) const;
    //! Until it is gone; what its template says to keep stays. One that is not there is fine. Asked for again, twice, where
    //! AWS calls something in use: it counts distributions for some minutes after they were deleted.
    Task<Result<>> remove(QString nameOrArn, Cancel cancel = {}) const;
    //! Those of Shipdeck in this region, foundation and all, that are not gone.
    Task<Result<QList<aws::Stack>>> all(Cancel cancel = {}) const;

private:
    aws::Wait wait(const QString& stack) const;
    Task<Result<>> removeOnce(QString nameOrArn, Cancel cancel) const;
    QString command(const char* verb, const QString& rest) const;
    //! The next state that somebody could do something about.
    Task<Result<>> settled(aws::Stack stack, Cancel cancel) const;
    //! Nothing: a new look is needed.
    Task<Result<std::optional<aws::Stack>>> change(StackSpec spec, std::optional<aws::Stack> stands, QString token,
                                                   Cancel cancel) const;
    Task<Result<std::optional<aws::ChangeSet>>> planned(aws::NewChangeSet wanted, QString kind, Cancel cancel) const;

    aws::Client* m_client;
    StacksSettings m_settings;
};

} // namespace shipdeck::site
