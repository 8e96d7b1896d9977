// SPDX-License-Identifier: MIT
#include "targets/local/place/nginx_config.h"

#include "base/files.h"
#include "base/media_types.h"
#include "targets/local/place/canary_visits.h"

namespace shipdeck::local {
namespace {

constexpr char compression[] = R"conf(
    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_min_length 512;
    gzip_comp_level 5;
    gzip_types text/css text/javascript application/javascript text/plain text/markdown text/csv text/xml text/vtt
               text/calendar application/json application/ld+json application/manifest+json application/wasm
               application/xml application/rss+xml application/atom+xml application/xhtml+xml application/yaml
               image/svg+xml image/bmp image/x-icon font/ttf font/otf application/vnd.ms-fontobject
               application/vnd.apple.mpegurl application/dash+xml model/gltf+json;
)conf";

// Which responses a browser may cache without revalidation: only names with a content hash, because a release may
// change everything else and a rollback must be visible at once; in doubt it revalidates (a 304 is cheap here). Whole
// folders: Next.js, Astro, Nuxt, SvelteKit, Remix. Then eight or more hex digits, with a letter and a digit among them
// (a date is no hash). Then Vite's eight characters, with a capital, a small letter and a digit, unless it looks like a
// word with a number ("Version2"). A quarter of Vite's have no digit: then the capitals must not be those of words
// ("HomePage", "IconsSVG"). A script or style sheet need only not consist of words and numbers ("page-001").
constexpr char maps[] = R"conf(
    map "$status $uri" $freshness {
        default no-cache;
        "~^(?:200|206|304) /(?:_next/static|_astro|_nuxt|_app/immutable|build/_assets|build/_shared)/" $forever;
        "~^(?:200|206|304) .*[.-](?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{8,64}(?:\.chunk|\.bundle|\.min)?\.[a-z0-9]+(?:\.map)?$" $forever;
        "~^(?:200|206|304) (?:/[^/]+)*/assets/[^/]*-(?![A-Z]?[a-z]+[0-9]+\.)(?=[\w-]*[0-9])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{8}\.[a-z0-9]+(?:\.map)?$" $forever;
        "~^(?:200|206|304) (?:/[^/]+)*/assets/[^/]*-(?![a-z]*(?:[A-Z][a-z]+)*\.)(?=[\w-]*[a-z][A-Z][\w-]*[a-z][A-Z])[\w-]{8}\.[a-z0-9]+(?:\.map)?$" $forever;
        "~^(?:200|206|304) (?:/[^/]+)*/assets/[^/]*-(?=[\w-]{8}\.(?:js|css)(?:\.map)?$)(?!(?:(?:(?:[A-Z]?[a-z]{2,})+|[A-Z]+|[a-z])?[0-9]*(?:[-_]|(?=\.)))+\.)" $forever;
    }
    map $host $forever { default "public, max-age=31536000, immutable"; }
    map $realpath_root $release_of_current { "~/releases/(?<current_id>[a-z0-9]+)$" $current_id; }
    map $uri $is_file_name { default ""; "~\.[^/.]+$" 1; }
    map $uri $without_slash { default ""; "~^(?<before_slash>/.+)/$" $before_slash; }
    map $http_upgrade $connection_upgrade { default upgrade; "" ""; }
)conf";

