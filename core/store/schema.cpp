// SPDX-License-Identifier: MIT
#include "store/schema.h"

#include "store/backups.h"

#include <unistd.h>

namespace shipdeck::store {
namespace {

// One entry a version; never edited once released, only appended to.
// Rows that a window shows carry `rev`, stamped by triggers, so that no writer can forget it.
constexpr const char* migrations[] = {
    R"sql(
CREATE TABLE counter (rev INTEGER NOT NULL);
INSERT INTO counter VALUES (1);
CREATE TABLE agent (epoch INTEGER NOT NULL, pid INTEGER, started_at TEXT);
INSERT INTO agent VALUES (0, NULL, NULL);
CREATE TABLE tombstones (entity TEXT NOT NULL, id TEXT NOT NULL, rev INTEGER NOT NULL);
CREATE INDEX tombstones_rev ON tombstones (rev);
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE projects (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE, slug TEXT NOT NULL UNIQUE,
  source_kind TEXT NOT NULL, location TEXT NOT NULL, ref TEXT NOT NULL DEFAULT '', root TEXT NOT NULL DEFAULT '',
  settings TEXT NOT NULL DEFAULT '{}', created_at TEXT NOT NULL, rev INTEGER NOT NULL DEFAULT 0);
CREATE INDEX projects_source ON projects (location, root);
CREATE INDEX projects_rev ON projects (rev);

CREATE TABLE environments (
  id TEXT PRIMARY KEY, project TEXT NOT NULL REFERENCES projects ON DELETE CASCADE, name TEXT NOT NULL,
  current TEXT, pinned INTEGER NOT NULL DEFAULT 0, rev INTEGER NOT NULL DEFAULT 0, UNIQUE (project, name));
CREATE INDEX environments_rev ON environments (rev);

CREATE TABLE deployments (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
  project TEXT NOT NULL REFERENCES projects ON DELETE CASCADE, environment TEXT NOT NULL,
  target TEXT NOT NULL, state TEXT NOT NULL, face TEXT NOT NULL DEFAULT '',
  commit_id TEXT NOT NULL DEFAULT '', ref TEXT NOT NULL DEFAULT '', message TEXT NOT NULL DEFAULT '',
  author TEXT NOT NULL DEFAULT '', cause TEXT NOT NULL DEFAULT '', artifact TEXT NOT NULL DEFAULT '',
  url TEXT NOT NULL DEFAULT '', release_url TEXT NOT NULL DEFAULT '', snapshot TEXT NOT NULL DEFAULT '{}',
  error TEXT, created_at TEXT NOT NULL, started_at TEXT, finished_at TEXT, duration_ms INTEGER NOT NULL DEFAULT 0,
  rev INTEGER NOT NULL DEFAULT 0);
CREATE INDEX deployments_project ON deployments (project, seq DESC);
CREATE INDEX deployments_state ON deployments (project, environment, state, seq DESC);
CREATE INDEX deployments_rev ON deployments (rev);
-- What a search looks at, in a narrow table of its own: a scan of it (for one or two letters, which a trigram index
-- cannot answer) reads a tenth of what the rows themselves would take.
CREATE TABLE deployments_words (seq INTEGER PRIMARY KEY, words TEXT NOT NULL);
CREATE VIRTUAL TABLE deployments_text USING fts5 (words, content='deployments_words', content_rowid='seq', tokenize='trigram');
CREATE TRIGGER deployments_words_insert AFTER INSERT ON deployments BEGIN
  INSERT INTO deployments_words VALUES (NEW.seq, lower(NEW.message || char(10) || NEW.ref || char(10) || NEW.commit_id
    || char(10) || NEW.author || char(10) || NEW.id));
END;
CREATE TRIGGER deployments_words_update AFTER UPDATE OF message, ref, commit_id, author ON deployments BEGIN
  UPDATE deployments_words SET words = lower(NEW.message || char(10) || NEW.ref || char(10) || NEW.commit_id
    || char(10) || NEW.author || char(10) || NEW.id) WHERE seq = NEW.seq;
END;
CREATE TRIGGER deployments_words_delete AFTER DELETE ON deployments BEGIN
  DELETE FROM deployments_words WHERE seq = OLD.seq;
END;
CREATE TRIGGER deployments_text_insert AFTER INSERT ON deployments_words BEGIN
  INSERT INTO deployments_text (rowid, words) VALUES (NEW.seq, NEW.words);
END;
CREATE TRIGGER deployments_text_update AFTER UPDATE ON deployments_words WHEN NEW.words <> OLD.words BEGIN
  INSERT INTO deployments_text (deployments_text, rowid, words) VALUES ('delete', OLD.seq, OLD.words);
  INSERT INTO deployments_text (rowid, words) VALUES (NEW.seq, NEW.words);
END;
CREATE TRIGGER deployments_text_delete AFTER DELETE ON deployments_words BEGIN
  INSERT INTO deployments_text (deployments_text, rowid, words) VALUES ('delete', OLD.seq, OLD.words);
END;

CREATE TABLE stages (
  deployment TEXT NOT NULL REFERENCES deployments (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  name TEXT NOT NULL, state TEXT NOT NULL, started_ms INTEGER NOT NULL DEFAULT 0, ended_ms INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '', PRIMARY KEY (deployment, name)) WITHOUT ROWID;

CREATE TABLE operations (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  project TEXT NOT NULL, environment TEXT NOT NULL, deployment TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL, params TEXT NOT NULL DEFAULT '{}', plan TEXT NOT NULL DEFAULT '{}',
  cancel_requested INTEGER NOT NULL DEFAULT 0, takeovers INTEGER NOT NULL DEFAULT 0, takeover_at INTEGER NOT NULL DEFAULT 0,
  error TEXT, created_at TEXT NOT NULL, rev INTEGER NOT NULL DEFAULT 0);
CREATE INDEX operations_state ON operations (state, seq);
CREATE INDEX operations_deployment ON operations (deployment, seq);
CREATE INDEX operations_rev ON operations (rev);

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, operation TEXT NOT NULL, step TEXT NOT NULL, phase TEXT NOT NULL,
  token TEXT NOT NULL, facts TEXT NOT NULL DEFAULT '{}', epoch INTEGER NOT NULL, at TEXT NOT NULL);
CREATE INDEX journal_operation ON journal (operation, seq);

CREATE TABLE calls (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, operation TEXT NOT NULL, deployment TEXT NOT NULL, step TEXT NOT NULL,
  command TEXT NOT NULL, at TEXT NOT NULL, ms INTEGER NOT NULL, outcome TEXT NOT NULL);
CREATE INDEX calls_deployment ON calls (deployment, seq);

CREATE TABLE builds (
  key TEXT NOT NULL, project TEXT NOT NULL, artifact TEXT NOT NULL, kind TEXT NOT NULL, bytes INTEGER NOT NULL,
  facts TEXT NOT NULL DEFAULT '{}', created_at TEXT NOT NULL, PRIMARY KEY (project, key)) WITHOUT ROWID;
CREATE TABLE mtimes (last INTEGER NOT NULL);
INSERT INTO mtimes VALUES (0);

CREATE TABLE variables (
  id TEXT PRIMARY KEY, project TEXT NOT NULL REFERENCES projects ON DELETE CASCADE, environment TEXT NOT NULL,
  name TEXT NOT NULL, scope TEXT NOT NULL, secret INTEGER NOT NULL, value TEXT, is_current INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL, rev INTEGER NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX variables_current ON variables (project, environment, name) WHERE is_current = 1;
CREATE INDEX variables_rev ON variables (rev);

CREATE TABLE servers (
  deployment TEXT PRIMARY KEY, project TEXT NOT NULL, state TEXT NOT NULL, facts TEXT NOT NULL DEFAULT '{}',
  rev INTEGER NOT NULL DEFAULT 0);
CREATE INDEX servers_rev ON servers (rev);
)sql",
    R"sql(
ALTER TABLE deployments ADD COLUMN log_pruned_at TEXT;
ALTER TABLE deployments ADD COLUMN log_budget INTEGER NOT NULL DEFAULT 0;
)sql",
    R"sql(
CREATE TABLE accounts (
  id TEXT PRIMARY KEY, host TEXT NOT NULL, login TEXT NOT NULL, name TEXT NOT NULL DEFAULT '',
  avatar TEXT NOT NULL DEFAULT '', way TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'ok',
  scopes TEXT NOT NULL DEFAULT '', secret TEXT NOT NULL, refresh_secret TEXT NOT NULL DEFAULT '', expires_at TEXT,
  facts TEXT NOT NULL DEFAULT '{}', created_at TEXT NOT NULL, rev INTEGER NOT NULL DEFAULT 0, UNIQUE (host, login));
CREATE INDEX accounts_rev ON accounts (rev);
)sql",
    R"sql(
-- What GitHub is told of a deployment, and what it was told last. Rows are made and opened by triggers, so that whatever
-- changes a deployment cannot forget it; `is_open` until GitHub shows what is true now.
CREATE TABLE github_reports (
  deployment TEXT PRIMARY KEY REFERENCES deployments (id) ON DELETE CASCADE, is_open INTEGER NOT NULL DEFAULT 1,
  sent TEXT NOT NULL DEFAULT '{}', attempts INTEGER NOT NULL DEFAULT 0, due_at TEXT NOT NULL DEFAULT '', error TEXT,
  rev INTEGER NOT NULL DEFAULT 0);
CREATE INDEX github_reports_open ON github_reports (is_open) WHERE is_open = 1;
CREATE INDEX github_reports_rev ON github_reports (rev);
CREATE TRIGGER github_reports_new AFTER INSERT ON deployments
  WHEN (SELECT json_extract(settings, '$.github.fullName') FROM projects WHERE id = NEW.project) <> '' BEGIN
  INSERT INTO github_reports (deployment) VALUES (NEW.id);
END;
CREATE TRIGGER github_reports_changed AFTER UPDATE OF state, face, commit_id, url ON deployments
  WHEN NEW.state <> OLD.state OR NEW.face <> OLD.face OR NEW.commit_id <> OLD.commit_id OR NEW.url <> OLD.url BEGIN
  UPDATE github_reports SET is_open = 1, attempts = 0, due_at = '' WHERE deployment = NEW.id;
END;

-- Which commit of an environment's branch was dealt with, and how; the newest row is where it stands.
CREATE TABLE pushes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, project TEXT NOT NULL REFERENCES projects ON DELETE CASCADE,
  environment TEXT NOT NULL, commit_id TEXT NOT NULL, deployment TEXT NOT NULL DEFAULT '', at TEXT NOT NULL);
