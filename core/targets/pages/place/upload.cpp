// SPDX-License-Identifier: MIT
#include "targets/pages/place/upload.h"

namespace shipdeck::pages {
namespace {

// GitHub rejects trees that take it more than ten seconds; these take about one.
constexpr qsizetype mostEntries = 1000;
constexpr qint64 mostText = 2 * 1024 * 1024;

} // namespace

Upload planUpload(const SiteFiles& site, const QSet<QString>& known)
{
    Upload upload;
    QSet<QString> sent;
    qint64 text = 0;
    upload.batches.append(QList<Upload::Item>());
    for (const SiteFile& file : site.files) {
        Upload::Item item{file, false};
        if (known.contains(file.blob)) {
            ++upload.known;
        } else if (file.isText) {
            item.isInline = true;
            ++upload.texts;
        } else if (!sent.contains(file.blob)) {
            upload.blobs.append(file);
            sent << file.blob;
        }
        const qint64 more = item.isInline ? file.size : 0;
        if (upload.batches.last().size() >= mostEntries || (text > 0 && text + more > mostText)) {
            upload.batches.append(QList<Upload::Item>());
            text = 0;
        }
        text += more;
        upload.batches.last().append(item);
    }
    return upload;
}

} // namespace shipdeck::pages