// One release of one site: @SITES@/$slug/releases/$release. $release is read once per request and selects files, socket
// and header, so a response never mixes two releases, even while `current` moves.
constexpr char site[] = R"conf(
        set $home "@SITES@/$slug/releases/$release";
        set $tree $home/site;
        set $role pages;
        if (-e $home/control/fallback.html) { set $role fallback; }
        if (-e $home/control/server) { set $role app; }
        if (!-d $home/control) { set $role nothing; }
        if ($uri ~ "/\.(?!well-known/)") { set $tree $home/control/nothing; }
        if (-e $home/control/stopped) { set $tree $home/control/nothing; set $role stopped; }

        add_header X-Shipdeck-Release $release always;
        add_header Set-Cookie $visitor always;
        add_header Cache-Control $cache_control always;
        error_page 403 404 @missing;
        error_page 502 504 @down;
        error_page 503 @halted;

        location / {
            root $tree;
            disable_symlinks on from=$home/site;
            try_files $uri $uri.html @folder;
        }
        location ~ /$ {
            root $tree;
            disable_symlinks on from=$home/site;
            try_files ${uri}index.html @unslashed;
        }
        # Redirects are temporary: the next release may have it the other way round.
        location @folder {
            if (-f $tree$uri/index.html) { rewrite ^(.*)$ $1/ redirect; }
            try_files /nothing/here @$role;
        }
        location @unslashed {
            if (-f $tree$without_slash.html) { rewrite ^(.+)/$ $1 redirect; }
            try_files /nothing/here @$role;
        }
        location @pages { return 404; }
        location @fallback {
            if ($is_file_name) { return 404; }
            root $home/control;
            try_files /fallback.html =404;
        }
        location @app {
            proxy_pass "http://unix:@SOCKETS@/$release/app";
            proxy_http_version 1.1;
            proxy_set_header Host $http_host;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $connection_upgrade;
            proxy_set_header X-Real-IP $remote_addr;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_set_header X-Forwarded-Host $http_host;
            proxy_set_header X-Forwarded-Port $server_port;
            proxy_hide_header X-Shipdeck-Release;
            @AUTHORIZATION@
            # The app is on this computer: nothing is gained by collecting, and streams arrive as they are sent.
            proxy_buffering off;
            proxy_request_buffering off;
            proxy_read_timeout 1h;
            proxy_send_timeout 1h;
        }
        location @nothing { return 404; }
        location @stopped { return 503; }
        location @halted { root "@PAGES@"; try_files /stopped.html =503; }
        location @missing { root $home/control; try_files /404.html @empty; }
        location @empty { root "@PAGES@"; try_files /nothing.html =404; }
        location @down { root "@PAGES@"; try_files /down.html =502; }
)conf";

constexpr char head[] = R"conf(# Written by Shipdeck; changes are lost. Your own settings: conf/extra/*.conf.
daemon off;
@PROCESSES@
@USER@pid run/nginx.pid;
@ERRORS@
events { worker_connections 8192; }
http {
    server_tokens off;
    access_log off;
    log_not_found off;
    sendfile on;
    tcp_nopush on;
    absolute_redirect off;
    server_names_hash_bucket_size 128;
    client_max_body_size 1g;
    client_body_temp_path temp/body;
    proxy_temp_path temp/proxy;
    fastcgi_temp_path temp/fastcgi;
    uwsgi_temp_path temp/uwsgi;
    scgi_temp_path temp/scgi;
@TYPES@@MAPS@
    # An app decides about its own answers.
    map "$role $upstream_http_cache_control" $cache_control { default $freshness; "~^app ." ""; }
)conf";

