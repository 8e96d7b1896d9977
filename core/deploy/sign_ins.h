// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"
#include "deploy/aws/account.h"

namespace shipdeck::deploy {

//! AWS needs a person: to sign in, to enter an MFA code, or to replace expired keys.
bool isSignIn(const Error& error);

//! An operation that waits for a sign-in.
struct SignInWait {
    AwsChoice choice;
    Error why;
    QDateTime until; //!< then the operation is stopped
};
std::optional<SignInWait> signInWait(const store::Operation& operation, const store::Project& project);
//! Whether it has failed or was canceled, and waits for a sign-in to undo its changes: another cancel has no effect.
bool waitsToUndo(const store::Operation& operation);
//! The error to show: what it waits for, else why it failed.
std::optional<Error> shownError(const store::Operation& operation);
enum class WaitsTo { GoOn, Undo };
//! Marks the operation as waiting for the sign-in that `why` describes, and logs that. The caller stores it.
void beginSignInWait(const Context& context, const Error& why, WaitsTo to);
//! Ends the wait; `goesOn`: after a sign-in, which is logged.
void endSignInWait(const Context& context, bool goesOn);
//! Denied `aws-sign-in-late`: there was no sign-in in time.
Failure signInLate(const SignInWait& wait);
//! Whether keys are available without a person, as far as the AWS files tell; false if they cannot be read.
bool isSignedIn(const aws::Connections& connections, const aws::Choice& choice);

//! Checks before a step's first effect that AWS accepts the sign-in, so that nothing has to be undone otherwise. Denied
//! as in isSignIn(); any other error is left to the step.
Task<Result<>> checkSignIn(Context context);

} // namespace shipdeck::deploy
