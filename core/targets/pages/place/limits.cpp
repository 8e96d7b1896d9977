// SPDX-License-Identifier: MIT
#include "targets/pages/place/limits.h"

#include "base/sizes.h"

namespace shipdeck::pages {

Result<> checkFile(const QString& path, qint64 size)
{
    if (size <= largestFile)
        return {};
    return fail(Error::Kind::BadInput, "pages-file-too-large",
                say(QT_TRANSLATE_NOOP("core", "%1 is %2; GitHub accepts files of at most %3."),
                    {path, sizeText(size), sizeText(largestFile)}),
                say(QT_TRANSLATE_NOOP("core", "Leave it out of the output, or load it from another place.")));
}

Result<> checkSize(qint64 bytes)
{
    if (bytes <= largestSite)
        return {};
    return fail(Error::Kind::BadInput, "pages-too-large",
                say(QT_TRANSLATE_NOOP("core", "The site is %1; GitHub Pages publishes at most %2."),
                    {sizeText(bytes), sizeText(largestSite)}),
                say(QT_TRANSLATE_NOOP("core", "Make the output smaller, or choose another target.")));
}

Result<> checkUploads(int uploads)
{
    if (uploads <= mostUploads)
        return {};
    return fail(
        Error::Kind::Limit, "pages-too-many-new-files",
        say(QT_TRANSLATE_NOOP("core",
                              "%1 binary files are new to the repository; GitHub accepts at most %2 at a time."),
            {QString::number(uploads), QString::number(mostUploads)}),
        say(QT_TRANSLATE_NOOP("core", "Commit them to the repository: files already there are not uploaded again.")));
}

QList<Text> limitsInWords()
{
    return {say(QT_TRANSLATE_NOOP("core", "GitHub Pages serves files only: no server, no functions.")),
            say(QT_TRANSLATE_NOOP("core", "A repository has one site: production only, no previews.")),
            say(QT_TRANSLATE_NOOP("core", "All visitors can see it. A private repository needs a paid GitHub plan.")),
            say(QT_TRANSLATE_NOOP("core",
                                  "GitHub's limits: 1 GB a site, about 100 GB of traffic a month and 10 deployments an "
                                  "hour.")),
            say(QT_TRANSLATE_NOOP("core",
                                  "After a deployment some visitors see the previous release for up to 10 minutes, "
                                  "because GitHub caches responses."))};
}

} // namespace shipdeck::pages