CREATE INDEX pushes_environment ON pushes (project, environment, seq);

-- How the watch over a project's repository goes; `looks` counts the wishes to look at once.
CREATE TABLE watches (
  project TEXT PRIMARY KEY REFERENCES projects ON DELETE CASCADE, state TEXT NOT NULL DEFAULT '',
  looks INTEGER NOT NULL DEFAULT 0, facts TEXT NOT NULL DEFAULT '{}', error TEXT, rev INTEGER NOT NULL DEFAULT 0);
CREATE INDEX watches_rev ON watches (rev);
)sql",
    R"sql(
-- What GitHub still has of a removed project, until it is taken back there. The project itself may be gone by then.
CREATE TABLE github_farewells (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, project TEXT NOT NULL, operation TEXT NOT NULL, account TEXT NOT NULL,
  repository INTEGER NOT NULL, full_name TEXT NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL,
  facts TEXT NOT NULL DEFAULT '{}', is_open INTEGER NOT NULL DEFAULT 1, attempts INTEGER NOT NULL DEFAULT 0,
  due_at TEXT NOT NULL DEFAULT '', error TEXT, created_at TEXT NOT NULL, UNIQUE (project, kind, target));
)sql",
    R"sql(
-- Percent of the visitors that get a release while it is rolling.
ALTER TABLE deployments ADD COLUMN weight INTEGER NOT NULL DEFAULT 0;
)sql",
    R"sql(
