// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/github.h"
#include "deck/github_sign_ins.h"
#include "support/finish.h"
#include "support/quick_secrets.h"
#include "support/rig.h"

#include <QTemporaryDir>

namespace shipdeck::test {

//! A deck in a home of its own, with a vault that a passphrase opens.
class Place {
public:
    Place()
    {
        QFile passphrase(m_home.filePath(QStringLiteral("passphrase")));
        if (passphrase.open(QIODevice::WriteOnly))
            passphrase.write("correct horse battery staple");
        passphrase.close();
        passphrase.setPermissions(QFile::ReadOwner);
        qputenv("SHIPDECK_HOME", QFile::encodeName(m_home.filePath(QStringLiteral("home"))));
        qputenv("SHIPDECK_PASSPHRASE_FILE", QFile::encodeName(passphrase.fileName()));
        haveQuickSecrets(m_home.filePath(QStringLiteral("home")), passphrase.fileName());
        open();
    }
    //! As after the next start.
    void open()
    {
        deck.reset();
        deck = *Deck::open(*Paths::fromEnvironment());
    }
    GitHubService& github() const { return deck->github(); }
    github::Account signedIn(const QByteArray& token, const github::Server& server = {}) const
    {
        const auto account = finish(github().signIns().signInWithToken(server, token));
        if (!account)
            qWarning("%s", qPrintable(account.error().render()));
        return account.value_or(github::Account());
    }

    std::unique_ptr<Deck> deck;

private:
    QTemporaryDir m_home;
};

} // namespace shipdeck::test
