// SPDX-License-Identifier: MIT
#include "hostile_sample.h"

#include "base/names.h"
#include "store/sqlite.h"

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

constexpr const char* named[] = {
    // A project's name is unique, whatever its case.
    "UPDATE projects SET name = substr(?1, 1, 196) || ' ' || rowid, folded = rowid, location ="
    " CASE source_kind WHEN 'git' THEN 'https://github.com/acme/' ELSE '/home/mina/' END || ?1, ref = ?1",
    "UPDATE deployments SET message = ?1, author = ?1, deployed_by = ?1, ref = ?1",
    "UPDATE stages SET note = ?1",
    "UPDATE accounts SET login = ?1, name = ?1",
    "UPDATE calls SET command = ?1",
    "UPDATE variables SET value = ?1 WHERE secret = 0",
};
constexpr const char* environments[] = {"UPDATE environments SET name = ?1 WHERE name = 'preview'",
                                        "UPDATE deployments SET environment = ?1 WHERE environment = 'preview'"};
constexpr const char* variables[] = {"UPDATE variables SET name = substr(?1, 1, 118) || id"};

template <std::size_t Count>
Result<> run(store::Database& db, const char* const (&statements)[Count], const QString& with)
{
    for (const char* sql : statements) {
        SD_TRY(auto statement, db.prepare(sql));
        SD_CHECK(statement.with(with).run());
    }
    return {};
}

} // namespace

const QList<HostileText>& hostileTexts()
{
    static const QList<HostileText> all{
        {"long", QString(200, u'W')},
        {"many words", u"the harbour's own wide ship "_s.repeated(8).left(199)},
        {"right to left", u"\u202eمرحبا بالعالم\u202c \u2067שלום עולם (12) main \u202egpj.exe"_s},
        {"emoji", u"👩‍👩‍👧‍👦🏳️‍🌈🇰🇷"_s.repeated(6)},
        {"markup", u"<b>bold</b> & <img src=\"http://127.0.0.1:9/x\"> R&D &amp; <a href='x'>a</a>\nsecond line"_s}};
    return all;
}

void nameEverything(SampleDeck& sample, const QString& text)
{
    sample.write([&text](store::Database& db) -> Result<> {
        SD_CHECK(run(db, named, text));
        SD_CHECK(run(db, environments, u"the-widest-name-of-an-environment-that-is"_s.left(40)));
        return run(db, variables, QString(128, u'W'));
    });
    store::Domain domain = SampleDeck::domain(store::Domain::State::Pointing);
    domain.name = u"xn--mgbh0fb."_s + u"wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww."_s.repeated(3)
        + u"example"_s;
    sample.putDomain(domain);
}

} // namespace shipdeck::test