ALTER TABLE environments ADD COLUMN access TEXT NOT NULL DEFAULT '{}';
)sql",
    R"sql(
-- When it was Current for the last time: what was so last is what one goes back to.
ALTER TABLE deployments ADD COLUMN left_at TEXT NOT NULL DEFAULT '';
)sql",
    R"sql(
-- Whether a person has stopped it: nothing of it runs, also after the computer starts anew.
ALTER TABLE environments ADD COLUMN stopped INTEGER NOT NULL DEFAULT 0;
)sql",
    R"sql(
-- The target was named `static` before.
UPDATE projects SET settings = json_set(settings, '$.target', 'cloudfront')
  WHERE json_extract(settings, '$.target') = 'static';
UPDATE deployments SET target = 'cloudfront' WHERE target = 'static';
UPDATE settings SET key = 'cloudfront.' || substr(key, 8) WHERE key LIKE 'static.%';
)sql",
    R"sql(
-- What a step has sent to a service, together: how often, and how the last one ended.
CREATE TABLE requests (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, operation TEXT NOT NULL, deployment TEXT NOT NULL, step TEXT NOT NULL,
  service TEXT NOT NULL, name TEXT NOT NULL, region TEXT NOT NULL, count INTEGER NOT NULL, retries INTEGER NOT NULL,
  ms INTEGER NOT NULL, status INTEGER NOT NULL, code TEXT, request_id TEXT, at TEXT NOT NULL,
  UNIQUE (operation, step, service, name, region));
CREATE INDEX requests_deployment ON requests (deployment, seq);
)sql",
    R"sql(
