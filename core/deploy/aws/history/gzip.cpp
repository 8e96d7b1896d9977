// SPDX-License-Identifier: MIT
#include "deploy/aws/history/gzip.h"

#include <zlib.h>

namespace shipdeck::site {
namespace {

constexpr int gzipFormat = 16 + MAX_WBITS; // selects gzip in zlib
constexpr qsizetype step = 1 << 20;

} // namespace

QByteArray gzipped(const QByteArray& bytes)
{
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipFormat, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

Result<QByteArray> gunzipped(const QByteArray& bytes, qsizetype limit)
{
    z_stream stream{};
    inflateInit2(&stream, gzipFormat);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    QByteArray out;
    int state = Z_OK;
    while (state == Z_OK && out.size() <= limit) {
        const qsizetype before = out.size();
        out.resize(before + step);
        stream.next_out = reinterpret_cast<Bytef*>(out.data() + before);
        stream.avail_out = uInt(step);
        state = inflate(&stream, Z_NO_FLUSH);
        out.truncate(qsizetype(stream.total_out));
    }
    inflateEnd(&stream);
    if (out.size() > limit)
        return fail(Error::Kind::Limit, "site-log-too-large",
                    say(QT_TRANSLATE_NOOP("core", "The log stored in the account is too large to be shown.")),
                    say(QT_TRANSLATE_NOOP("core", "Download it from the bucket, below shipdeck/logs.")));
    if (state != Z_STREAM_END)
        return fail(Error::Kind::Provider, "site-log-damaged",
                    say(QT_TRANSLATE_NOOP("core", "The log stored in the account is damaged.")),
                    say(QT_TRANSLATE_NOOP("core", "It may have been changed by hand; the release itself is fine.")));
    return out;
}

} // namespace shipdeck::site
