// SPDX-License-Identifier: MIT
#include "build/tree/places.h"

#include "base/files.h"
#include "build/tree/tree.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace shipdeck::build {

Result<> makePlace(const UntrustedFolder& root, const QString& relative)
{
    Descriptor folder = root.open({}, O_PATH | O_DIRECTORY);
    for (const QByteArray& name : QFile::encodeName(relative).split('/')) {
        if (folder && ::mkdirat(folder.get(), name.constData(), 0755) != 0 && errno != EEXIST)
            return ioFailure(say(QT_TRANSLATE_NOOP("core", "The folder %1 could not be created."), {relative}), errno);
        folder = folder ? openBeneath(folder.get(), name, O_PATH | O_DIRECTORY) : Descriptor();
    }
    if (folder)
        return {};
    return fail(Error::Kind::Denied, "link-in-the-way",
                say(QT_TRANSLATE_NOOP("core", "The folder %1 can't be created: a link or a file is in its place."),
                    {shownPath(QFile::encodeName(relative))}),
                say(QT_TRANSLATE_NOOP("core", "Replace it with a folder, or choose another one.")));
}

} // namespace shipdeck::build