-- Who asked for it; `author` is the commit's. Until here it was also the person's where no commit was known, which only
-- a commit's message tells apart.
ALTER TABLE deployments ADD COLUMN deployed_by TEXT NOT NULL DEFAULT '';
DROP TRIGGER IF EXISTS deployments_words_insert;
DROP TRIGGER IF EXISTS deployments_words_update;
CREATE TRIGGER deployments_words_insert AFTER INSERT ON deployments BEGIN
  INSERT INTO deployments_words VALUES (NEW.seq, lower(NEW.message || char(10) || NEW.ref || char(10) || NEW.commit_id
    || char(10) || NEW.author || char(10) || NEW.id || char(10) || NEW.deployed_by));
END;
CREATE TRIGGER deployments_words_update AFTER UPDATE OF message, ref, commit_id, author, deployed_by ON deployments BEGIN
  UPDATE deployments_words SET words = lower(NEW.message || char(10) || NEW.ref || char(10) || NEW.commit_id
    || char(10) || NEW.author || char(10) || NEW.id || char(10) || NEW.deployed_by) WHERE seq = NEW.seq;
END;
UPDATE deployments SET deployed_by = 'push' WHERE cause = 'push';
UPDATE deployments SET deployed_by = author, author = '' WHERE cause <> 'push' AND message = '';
)sql",
    R"sql(
-- Who asked for it.
ALTER TABLE operations ADD COLUMN requested_by TEXT NOT NULL DEFAULT '';
)sql",
    R"sql(
-- The steps of the target `cloudfront` were named after `static`: a running operation resumes, and a window shows, by name.
UPDATE journal SET step = replace(step, '-static', '-cloudfront') WHERE step LIKE '%-static';
UPDATE calls SET step = replace(step, '-static', '-cloudfront') WHERE step LIKE '%-static%';
UPDATE requests SET step = replace(step, '-static', '-cloudfront') WHERE step LIKE '%-static%';
UPDATE operations SET plan = replace(plan, '-static","permissions":', '-cloudfront","permissions":')
  WHERE plan LIKE '%-static","permissions":%';
UPDATE projects SET settings = replace(settings, '"zoneWish":', '"requestedZone":');
)sql",
    R"sql(
-- Domains of persons, each of which leads to one environment.
CREATE TABLE domains (
  rev INTEGER NOT NULL DEFAULT 0, name TEXT PRIMARY KEY, project TEXT NOT NULL, environment TEXT NOT NULL,
  state TEXT NOT NULL, facts TEXT NOT NULL DEFAULT '{}');
CREATE INDEX domains_project ON domains (project, environment);
CREATE INDEX domains_rev ON domains (rev);
)sql",
    R"sql(
-- A window follows what a command sets.
ALTER TABLE settings ADD COLUMN rev INTEGER NOT NULL DEFAULT 0;
CREATE INDEX settings_rev ON settings (rev);
)sql",
    R"sql(
-- Releases that are, or were, shown to the local network for a time.
CREATE TABLE shares (
  rev INTEGER NOT NULL DEFAULT 0, deployment TEXT PRIMARY KEY REFERENCES deployments (id) ON DELETE CASCADE,
  state TEXT NOT NULL, facts TEXT NOT NULL DEFAULT '{}');
CREATE INDEX shares_rev ON shares (rev);
)sql",
    R"sql(
-- What visitors got of releases that are, or were, a canary on this computer.
CREATE TABLE canaries (
  rev INTEGER NOT NULL DEFAULT 0, deployment TEXT PRIMARY KEY REFERENCES deployments (id) ON DELETE CASCADE,
  facts TEXT NOT NULL DEFAULT '{}');
CREATE INDEX canaries_rev ON canaries (rev);
)sql",
    R"sql(
-- What Lighthouse says of releases.
CREATE TABLE audits (
  rev INTEGER NOT NULL DEFAULT 0, deployment TEXT PRIMARY KEY REFERENCES deployments (id) ON DELETE CASCADE,
  facts TEXT NOT NULL DEFAULT '{}');
CREATE INDEX audits_rev ON audits (rev);
)sql",
    R"sql(
-- The newest deployment of each project, by which lists are ordered: looking it up reads a page of the file for each.
ALTER TABLE projects ADD COLUMN newest INTEGER NOT NULL DEFAULT 0;
UPDATE projects SET newest = coalesce((SELECT max(seq) FROM deployments WHERE project = projects.id), 0);
CREATE INDEX projects_newest ON projects (newest DESC, name);
CREATE TRIGGER deployments_newest AFTER INSERT ON deployments BEGIN
  UPDATE projects SET newest = NEW.seq WHERE id = NEW.project; END;
