// SPDX-License-Identifier: MIT
#pragma once
#include "deck/github.h"
#include "github/accounts/account.h"
#include "widgets/repository_list.h"
#include "widgets/space_list.h"

#include <QSet>

namespace shipdeck::ui {

//! Local facts about repositories; keys are full names in lower case.
struct RepositoryFacts {
    QSet<QString> favourites;
    QHash<QString, QString> imported;   //!< project names
    QHash<QString, QString> frameworks; //!< "Next.js 14"
};

//! In the given order, favourites first.
QList<RepositoryRow> rowsOf(const QList<github::Repository>& repositories, const RepositoryFacts& facts);
//! "All", then the person's own space, then organisations by name, each with its number of `repositories`.
QList<SpaceRow> spaceRowsOf(const QList<github::Space>& spaces, const QList<github::Repository>& repositories,
                            const QString& self);
//! The languages of the repositories, most frequent first.
QStringList languagesOf(const QList<github::Repository>& repositories);

//! "mina on github.com"; "Not signed in" for none.
QString accountText(const std::optional<github::Account>& account);
QString wayText(github::Account::Way way); //!< "by a token"
//! "4,312 of 5,000 requests left, all of them again at 14:20"; empty until GitHub has reported it.
QString limitText(const github::Limits& limits);
//! Whether so few requests are left that only explicit requests should be made.
bool isShort(const github::Limits& limits);
QString clockText(const QDateTime& at); //!< "14:20"; with the day if it is another one

//! "main", "v1.2", "9c41f7e", "#12".
QString refName(const github::Ref& ref);
//! With details: "#12 Faster cart, mina, 2 h ago".
QString refText(const github::Ref& ref);
QString checksText(const github::Checks& checks); //!< empty: none

} // namespace shipdeck::ui
