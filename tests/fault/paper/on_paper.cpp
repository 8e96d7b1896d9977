// SPDX-License-Identifier: MIT
#include "tests/fault/operations/places.h"
#include "deploy/steps/inputs.h"
#include "tests/fault/paper/steps.h"

#include <QDir>

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;

QString accountOf(const Home& home)
{
    return home.path() + u"/paper"_s;
}

QStringList wrongOnPaper(Home& home, const store::Project& project, const store::Environment& environment,
                         QStringList kept)
{
    const paper::Site site(accountOf(home), deploy::siteSlug(project, environment.name));
    QStringList wrong;
    if (site.current() != environment.current)
        wrong << u"the link names %1, the store %2"_s.arg(site.current(), environment.current);
    kept.sort();
    if (site.releases() != kept)
        wrong << u"paper keeps the releases %1, the store %2"_s.arg(site.releases().join(u','), kept.join(u','));
    if (kept.isEmpty() && !site.owner().isEmpty())
        wrong << u"the folder of the site is left without a release"_s;
    return wrong;
}

} // namespace

const Place onPaper{
    .name = "paper",
    .target = u"paper"_s,
    .write = writeSite,
    .request =
        [](Home& home, const QString& project) {
            DeployRequest request = folderOf(home, project);
            request.options[deploy::paperAccount] = accountOf(home);
            return request;
        },
    .wrong = wrongOnPaper,
    .left =
        [](Home& home) {
            return QDir(accountOf(home)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        }};

} // namespace shipdeck::test
