// SPDX-License-Identifier: MIT
#pragma once
#include "pages/deck_window.h"
#include "sample_deck.h"

#include <QAbstractButton>
#include <functional>

namespace shipdeck::test {

class AwsRig;
class Rig;

//! Lets workers and answers come: until nothing was asked for a while.
void settle(int quietMs = 120);

//! Where the pictures go, and what stands behind their names.
struct Shooter {
    QString folder, suffix;
    void shoot(QWidget& window, const QString& name) const;
    static inline QSet<QString> made; //!< the names so far, each with its suffix
    enum class Accepted { Ignored, Compared, Written };
    static inline Accepted accepted = Accepted::Ignored; //!< else only the accepted pages are shot
    static inline QStringList changed;                   //!< "overview.light.en: 3.2 %"
    static inline bool allGood = true;
    static inline QStringList leftOut; //!< pages that could not be made, in words
};
//! Pictures that there will be none of, and why; told at the end, where it is a failure.
void leaveOut(const QString& what, const QByteArray& why = {});

template <typename T> T* shown(const ui::DeckWindow& window, const char* name)
{
    for (T* found : window.findChildren<T*>(QString::fromLatin1(name)))
        if (found->isVisible())
            return found;
    return nullptr;
}
//! The Start page with needs that are the same on every computer.
void showNeeds(ui::DeckWindow& window);
//! Until `isThere`, or a picture that shows that it never came.
void until(const std::function<bool()>& isThere);

// States of these pages, each from where the one before has left it (shots_states.cpp).
void shootSigningIn(Deck& deck, ui::DeckWindow& window, const Shooter& to, const Rig& rig);
void shootSpaces(ui::DeckWindow& window, const Shooter& to);
void shootAccounts(Deck& deck, ui::DeckWindow& window, const Shooter& to, const Rig& rig);
void shootHooksLeft(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to, const Rig& rig);
//! A server that is down, and what is shown before there is any window.
void shootTrouble(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to);
//! A share of the visitors gets another release.
void shootCanary(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to);
//! The variables of a project, in a window of its own; `choose` writes the theme into its settings.
void shootVariables(const Shooter& to, const std::function<void(const QString& settingsFile)>& choose);
//! What visitors get of a canary on this computer, and how it ended; likewise.
void shootCanaryHere(const Shooter& to, const std::function<void(const QString& settingsFile)>& choose);
//! How each page looks while it is read and when it cannot be, as far as no picture before shows it.
void shootLooks(ui::DeckWindow& window, const Shooter& to);
//! Settings, Storage and Cost; likewise.
void shootProgram(const Shooter& to, const std::function<void(const QString& settingsFile)>& choose);
//! Sharing the live release on the network: the question, and while it is open.
void shootShare(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to);
//! Of a folder with a shipdeck.yml, one setting of its own and one that is refused.
void shootFolderSettings(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to);
void shootLinked(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to);

//! Connect AWS, in front of the AWS of tests/rig.
void shootAws(ui::DeckWindow& window, const Shooter& to);
//! A repository ("account/owner/name") that shall go to AWS.
void shootImportToAws(ui::DeckWindow& window, const Shooter& to, const QString& repository);
//! How a project that is on AWS goes back, and how it goes.
void shootOnAws(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to);
const AwsRig& awsRig();
//! The clock of the pictures stands still at a moment long ago; a check would tell of nothing else.
void agreeOnTime(const AwsRig& rig, const QDateTime& now);
void agreeOnTime(const AwsRig& rig);

//! The pages about GitHub, in front of the rig with its seed `full`; the deck has no account yet.
void shootGitHub(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to, const Rig& rig);

} // namespace shipdeck::test