constexpr char sites[] = R"conf(
    # A visitor's number, by which a canary gets its share: drawn once, and kept for a day.
    split_clients $request_id $drawn {
@NUMBERS@    }
    map $cookie_@VISITOR@ $number { default $drawn; "~^(?:[0-9]|[1-9][0-9])$" $cookie_@VISITOR@; }
    map $cookie_@VISITOR@ $numbered {
        default "@VISITOR@=$drawn; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax";
        "~^(?:[0-9]|[1-9][0-9])$" "";
    }
    map "$counted $role" $is_visit { default ""; "~^1 (?!stopped)" 1; }
    log_format visits "@VISIT@";
    server {
        @LISTEN_DEFAULT@
        server_name _;
        root "@PAGES@";
        location = /.shipdeck/generation { default_type text/plain; return 200 "@GENERATION@"; }
        location / { return 404; }
        error_page 404 @nothing;
        location @nothing { try_files /nothing.html =404; }
    }
    server { # one release, at its own address
        @LISTEN@
        server_name "~^(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)--(?<release>[a-z0-9]+)\.localhost$";
        set $visitor "";
@SITE@
    }
    server { # what is Current, and a canary beside it
        @LISTEN@
        server_name "~^(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.localhost$";
        set $visitor "";
        set $counted "";
        set $visited $uri;
        set $way current;
        if (-d "@SITES@/$slug/canary") { set $visitor $numbered; }
        if (-f "@SITES@/$slug/canary/counted.json") { set $counted 1; }
        if (-d "@SITES@/$slug/canary/$number/control") { set $way canary/$number; }
        access_log logs/visits.log visits if=$is_visit;
        root "@SITES@/$slug/$way";
        set $release "";
        if (-d "@SITES@/$slug/$way/control") { set $release $release_of_current; }
@SITE@
    }
    include extra/*.conf;
}
)conf";

// One release for the local network. A browser without the cookie is asked for the password, at most once a second, and gets
// the cookie with a redirect, so that the right password is in the log before anything is served. The password is removed
// from its file then (SharedSite), which nginx reads at each request: one browser gets in.
constexpr char shared[] = R"conf(
    map $@COOKIE@ $bound { default no; "@TOKEN@" yes; }
    map "$bound $http_authorization" $guess { default guess; "~^yes" ""; "no " ""; }
    map $request_uri $back { default /; "~^/(?![/\\\\])" $request_uri; }
    map $http_authorization $own_authorization { default $http_authorization; "~^Basic Z3Vlc3Q6" ""; } # guest:
    map "$bound$guess $status $http_accept $sent_http_content_type" $visit {
        default "";
        "~^noguess 302 " entered;
        "~^noguess 401 " refused;
        "~^yes [23]\d\d .*text/html" page;
    }
    limit_req_zone $guess zone=guesses:32k rate=1r/s;
    limit_req_status 429;
    log_format visits "$msec $remote_addr $visit";

    server {
        listen @LISTEN_SHARED@;
        access_log logs/visits.log visits if=$visit;
        error_page 401 429 @refused;
        location @refused { root "@PAGES@"; try_files /password.html =401; }
        location = /.shipdeck/enter {
            internal;
            limit_req zone=guesses burst=3;
            auth_basic "User name: guest";
            auth_basic_user_file password;
            try_files /nothing/here @enter;
        }
        location @enter {
            add_header Set-Cookie "@NAME@=@TOKEN@; Path=/; Max-Age=@AGE@; HttpOnly; SameSite=Lax";
            add_header Cache-Control no-store;
            return 302 $back;
        }
        if ($bound = no) { rewrite ^ /.shipdeck/enter last; }
        set $visitor "";
        set $slug "@SLUG@";
        set $release "@RELEASE@";
@SITE@
    }
}
)conf";

constexpr char pageHead[] =
    R"(<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><style>body{font:16px/1.6 system-ui,sans-serif;max-width:34rem;margin:18vh auto;padding:0 1.5rem}
h1{font-size:1.3rem}p{opacity:.75}</style>)";

//! A `$` can't be escaped in nginx's configuration, and a quote would end the string.
QByteArray quotable(const QString& path)
{
    return path.toUtf8().replace('\\', "\\\\").replace('"', "\\\"");
}

QByteArray mediaTypes()
{
    QByteArray types = "\n    types {\n";
    QByteArray withCharset;
    for (const MediaType& type : allMediaTypes()) {
        types += QByteArray("        ") + type.name + ' ' + type.extensions + ";\n";
        if (type.isText && qstrcmp(type.name, "text/html") != 0) // nginx's default
            withCharset += QByteArray(" ") + type.name;
    }
    return types + "    }\n    default_type application/octet-stream;\n    charset utf-8;\n    charset_types"
        + withCharset + ";\n";
}

QByteArray listen(const ConfigOptions& options, const char* more)
{
    QByteArray lines = "listen 127.0.0.1:" + QByteArray::number(options.port) + more + ";";
    if (options.ipv6)
        lines += "\n        listen [::1]:" + QByteArray::number(options.port) + more + ";";
    return lines;
}

//! The numbers of visitors, from 0 to 99, each as often as the others.
QByteArray numbers()
{
    QByteArray lines;
    for (int number = 0; number < 99; ++number)
        lines += "        1% " + QByteArray::number(number) + ";\n";
    return lines + "        * 99;\n";
}

//! What all configurations have in common.
QByteArray filled(QByteArray config, const Layout& layout, bool isRoot)
{
    config.replace("@TYPES@", mediaTypes() + compression).replace("@MAPS@", maps).replace("@SITE@", site);
    config.replace("@NUMBERS@", numbers()).replace("@VISITOR@", visitorCookie).replace("@VISIT@", visitFormat);
    config.replace("@USER@", isRoot ? "user root root;\n" : "");
    config.replace("@SITES@", quotable(layout.sites())).replace("@SOCKETS@", quotable(layout.paths.sockets));
    return config.replace("@PAGES@", quotable(layout.nginx() + QStringLiteral("/pages")));
}

} // namespace

NginxConfig nginxConfig(const Layout& layout, const ConfigOptions& options)
{
    QByteArray config = filled(QByteArray(head) + sites, layout, options.asRoot);
    config.replace("@PROCESSES@", "worker_processes 2;")
        .replace("@ERRORS@", "error_log logs/error.log error;")
        .replace("@AUTHORIZATION@", "");
    config.replace("@LISTEN_DEFAULT@", listen(options, " default_server")).replace("@LISTEN@", listen(options, ""));
    const QString generation = sha256Hex(config + options.extra).left(16);
    config.replace("@GENERATION@", generation.toLatin1());
    return {config, generation};
}

QByteArray sharedConfig(const Layout& layout, const SharedConfig& options)
{
    // Cookies do not depend on the port: each share has a name of its own.
    const QByteArray cookie = "shipdeck_" + options.release.toLatin1();
    const QString host = options.address.contains(u':') ? u'[' + options.address + u']' : options.address;
    QByteArray config = filled(QByteArray(head) + shared, layout, options.asRoot);
    // One process, which ends with the agent; a master's workers would outlive it.
    config.replace("@PROCESSES@", "master_process off;");
    config.replace("@ERRORS@", "error_log /dev/null;"); // strangers can cause any number of lines
    config.replace("@AUTHORIZATION@", "proxy_set_header Authorization $own_authorization;");
    config.replace("@LISTEN_SHARED@", (host + u':' + QString::number(options.port)).toLatin1());
    config.replace("@COOKIE@", "cookie_" + cookie).replace("@NAME@", cookie).replace("@TOKEN@", options.token);
    config.replace("@AGE@", QByteArray::number(qint64(options.time.count())));
    config.replace("@SLUG@", options.slug.toLatin1()).replace("@RELEASE@", options.release.toLatin1());
    return config;
}

QList<std::pair<QString, QByteArray>> nginxPages()
{
    const QByteArray head = pageHead;
    return {{QStringLiteral("nothing.html"),
             head
                 + "<title>Nothing here</title><h1>Nothing is served at this address.</h1>"
                   "<p>No project of this name has a current release, or that release was removed. "
                   "Open Shipdeck to see the addresses there are.</p>"
                   "<p lang=\"ko\">이 주소에서 제공되는 것이 없습니다. Shipdeck에서 주소를 확인하세요.</p></html>\n"},
            {QStringLiteral("404.html"),
             head
                 + "<title>Not found</title><h1>There is no such page.</h1><p lang=\"ko\">페이지를 찾을 수 "
                   "없습니다.</p></html>\n"},
            {QStringLiteral("stopped.html"),
             head
                 + "<title>Stopped</title><h1>This site is stopped.</h1>"
                   "<p>Start it in Shipdeck, or with <code>shipctl start</code>.</p>"
                   "<p lang=\"ko\">사이트가 중지되어 있습니다. Shipdeck에서 시작하세요.</p></html>\n"},
            {QStringLiteral("password.html"),
             head
                 + "<title>Password</title><h1>This page needs a password.</h1>"
                   "<p>The user name is <code>guest</code>. The password works once, in one browser: ask for a new one "
                   "where the page was shared. After a wrong password, wait a few seconds.</p>"
                   "<p lang=\"ko\">사용자 이름은 <code>guest</code>이고, 비밀번호는 브라우저 하나에서 한 번만 쓸 수 "
                   "있습니다. 공유한 사람에게 새 비밀번호를 요청하세요.</p></html>\n"},
            {QStringLiteral("down.html"),
             head
                 + "<title>Not running</title><h1>This server is not running right now.</h1>"
                   "<p>It ended, or was stopped after a newer release took over. Its log in Shipdeck says why.</p>"
                   "<p lang=\"ko\">서버가 지금 실행되고 있지 않습니다. Shipdeck의 로그에서 이유를 "
                   "확인하세요.</p></html>\n"}};
}

} // namespace shipdeck::local
