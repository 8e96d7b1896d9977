// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"
#include "deploy/aws/account.h"

namespace shipdeck::deploy {

//! AWS gives no keys until a person signs in, tells the code of a device, or puts new keys in the place of those that have
//! ended.
bool isSignIn(const Error& error);

//! An operation that waits for that.
struct SignInWait {
    AwsChoice choice;
    Error why;
    QDateTime until; //!< then it is stopped
};
std::optional<SignInWait> signInWait(const store::Operation& operation, const store::Project& project);
//! It has failed or was canceled, and waits for that to take back what it did: another cancel would change nothing.
bool waitsToUndo(const store::Operation& operation);
//! What a person is shown as its trouble: what it waits for, before why it failed.
std::optional<Error> shownError(const store::Operation& operation);
enum class WaitsTo { GoOn, Undo };
//! From now on it waits, `why` says for what; said in its log. Kept once it is stored as waiting.
void beginSignInWait(const Context& context, const Error& why, WaitsTo to);
//! It is taken up again; `goesOn`: because somebody has signed in.
void endSignInWait(const Context& context, bool goesOn);
//! Denied `aws-sign-in-late`: nobody came.
Failure signInLate(const SignInWait& wait);
//! Whether keys come without asking anybody, as far as the files tell; false also where they cannot be read.
bool isSignedIn(const aws::Connections& connections, const aws::Choice& choice);

//! Asked before the first effect of a step, so that there is nothing to take back while nobody is signed in. Denied as
//! isSignIn() has it; any other trouble is the step's own to meet.
Task<Result<>> checkSignIn(Context context);

} // namespace shipdeck::deploy
