// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

namespace shipdeck::edge {

//! Where a rule was written: "_redirects", 12.
struct Origin {
    QString file;
    int line = 0;
    QString text() const { return QStringLiteral("%1:%2").arg(file).arg(line); }
    bool operator==(const Origin&) const = default;
};

//! Sends or serves one address, or those of a pattern, as something else.
struct PathRule {
    QString from; //!< router's pattern (see pattern.h), decoded
    QString to;   //!< router's template (see filled()): encoded for a redirect, decoded for a page
    int status = 301;
    bool isForced = false; //!< also where the site has a file
    Origin origin = {};

    bool isMove() const { return status > 300 && status < 400; }
    bool isPattern() const;
    bool operator==(const PathRule&) const = default;
};

struct HeaderRule {
    QString from;
    QList<std::pair<QString, QString>> headers; //!< names in lower case
    Origin origin = {};
    bool operator==(const HeaderRule&) const = default;
};

//! What the files of a site ask of its host. Earlier rules win.
struct SiteRules {
    //! Something that is understood and not done here; the plan shows it.
    struct Note {
        Origin origin;
        Text text;
        bool operator==(const Note&) const = default;
    };

    QList<PathRule> paths;
    QList<HeaderRule> headers;
    std::optional<bool> trailingSlash;
    std::optional<bool> cleanUrls;
    QList<Note> notes;

    //! What both say, `this` says.
    void append(SiteRules later);
};

//! Rules as a file writes them, `*` and `:name`, for a SiteRules. All fail with BadInput (`edge-rules-invalid`), file:line
//! in `what`. A rule that is valid and cannot be done here becomes a note.
class RuleReader {
public:
    RuleReader(QString file, SiteRules& into);

    struct Written {
        QString from, to;
        int status = 301;
        bool isForced = false;
        int line = 0;
    };
    Result<> addPath(const Written& rule);
    Result<> addHeaders(const QString& from, const QList<std::pair<QString, QString>>& headers, int line);
    void note(int line, Text text);
    void noteNotDone(int line, const QString& what);
    //! `why` and what to do about the line.
    Failure wrong(int line, Text why, Text next) const;

private:
    //! The pattern and the names of what it catches: "splat" first, for the `*`.
    Result<QString> pattern(const QString& from, int line, QStringList& names) const;
    Result<QString> target(const Written& rule, const QStringList& names) const;

    QString m_file;
    SiteRules& m_into;
};

//! https://docs.netlify.com/routing/redirects/ and https://docs.netlify.com/routing/headers/, which Cloudflare Pages reads too.
Result<SiteRules> readRedirects(const QByteArray& text, const QString& file);
Result<SiteRules> readHeaders(const QByteArray& text, const QString& file);
//! `redirects` and `headers` of a netlify.toml.
Result<SiteRules> readNetlifyToml(const QByteArray& text, const QString& file);
//! `redirects`, `rewrites`, `headers`, `cleanUrls` and `trailingSlash` of a vercel.json.
Result<SiteRules> readVercelJson(const QByteArray& text, const QString& file);
//! `redirects`, `headers`, `cleanUrls` and `trailingSlash` of a shipdeck.yml; other names are not looked at.
Result<SiteRules> readShipdeckYml(const QByteArray& text, const QString& file);

//! All of them, in the order in which they win: shipdeck.yml, _redirects, _headers, netlify.toml, vercel.json. `texts`: by
//! name, those that are there.
Result<SiteRules> readSiteRules(const QHash<QString, QByteArray>& texts);

constexpr qsizetype largestRulesFile = 256 << 10; //!< bytes

} // namespace shipdeck::edge