DROP TRIGGER settings_rev_insert; DROP TRIGGER settings_rev_update; DROP TRIGGER settings_rev_delete;
)sql",
};

//! A table that a window watches, by which key, and the migration (from 0) that makes it.
struct Watched {
    const char* table;
    const char* key;
    int since;
    const char* rows = "1"; //!< which of its rows, of NEW or OLD as `%1`
};
constexpr Watched watched[] = {{"projects", "id", 0},
                               {"environments", "id", 0},
                               {"deployments", "id", 0},
                               {"operations", "id", 0},
                               {"variables", "id", 0},
                               {"servers", "deployment", 0},
                               {"accounts", "id", 2},
                               {"github_reports", "deployment", 3},
                               {"watches", "project", 3},
                               {"domains", "name", 14},
                               // What a window follows of them; agents keep notes there, too.
                               {"settings", "key", 15, "%1.key IN ('language', 'currency')"},
                               {"settings", "key", 19, "%1.key IN ('language', 'currency', 'passphraseFile')"},
                               {"shares", "deployment", 16},
                               {"canaries", "deployment", 17},
                               {"audits", "deployment", 18}};

Result<> makeRevisionTriggers(Database& database, int migration)
{
    for (const auto& [table, key, since, rows] : watched) {
        if (since != migration)
            continue;
        const QByteArray sql =
            QStringLiteral("CREATE TRIGGER %1_rev_insert AFTER INSERT ON %1 WHEN %3 BEGIN"
                           "  UPDATE counter SET rev = rev + 1;"
                           "  UPDATE %1 SET rev = (SELECT rev FROM counter) WHERE %2 = NEW.%2; END;"
                           "CREATE TRIGGER %1_rev_update AFTER UPDATE ON %1 WHEN NEW.rev = OLD.rev AND %3 BEGIN"
                           "  UPDATE counter SET rev = rev + 1;"
                           "  UPDATE %1 SET rev = (SELECT rev FROM counter) WHERE %2 = NEW.%2; END;"
                           "CREATE TRIGGER %1_rev_delete AFTER DELETE ON %1 WHEN %4 BEGIN"
                           "  UPDATE counter SET rev = rev + 1;"
                           "  INSERT INTO tombstones VALUES ('%1', OLD.%2, (SELECT rev FROM counter)); END;")
                .arg(QLatin1String(table), QLatin1String(key),
                     QString::fromLatin1(rows).replace(QLatin1String("%1"), QLatin1String("NEW")),
                     QString::fromLatin1(rows).replace(QLatin1String("%1"), QLatin1String("OLD")))
                .toUtf8();
        SD_CHECK(database.execute(sql.constData()));
    }
    return {};
}

Result<int> userVersion(Database& database)
{
    SD_TRY(auto statement, database.prepare("PRAGMA user_version"));
    SD_TRY(const bool row, statement.step());
    return row ? int(statement.number(0)) : 0;
}

} // namespace

int newestSchema()
{
    return int(std::size(migrations));
}

Result<> migrate(Database& database, SchemaLock& lock, const Paths& paths)
{
    SD_TRY(const int found, userVersion(database));
    if (found > newestSchema())
        return fail(Error::Kind::Conflict, "database-newer",
                    say(QT_TRANSLATE_NOOP(
                            "core",
                            "The database was written by a newer Shipdeck (schema %1, this version supports %2)."),
                        {QString::number(found), QString::number(newestSchema())}),
                    say(QT_TRANSLATE_NOOP("core", "Update Shipdeck, or set SHIPDECK_HOME to another folder.")));
    if (found == newestSchema())
        return {};
    for (int attempt = 0;; ++attempt) {
        if (auto locked = lock.upgrade(); locked)
            break;
        else if (attempt == 2000) { // several processes may start on an empty folder: one migrates, the others wait
            lock.downgrade();
            return locked;
        }
        SD_TRY(const int now, userVersion(database));
        if (now == newestSchema()) {
            lock.downgrade();
            return {};
        }
        ::usleep(5000);
    }
    SD_TRY(const int version, userVersion(database));
    if (version > 0 && version < newestSchema())
        SD_CHECK(backUp(paths));
    for (int next = version; next < newestSchema(); ++next) {
        SD_CHECK(database.write([next](Database& db) -> Result<> {
            SD_CHECK(db.execute(migrations[next]));
            SD_CHECK(makeRevisionTriggers(db, next));
            return db.execute(QStringLiteral("PRAGMA user_version = %1").arg(next + 1).toUtf8().constData());
        }));
    }
    lock.downgrade();
    return {};
}

} // namespace shipdeck::store
