// SPDX-License-Identifier: MIT
#include "deploy/targets/aws/edge/site_folder.h"

#include <QDirIterator>

namespace shipdeck::edge {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype mostFiles = 100'000;

const QStringList published{u"_redirects"_s, u"_headers"_s};
const QStringList beside{u"netlify.toml"_s, u"vercel.json"_s, u"shipdeck.yml"_s, u"shipdeck.yaml"_s};

void readInto(QHash<QString, QByteArray>& texts, const QString& folder, const QStringList& names)
{
    for (const QString& name : names) {
        QFile file(folder + u'/' + name);
        if (!QFileInfo(file).isSymLink() && file.open(QIODevice::ReadOnly))
            texts[name] = file.read(largestRulesFile + 1);
    }
}

} // namespace

QHash<QString, QByteArray> rulesBeside(const QString& root)
{
    QHash<QString, QByteArray> texts;
    readInto(texts, root, beside);
    return texts;
}

bool isRulesFile(const QString& file)
{
    return published.contains(file) || beside.contains(file);
}

Result<SiteFolder> siteFolder(const QString& output, const QString& root)
{
    if (!QFileInfo(output).isDir())
        return fail(Error::Kind::NotFound, "folder-missing",
                    say(QT_TRANSLATE_NOOP("core", "There is no folder %1."), {output}),
                    say(QT_TRANSLATE_NOOP("core", "Name the folder that is published, after a build.")));
    SiteFolder site;
    const QString top = QDir(output).path();
    const qsizetype cut = top.size() + (top.endsWith(u'/') ? 0 : 1);
    QDirIterator files(top, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString onDisk = files.next().sliced(cut);
        const QString file = onDisk.normalized(QString::NormalizationForm_C);
        const bool isDotFile = file.startsWith(u'.') || file.contains("/."_L1);
        if (isRulesFile(file) || (isDotFile && !file.startsWith(".well-known/"_L1)))
            continue;
        site.files << file;
        if (onDisk != file)
            site.onDisk[file] = onDisk;
        if (site.files.size() > mostFiles)
            return fail(Error::Kind::Limit, "edge-files-too-many",
                        say(QT_TRANSLATE_NOOP("core", "%1 has more than 100,000 files."), {output}),
                        say(QT_TRANSLATE_NOOP("core", "Name the folder that is published, after a build.")));
    }
    site.files.sort();
    if (const auto twin = std::adjacent_find(site.files.cbegin(), site.files.cend()); twin != site.files.cend())
        return fail(Error::Kind::BadInput, "edge-names-equal",
                    say(QT_TRANSLATE_NOOP("core",
                                          "There are two files called %1, whose letters are put together "
                                          "differently (NFC and NFD)."),
                        {*twin}),
                    say(QT_TRANSLATE_NOOP("core", "Remove or rename one of them: browsers cannot tell them apart.")));
    readInto(site.texts, root, beside);
    readInto(site.texts, output, published + beside);
    return site;
}

} // namespace shipdeck::edge
