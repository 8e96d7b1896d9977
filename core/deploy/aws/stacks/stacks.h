// SPDX-License-Identifier: MIT
#pragma once
#include "aws/services/cloudformation.h"
#include "deploy/aws/stacks/shown.h"

namespace shipdeck::site {

//! The stack with what all projects of an account and region share.
inline const QString foundationName = QStringLiteral("shipdeck-foundation");
//! "shipdeck-<slug>-<id>": the slug is cut to 24 characters, so that names derived from the stack stay within AWS's 64.
QString siteStackName(const QString& slug, const QString& projectId);

//! The desired state of a stack.
struct StackSpec {
    QString name;
    QString kind; //!< template name, as in `shipctl connections template`
    QByteArray body;
    QMap<QString, QString> parameters; //!< of a new stack; an existing one keeps its own
    QMap<QString, QString> tags;       //!< of a new stack; an existing one keeps its own
    QMap<QString, QString> required;   //!< parameters that an existing stack has to have too
    bool mayMakeRoles = false;
    bool mayBeNew = true; //!< false: an existing stack is updated, but none is created

    int number() const;               //!< of the template; newer templates have higher numbers
    QString version() const;          //!< "3.0f3e…": number and digest; the output Version of its stacks
    QByteArray versionedBody() const; //!< with that output
};
//! The commands that create the stack or update an existing one: template, change set, execution. `flags` as in
//! StacksSettings.
QStringList commandsFor(const StackSpec& spec, const QString& changeSet, const std::optional<aws::Stack>& stands = {},
                        const QString& flags = {});
//! The command that restores a stack's resources to its template after manual changes.
QString revertCommand(const aws::Stack& stack, const QString& flags);
//! The (name, type) of what a new stack creates, from its template alone.
QList<std::pair<QString, QString>> resourcesIn(const StackSpec& spec);

//! Whether this operation created the stack, by its tag, so that it is also known after a crash. A stack in review has
//! no tag and no resources yet; it is simply created again.
bool isMadeBy(const std::optional<aws::Stack>& stack, const QString& operation);

//! Conflict `aws-stack-stuck`, with what a person has to do; nullopt: a deployment can update it.
std::optional<Error> troubleWith(const aws::Stack& stack, const QString& flags);

//! Conflict `aws-stack-protected`: its termination protection is on.
Result<> mayBeRemoved(const aws::Stack& stack, const QString& flags);
//! The command that turns the protection off.
QString unprotectCommand(const aws::Stack& stack, const QString& flags);

struct StackOutcome {
    aws::Stack stack;
    bool isNew = false;
    bool isChanged = false;
};

//! What ensure() would find and do.
struct StackPreview {
    enum class Way {
        Stays,
        Changes,
        New,
        Anew,  //!< incomplete: it is deleted and created again
        Waits, //!< AWS is changing it; what it needs afterwards is not known yet
        Stuck  //!< ensure() fails with `trouble`
    };
    Way way = Way::Stays;
    std::optional<aws::Stack> stack;
    QList<aws::ResourceChange> changes;
    std::optional<Error> trouble;
};

//! Called right before a stack is created, updated or replaced. An error prevents it.
using BeforeChange = std::function<Result<>(const StackSpec&, const StackPreview&)>;

struct StacksSettings {
    Shown shown;   //!< empty: calls are not recorded
    QString flags; //!< " --profile shop --region eu-west-1", for commands
    aws::cloudformation::EventSink onEvent;
    std::chrono::milliseconds every = std::chrono::seconds(2); //!< polling interval
    BeforeChange beforeChange = {};
};

//! Brings stacks to the state of their templates from any state: incomplete, failed, in progress, changed by others.
//! Must outlive its tasks. Errors besides those of the calls: Conflict `aws-stack-stuck`, `aws-stack-protected`;
//! NotFound `aws-stack-gone` if none may be created.
class Stacks {
public:
    Stacks(aws::Client* client, StacksSettings settings) : m_client(client), m_settings(std::move(settings)) {}

    //! Whether the stack matches its template, or that of a newer Shipdeck, which is never downgraded.
    static bool isCurrent(const aws::Stack& stack, const StackSpec& spec);
    Task<Result<std::optional<aws::Stack>>> get(QString name, Cancel cancel = {}) const;
    //! As troubleWith(), with AWS's own reason for the resource that failed.
    Task<std::optional<Error>> trouble(aws::Stack stack, Cancel cancel = {}) const;
    //! One call if the stack is up to date. `operation` makes a repeated attempt send the same token. `known`: as get() had
    //! it just now, which saves that call.
    Task<Result<StackOutcome>> ensure(StackSpec spec, QString operation, Cancel cancel = {},
                                      std::optional<aws::Stack> known = {}) const;
    //! Read-only, apart from a temporary change set.
    Task<Result<StackPreview>> preview(StackSpec spec, QString token, Cancel cancel = {}) const;
    //! Deletes the stack and waits until it is gone; resources that its template retains stay. Succeeds if there is
    //! none. Retries twice if AWS reports something as in use: it counts distributions for some minutes after their
    //! deletion.
    Task<Result<>> remove(QString nameOrArn, Cancel cancel = {}) const;
    //! Shipdeck's stacks in this region that are not deleted, including the foundation.
    Task<Result<QList<aws::Stack>>> all(Cancel cancel = {}) const;

private:
    aws::Wait wait(const QString& stack) const;
    Task<Result<>> removeOnce(QString nameOrArn, Cancel cancel) const;
    QString command(const char* verb, const QString& rest) const;
    //! Waits until AWS has finished its current change.
    Task<Result<>> settled(aws::Stack stack, Cancel cancel) const;
    //! nullopt: the stack's state has to be read again.
    Task<Result<std::optional<aws::Stack>>> change(StackSpec spec, std::optional<aws::Stack> stands, QString token,
                                                   Cancel cancel) const;
    Task<Result<std::optional<aws::ChangeSet>>> planned(aws::NewChangeSet wanted, QString kind, Cancel cancel) const;

    aws::Client* m_client;
    StacksSettings m_settings;
};

} // namespace shipdeck::site
