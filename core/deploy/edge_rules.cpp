// SPDX-License-Identifier: MIT
#include "deploy/edge_rules.h"

#include "deploy/snapshot.h"

namespace shipdeck::deploy {

Result<edge::Compiled> edgeRules(const store::Deployment& deployment, const edge::SiteFolder& site,
                                 const QString& release, const QStringList& own, edge::Missing missing)
{
    const Snapshot snapshot = Snapshot::of(deployment);
    QHash<QString, QByteArray> texts = site.texts;
    for (auto file = snapshot.sourceRules.begin(); file != snapshot.sourceRules.end(); ++file)
        if (!texts.contains(file.key()))
            texts.insert(file.key(), file->toString().toUtf8());
    SD_TRY(const edge::SiteRules rules, edge::readSiteRules(texts));
    const QString& page = snapshot.detection.spaFallback;
    return edge::compiled(release, rules, site.files, site.files.contains(page) ? page : QString(), own, missing);
}

} // namespace shipdeck::deploy
