// SPDX-License-Identifier: MIT
#include "base/media_types.h"

#include <QHash>

namespace shipdeck {
namespace {

// Our own list, so that the answer does not depend on the distribution's file.
// https://www.iana.org/assignments/media-types, RFC 9239 for JavaScript.
constexpr MediaType table[] = {
    {"text/html", "html htm shtml", true},
    {"text/css", "css", true},
    {"text/javascript", "js mjs cjs", true},
    {"application/json", "json map", false},
    {"application/ld+json", "jsonld", false},
    {"application/manifest+json", "webmanifest", false},
    {"application/wasm", "wasm", false},
    {"text/plain", "txt log", true},
    {"text/markdown", "md", true},
    {"text/csv", "csv", true},
    {"text/calendar", "ics", true},
    {"text/vtt", "vtt", true},
    {"text/vcard", "vcf", false},
    {"text/xml", "xml xsl", true},
    {"application/rss+xml", "rss", true},
    {"application/atom+xml", "atom", true},
    {"application/xhtml+xml", "xhtml", false},
    {"application/yaml", "yaml yml", false},
    {"image/svg+xml", "svg svgz", true},
    {"image/png", "png", false},
    {"image/jpeg", "jpg jpeg jfif", false},
    {"image/gif", "gif", false},
    {"image/webp", "webp", false},
    {"image/avif", "avif", false},
    {"image/apng", "apng", false},
    {"image/jxl", "jxl", false},
    {"image/heic", "heic", false},
    {"image/bmp", "bmp", false},
    {"image/tiff", "tif tiff", false},
    {"image/x-icon", "ico cur", false},
    {"font/woff", "woff", false},
    {"font/woff2", "woff2", false},
    {"font/ttf", "ttf", false},
    {"font/otf", "otf", false},
    {"font/collection", "ttc", false},
    {"application/vnd.ms-fontobject", "eot", false},
    {"audio/mpeg", "mp3", false},
    {"audio/mp4", "m4a", false},
    {"audio/ogg", "ogg oga opus", false},
    {"audio/wav", "wav", false},
    {"audio/flac", "flac", false},
    {"audio/aac", "aac", false},
    {"audio/webm", "weba", false},
    {"audio/midi", "mid midi", false},
    {"video/mp4", "mp4 m4v", false},
    {"video/webm", "webm", false},
    {"video/ogg", "ogv", false},
    {"video/quicktime", "mov", false},
    {"video/mp2t", "ts", false},
    {"application/vnd.apple.mpegurl", "m3u8", false},
    {"application/dash+xml", "mpd", false},
    {"model/gltf-binary", "glb", false},
    {"model/gltf+json", "gltf", false},
    {"application/pdf", "pdf", false},
    {"application/epub+zip", "epub", false},
    {"application/zip", "zip", false},
    {"application/gzip", "gz tgz", false},
    {"application/x-bzip2", "bz2", false},
    {"application/x-xz", "xz", false},
    {"application/zstd", "zst", false},
    {"application/x-7z-compressed", "7z", false},
    {"application/x-tar", "tar", false},
    {"application/rtf", "rtf", false},
    {"application/msword", "doc", false},
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", false},
    {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", false},
    {"application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", false},
    {"application/pgp-keys", "asc", false},
    {"application/octet-stream", "bin exe dll deb dmg iso img", false},
};

QHash<QString, QByteArray> byExtension()
{
    QHash<QString, QByteArray> types;
    for (const MediaType& type : table)
        for (const QString& extension : QString::fromLatin1(type.extensions).split(u' '))
            types[extension] = QByteArray(type.name) + (type.isText ? "; charset=utf-8" : "");
    return types;
}

} // namespace

std::span<const MediaType> allMediaTypes()
{
    return table;
}

QByteArray mediaTypeOf(const QString& file)
{
    static const QHash<QString, QByteArray> types = byExtension();
    const qsizetype dot = file.lastIndexOf(u'.');
    return dot <= file.lastIndexOf(u'/')
        ? QByteArrayLiteral("application/octet-stream")
        : types.value(file.mid(dot + 1).toLower(), QByteArrayLiteral("application/octet-stream"));
}

} // namespace shipdeck
