// SPDX-License-Identifier: MIT
#include "targets/local/place/nginx_config.h"

#include "base/files.h"
#include "base/media_types.h"

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

constexpr char frame[] = R"conf(# Written by Shipdeck; changes are lost. Your own settings: conf/extra/*.conf.
daemon off;
worker_processes 2;
@USER@pid run/nginx.pid;
error_log logs/error.log error;
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
@SITE@
    }
    server { # what is Current
        @LISTEN@
        server_name "~^(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.localhost$";
        root "@SITES@/$slug/current";
        set $release "";
        if (-d "@SITES@/$slug/current/control") { set $release $release_of_current; }
@SITE@
    }
    include extra/*.conf;
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

} // namespace

NginxConfig nginxConfig(const Layout& layout, const ConfigOptions& options)
{
    QByteArray config = frame;
    config.replace("@TYPES@", mediaTypes() + compression).replace("@MAPS@", maps).replace("@SITE@", site);
    config.replace("@USER@", options.asRoot ? "user root root;\n" : "");
    config.replace("@LISTEN_DEFAULT@", listen(options, " default_server")).replace("@LISTEN@", listen(options, ""));
    config.replace("@SITES@", quotable(layout.sites())).replace("@SOCKETS@", quotable(layout.paths.sockets));
    config.replace("@PAGES@", quotable(layout.nginx() + QStringLiteral("/pages")));
    const QString generation = sha256Hex(config + options.extra).left(16);
    config.replace("@GENERATION@", generation.toLatin1());
    return {config, generation};
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
            {QStringLiteral("down.html"),
             head
                 + "<title>Not running</title><h1>This server is not running right now.</h1>"
                   "<p>It ended, or was stopped after a newer release took over. Its log in Shipdeck says why.</p>"
                   "<p lang=\"ko\">서버가 지금 실행되고 있지 않습니다. Shipdeck의 로그에서 이유를 "
                   "확인하세요.</p></html>\n"}};
}

} // namespace shipdeck::local
